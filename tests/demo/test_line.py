"""The line can be cut and joined again."""

import socket
import threading
from collections.abc import Iterator

import pytest

from sync.demo.line import Line


@pytest.fixture
def echo() -> Iterator[int]:
    """A server that sends everything back."""
    server = socket.create_server(("127.0.0.1", 0))

    def work() -> None:
        while True:
            try:
                end, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=_send_back, args=(end,), daemon=True).start()

    threading.Thread(target=work, daemon=True).start()
    yield server.getsockname()[1]
    server.shutdown(socket.SHUT_RDWR)
    server.close()


def _send_back(end: socket.socket) -> None:
    with end:
        while chunk := end.recv(100):
            end.sendall(chunk)


def say(line: Line) -> bytes:
    with socket.create_connection(("127.0.0.1", line.port), timeout=5) as end:
        end.sendall("xin mời".encode())
        return end.recv(100)


def test_what_is_said_comes_back_over_a_line(echo: int) -> None:
    line = Line(echo)
    assert say(line) == "xin mời".encode()
    line.cut()


def test_a_cut_line_refuses_new_connections_and_drops_open_ones(echo: int) -> None:
    line = Line(echo)
    with socket.create_connection(("127.0.0.1", line.port), timeout=5) as end:
        end.sendall(b"a")
        assert end.recv(1) == b"a"
        line.cut()
        assert end.recv(1) == b""
    with pytest.raises(OSError, match="refused"):
        say(line)


def test_a_joined_line_carries_again(echo: int) -> None:
    line = Line(echo)
    line.cut()
    line.join()
    assert say(line) == "xin mời".encode()
    line.cut()


def test_a_line_to_nobody_drops_whoever_comes(echo: int) -> None:
    gone = Line(echo)
    gone.cut()
    line = Line(gone.port)
    with socket.create_connection(("127.0.0.1", line.port), timeout=5) as end:
        assert end.recv(1) == b""
    line.cut()

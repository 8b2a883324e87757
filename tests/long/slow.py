"""A slow line: a relay on loopback that carries so many bytes a second each way, and everything late.

Loss is not made: TCP hides it, and what it leaves to see is delay and a lower rate. No network namespace is needed for
that, nor root; what a cut does to open and new connections is ``sync.demo.line``'s to do.
"""

import socket
import threading
from contextlib import suppress
from time import monotonic, sleep

from sync.demo.line import free_port
from sync.demo.stage import Stage

KBIT_256 = 32_000
"""Bytes a second."""

_SHORTEST_CHUNK = 1400


class SlowLine:
    """Relays to a port of this machine; all connections of one direction share its rate."""

    def __init__(self, port: int, target_port: int, bytes_s: float, delay_s: float) -> None:
        """Listen on ``port`` at once."""
        self._target = target_port
        self.up, self.down = _Way(bytes_s, delay_s), _Way(bytes_s, delay_s)
        self._server = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._server.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._target))
            except OSError:  # nobody is there: the connection ends, as at a router that says so
                near.close()
                continue
            for source, sink, way in ((near, far, self.up), (far, near, self.down)):
                threading.Thread(target=_relay, args=(source, sink, way), daemon=True).start()


def slow_down(stage: Stage, bytes_s: float = KBIT_256, delay_s: float = 0.15) -> SlowLine:
    """Put a slow line where a stage's province listens, and the province, which has not started yet, behind it."""
    front, behind = stage.province.settings.server.port, free_port()
    file = stage.province.settings_file
    file.write_text(file.read_text().replace(f"port = {front}", f"port = {behind}"))
    return SlowLine(front, behind, bytes_s, delay_s)


class _Way:
    """One direction."""

    def __init__(self, bytes_s: float, delay_s: float) -> None:
        self._bytes_s, self._delay_s = bytes_s, delay_s
        self._guard, self._free_at = threading.Lock(), 0.0
        self.carried = 0
        # a chunk waits for its delay before the next is read, so it holds what the line carries meanwhile, and no less
        self.chunk = max(int(bytes_s * delay_s), _SHORTEST_CHUNK)

    def carry(self, chunk: bytes) -> None:
        """Return when a chunk has arrived."""
        with self._guard:
            self._free_at = max(self._free_at, monotonic()) + len(chunk) / self._bytes_s
            self.carried += len(chunk)
            arrives = self._free_at + self._delay_s
        sleep(max(arrives - monotonic(), 0))


def _relay(source: socket.socket, sink: socket.socket, way: _Way) -> None:
    with suppress(OSError):
        while chunk := source.recv(way.chunk):
            way.carry(chunk)
            sink.sendall(chunk)
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()

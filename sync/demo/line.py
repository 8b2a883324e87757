"""The line between the centre and the province: a relay on loopback that can be cut and joined again."""

import socket
import threading
from contextlib import suppress

_CHUNK = 64 * 1024


class Line:
    """Relays connections to a server until it is cut; cut, it drops what is open and refuses what is new."""

    def __init__(self, target_port: int, scheme: str = "http") -> None:
        """Listen on a free port of this machine and relay to ``target_port``, which speaks http or https."""
        self._target, self._scheme = target_port, scheme
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._server: socket.socket | None = None
        self.port = free_port()
        self.join()

    @property
    def address(self) -> str:
        """Where the other end seems to be."""
        return f"{self._scheme}://127.0.0.1:{self.port}"

    def join(self) -> None:
        """Let connections through (again)."""
        server = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        self._server = server
        threading.Thread(target=self._accept, args=(server,), daemon=True).start()

    def cut(self) -> None:
        """Drop every connection; new ones are refused until ``join``."""
        server, self._server = self._server, None
        if server is not None:
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()
        with self._guard:
            cut, self._open = self._open, set()
        for end in cut:
            _drop(end)

    def _accept(self, server: socket.socket) -> None:
        while server is self._server:
            try:
                near, _ = server.accept()
            except OSError:
                return  # cut
            self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            _drop(near)
            return
        with self._guard:
            self._open |= {near, far}
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=_relay, args=(source, sink), daemon=True).start()


def _relay(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while chunk := source.recv(_CHUNK):
            sink.sendall(chunk)
    _drop(source)
    _drop(sink)


def _drop(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port

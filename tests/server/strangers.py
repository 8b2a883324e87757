"""Servers that are none of ours, or are in trouble: each answers every request with the same bytes."""

import socket
import ssl
import threading
from contextlib import suppress
from time import sleep


class Stranger:
    """Listens on a free port and answers whatever is asked with these bytes, then hangs up.

    With ``piece`` the bytes come slowly, so many every 20 ms; with ``tls`` it is certified somehow.
    """

    def __init__(self, answer: bytes, piece: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self._tls, self.heard = tls, b""
        self.answer, self.piece = answer, piece or len(answer) or 1
        self.asked = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.asked += 1
            self._meet(connection)

    def _meet(self, connection: socket.socket) -> None:
        with suppress(OSError), self._protected(connection) as line:
            self.heard = _read_request(line)
            for start in range(0, len(self.answer), self.piece):
                line.sendall(self.answer[start : start + self.piece])
                sleep(0.02 if self.piece < len(self.answer) else 0)
            line.shutdown(socket.SHUT_WR)

    def _protected(self, connection: socket.socket) -> socket.socket:
        return self._tls.wrap_socket(connection, server_side=True) if self._tls else connection


class Silent(Stranger):
    """Answers the first who asks, and leaves all others waiting."""

    def __init__(self, answer: bytes) -> None:
        self._held: list[socket.socket] = []
        super().__init__(answer)

    def close(self) -> None:
        super().close()
        for connection in self._held:
            connection.close()

    def _meet(self, connection: socket.socket) -> None:
        if self.asked > 1:
            self._held.append(connection)
        else:
            super()._meet(connection)


def http(status: str, content_type: str, body: bytes, *headers: str) -> bytes:
    """Return a whole answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


def _read_request(connection: socket.socket) -> bytes:
    """Return head and body, read so that hanging up does not reset the connection."""
    head = b""
    while b"\r\n\r\n" not in head:
        chunk = connection.recv(65536)
        if not chunk:
            return head
        head += chunk
    head, _, body = head.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
    while len(body) < length and (chunk := connection.recv(65536)):
        body += chunk
    return head + b"\r\n\r\n" + body

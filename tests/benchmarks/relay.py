"""A line in between, on loopback: so fast, so far away, dropped when asked; and it counts what passes below TLS."""

import socket
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from time import monotonic, sleep

_PACKET = 1400
_AT_ONCE = float("inf")


@dataclass
class Way:
    """One direction of the line, shared by all its connections.

    Attributes:
        bytes_s: what fits through in a second.
        delay_s: how long a byte is under way.
        passed: bytes of all connections that came out at the far end.
    """

    bytes_s: float = _AT_ONCE
    delay_s: float = 0.0
    passed: int = 0
    _free_at: float = 0.0
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, size: int) -> float:
        """Wait until so many bytes have left the near end; return when they arrive at the far one."""
        with self._guard:
            self._free_at = max(self._free_at, monotonic()) + size / self.bytes_s
            gone = self._free_at
        _sleep_until(gone)
        return gone + self.delay_s


class Relay:
    """Relays connections to a server of this computer."""

    def __init__(self, target_port: int, up: Way, down: Way, scheme: str = "https") -> None:
        self.up, self.down = up, down
        self._dead_until = 0.0
        self._target, self._open = target_port, set[socket.socket]()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"
        self._start(self._accept)

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in tuple(self._open):
            _reset(end)

    def drop(self, noticed_after_s: float) -> None:
        """Lose all that is under way and all that is sent; after so long both ends are told, and the line is back."""
        lost, self._open = self._open, set()
        self._dead_until = monotonic() + noticed_after_s
        _sleep_until(self._dead_until)
        for end in lost:
            _reset(end)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                self._start(self._connect, near)

    def _connect(self, near: socket.socket) -> None:
        # the first packet of a connection goes there and back before anything is said
        _sleep_until(self._dead_until)
        sleep(self.up.delay_s + self.down.delay_s)
        far = socket.create_connection(("127.0.0.1", self._target))
        for end in (near, far):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._open |= {near, far}
        for source, sink, way in ((near, far, self.up), (far, near, self.down)):
            arriving: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
            self._start(self._read, source, way, arriving)
            self._start(self._write, sink, way, arriving)

    def _read(self, source: socket.socket, way: Way, arriving: SimpleQueue[tuple[float, bytes]]) -> None:
        with suppress(OSError):
            while packet := source.recv(_PACKET):
                arriving.put((way.enter(len(packet)), packet))
        arriving.put((monotonic() + way.delay_s, b""))

    def _write(self, sink: socket.socket, way: Way, arriving: SimpleQueue[tuple[float, bytes]]) -> None:
        with suppress(OSError):
            while (arrival := arriving.get())[1]:
                _sleep_until(arrival[0])
                if sink in self._open:
                    sink.sendall(arrival[1])
                    way.passed += len(arrival[1])
        if sink in self._open:
            self._open.discard(sink)
            _hang_up(sink)

    def _start(self, work: object, *args: object) -> None:
        threading.Thread(target=work, args=args, daemon=True).start()  # type: ignore[arg-type]


def _sleep_until(moment: float) -> None:
    sleep(max(moment - monotonic(), 0))


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()


def _reset(end: socket.socket) -> None:
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        end.shutdown(socket.SHUT_RDWR)
    end.close()

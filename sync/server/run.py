"""Running the server: its socket and its loop."""

import asyncio
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from sync.errors import PortInUse
from sync.settings import ServerSettings

MOST_CONNECTIONS = 256
HEADER_WITHIN_S = 10.0
KEEP_ALIVE_S = 90
"""Longer than machines are silent, so that a tap is never sent into a connection that is just being closed."""


def listening(settings: ServerSettings) -> socket.socket:
    """Return the socket, listening: who connects now is answered as soon as the server runs.

    Raises:
        PortInUse: another program listens there, or the address is not this machine's.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((settings.host, settings.port))
        bound.listen()  # two programs can bind one port; only one can listen
    except OSError as error:
        bound.close()
        raise PortInUse(
            f"Cổng {settings.port} trên {settings.host} đang có chương trình khác dùng, hoặc không phải của máy này.",
            "Đóng chương trình đó, hoặc đổi [server] port trong tệp cài đặt.",
        ) from error
    return bound


class Server(uvicorn.Server):
    """A server that lets whoever waits know that it ends."""

    def __init__(self, config: uvicorn.Config, on_end: Callable[[], None]) -> None:
        """Serve; ``on_end`` is called once a signal says that it is enough."""
        super().__init__(config)
        self._on_end = on_end

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, as the signal asks."""
        super().handle_exit(sig, frame)
        self._on_end()


def server(
    application: FastAPI, on_end: Callable[[], None] = lambda: None, header_within_s: float = HEADER_WITHIN_S
) -> Server:
    """Return the server with its limits; long polls that go on are cut a second after its end was asked for."""

    class Hurried(H11Protocol):
        """A connection that has to say in time what it wants."""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self.loop.call_later(header_within_s, self._cut_if_silent)

        def _cut_if_silent(self) -> None:
            if self.cycle is None:
                self.transport.close()

    config = uvicorn.Config(
        application,
        http=Hurried,
        lifespan="off",
        log_level="warning",
        access_log=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=1,
        server_header=False,
    )
    return Server(config, on_end)


def serve(application: FastAPI, bound: socket.socket, on_end: Callable[[], None]) -> None:
    """Answer until SIGINT or SIGTERM, which is a clean end."""
    program = server(application, on_end)
    for sig in (signal.SIGINT, signal.SIGTERM):
        # the library raises the signal again when it has ended, for whoever was there before
        signal.signal(sig, program.handle_exit)
    program.run(sockets=[bound])

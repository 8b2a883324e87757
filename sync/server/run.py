"""Running the server: its socket and its loop."""

import asyncio
import signal
import socket
import ssl
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

if sys.platform == "win32":
    from asyncio import ProactorEventLoop as PlatformsLoop
else:
    from asyncio import SelectorEventLoop as PlatformsLoop

from sync.errors import PortInUse
from sync.settings import ServerSettings

MOST_CONNECTIONS = 256
"""Beyond, whoever holds most of them loses his oldest: a flood from one address hurts that address alone."""

_BACKSTOP = 2 * MOST_CONNECTIONS
HEADER_WITHIN_S = 10.0
GOODBYE_S = 1.0
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


class HurriedLoop(PlatformsLoop):
    """An event loop that gives who connects as long for the TLS handshake as for the header.

    The library itself grants a minute for it, and half a minute to say goodbye.
    """

    def __init__(self, handshake_within_s: float) -> None:
        """Begin."""
        super().__init__()
        self._handshake_within_s = handshake_within_s

    async def create_server(self, *args: Any, **options: Any) -> asyncio.Server:  # noqa: ANN401 - the base class's many
        """Listen."""
        if options.get("ssl"):
            options |= {"ssl_handshake_timeout": self._handshake_within_s, "ssl_shutdown_timeout": GOODBYE_S}
        return await super().create_server(*args, **options)


class Server(uvicorn.Server):
    """A server that lets whoever waits know that it ends."""

    def __init__(self, config: uvicorn.Config, on_end: Callable[[], None], handshake_within_s: float) -> None:
        """Serve; ``on_end`` is called once a signal says that it is enough."""
        super().__init__(config)
        self._on_end, self._handshake_within_s = on_end, handshake_within_s

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Answer until the end is asked for."""
        with asyncio.Runner(loop_factory=lambda: HurriedLoop(self._handshake_within_s)) as runner:
            runner.run(self.serve(sockets=sockets))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, and leave no line half closed: a farewell under TLS waits for the other end."""
        await super().shutdown(sockets=sockets)
        for connection in tuple(self.server_state.connections):
            connection.transport.abort()
        with suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE_S):
                while self.server_state.connections:
                    await asyncio.sleep(0)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, as the signal asks."""
        super().handle_exit(sig, frame)
        self._on_end()


def _the_greediest(connections: Iterable[Any]) -> Any:  # noqa: ANN401 - the library's protocol, with since_s
    """Return the oldest connection of the address that holds most."""
    held = Counter(connection.client[0] for connection in connections if connection.client)
    (greedy, _), *_ = held.most_common(1)
    return min((item for item in connections if item.client and item.client[0] == greedy), key=lambda one: one.since_s)


def server(
    application: FastAPI,
    on_end: Callable[[], None] = lambda: None,
    tls: ssl.SSLContext | None = None,
    header_within_s: float = HEADER_WITHIN_S,
) -> Server:
    """Return the server with its limits; long polls that go on are cut a second after its end was asked for."""

    class Hurried(H11Protocol):
        """A connection that has to say in time what it wants, with each request anew."""

        _hurry: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            self.since_s = self.loop.time()
            if len(self.connections) > MOST_CONNECTIONS:
                greedy = _the_greediest(self.connections)
                self.connections.discard(greedy)  # at once: more may be accepted before it is told
                greedy.transport.abort()
            self._wants_header()

        def data_received(self, data: bytes) -> None:
            before = self.cycle
            if self._hurry is None and before and before.response_complete:
                self._wants_header()  # of the next request, from its first byte: between requests it may be silent
            super().data_received(data)
            if self.cycle is not before and self._hurry:
                self._hurry.cancel()
                self._hurry = None

        def _wants_header(self) -> None:
            self._hurry = self.loop.call_later(header_within_s, self.transport.close)

    config = uvicorn.Config(
        application,
        http=Hurried,
        ssl_context_factory=(lambda _config, _default: tls) if tls else None,
        lifespan="off",
        log_level="warning",
        access_log=False,
        limit_concurrency=_BACKSTOP,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=1,
        server_header=False,
    )
    return Server(config, on_end, header_within_s)


def serve(application: FastAPI, bound: socket.socket, on_end: Callable[[], None], tls: ssl.SSLContext | None) -> None:
    """Answer until SIGINT or SIGTERM, which is a clean end; without ``tls``, whoever is on this computer."""
    program = server(application, on_end, tls)
    for sig in (signal.SIGINT, signal.SIGTERM):
        # the library raises the signal again when it has ended, for whoever was there before
        signal.signal(sig, program.handle_exit)
    program.run(sockets=[bound])

"""Running the server: its socket, its loop, and the hub's small chores beside it."""

import socket
import threading
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from sync.errors import PortInUse, StoreUnavailable
from sync.settings import ServerSettings

MOST_CONNECTIONS = 256
CHORE_EVERY_S = 15.0


def listening(settings: ServerSettings) -> socket.socket:
    """Return the bound socket.

    Raises:
        PortInUse: another program listens there, or the address is not this machine's.
    """
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((settings.host, settings.port))
    except OSError as error:
        bound.close()
        raise PortInUse(
            f"Cổng {settings.port} trên {settings.host} đang có chương trình khác dùng, hoặc không phải của máy này.",
            "Đóng chương trình đó, hoặc đổi [server] port trong tệp cài đặt.",
        ) from error
    return bound


def serve(application: FastAPI, bound: socket.socket) -> None:
    """Answer until SIGINT or SIGTERM; long polls under way are cut after a second."""
    config = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=1,
        server_header=False,
    )
    uvicorn.Server(config).run(sockets=[bound])


def every(seconds: float, chore: Callable[[], object]) -> threading.Event:
    """Do a chore again and again on a thread of its own until the returned event is set; a full disk only delays it."""
    stop = threading.Event()

    def work() -> None:
        while not stop.wait(seconds):
            try:
                chore()
            except StoreUnavailable:
                continue  # said on screen by whoever works at a desk; here the next round tries again

    threading.Thread(target=work, name="chore", daemon=True).start()
    return stop

"""Telling systemd how this program stands: the protocol of sd_notify(3), one datagram a state."""

import logging
import os
import socket

log = logging.getLogger(__name__)

READY, ALIVE = "READY=1", "WATCHDOG=1"


class ServiceManager:
    """Who started this program and restarts it when it no longer says that it lives."""

    def __init__(self, address: str) -> None:
        """Tell this socket; an "@" in front names one without a file."""
        self._address = f"\0{address[1:]}" if address.startswith("@") else address

    def tell(self, state: str) -> None:
        """Send a state; one that cannot be sent is logged only, and missed by whoever waits for it."""
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.sendto(state.encode(), self._address)
        except OSError as error:
            log.warning("service manager not told", extra={"reason": error.strerror})


def service_manager() -> ServiceManager | None:
    """Return who started this program; None where nobody watches it, as on a desk.

    ``NOTIFY_SOCKET`` is how systemd hands itself over; it is no setting of ours.
    """
    address = os.environ.get("NOTIFY_SOCKET", "")
    return ServiceManager(address) if address and hasattr(socket, "AF_UNIX") else None

"""Names of logs and of the runs that write them: ``centre/device.run/audience``."""

import re
from dataclasses import dataclass
from enum import StrEnum

from sync.domain.event import NotAnEvent
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_GRAMMAR = re.compile(r"([a-z0-9.-]{1,40})/([a-z0-9-]{1,20})\.([0-9a-hjkmnp-tv-z]{8})/(public|staff)")
RUN_BYTES = 5
ENTITY_BYTES = 10


class Audience(StrEnum):
    """Who may read a log: everybody's machines, or staff's only."""

    PUBLIC = "public"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class LogName:
    """A log's name in its parts."""

    centre: CentreId
    device: DeviceId
    run: str
    audience: Audience

    @property
    def text(self) -> LogId:
        """Return the name as it is written in headers."""
        return LogId(f"{self.centre}/{self.device}.{self.run}/{self.audience}")


def named(text: str) -> LogName:
    """Return the parts of a log's name.

    Raises:
        NotAnEvent: it is not one.
    """
    match = _GRAMMAR.fullmatch(text)
    if match is None:
        raise NotAnEvent("not a log's name")
    centre, device, run, audience = match.groups()
    return LogName(CentreId(centre), DeviceId(device), run, Audience(audience))


def run_name(random_bytes: bytes) -> str:
    """Return the name of a run: 8 characters for 40 random bits."""
    return _base32(random_bytes, RUN_BYTES)


def entity_name(random_bytes: bytes) -> EntityId:
    """Return the name of an entity: 16 characters for 80 random bits."""
    return EntityId(_base32(random_bytes, ENTITY_BYTES))


def _base32(random_bytes: bytes, size: int) -> str:
    if len(random_bytes) != size:
        raise ValueError(f"{size} bytes wanted")
    number = int.from_bytes(random_bytes, "big")
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(size * 8 - 5, -1, -5))

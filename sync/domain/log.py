"""Names of logs and of the runs that write them: ``centre/device.run/audience``."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from sync.domain.event import NotAnEvent
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_GRAMMAR = re.compile(r"([a-z0-9.-]{1,40})/([a-z0-9-]{1,20})\.([0-9a-hjkmnp-tv-z]{8})/(public|staff)")
RUN_BYTES = 5
ENTITY_RANDOM_BYTES = 8
_MARK_BYTES = 2
_MARK_CHARACTERS = 3
"""As many characters as the mark decides whole: 15 of its 16 bits."""


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


@lru_cache(maxsize=4096)
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


def entity_name(author: str, random_bytes: bytes) -> EntityId:
    """Return the name of an entity that a machine ("centre/device") makes: its mark and 64 random bits.

    The mark keeps one machine from beginning what another has begun.
    """
    return EntityId(_base32(_mark(author) + random_bytes, _MARK_BYTES + ENTITY_RANDOM_BYTES))


def may_begin(log: LogId, entity: EntityId) -> bool:
    """Return whether an entity bears the mark of the machine whose log this is."""
    name = named(log)
    other = entity_name(f"{name.centre}/{name.device}", bytes(ENTITY_RANDOM_BYTES))
    return entity[:_MARK_CHARACTERS] == other[:_MARK_CHARACTERS]


def _mark(author: str) -> bytes:
    return sha256(author.encode()).digest()[:_MARK_BYTES]


def _base32(random_bytes: bytes, size: int) -> str:
    if len(random_bytes) != size:
        raise ValueError(f"{size} bytes wanted")
    number = int.from_bytes(random_bytes, "big")
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(size * 8 - 5, -1, -5))

"""The end of a device: an event of the hub or the province, after which its key is refused.

What it had written up to then stays: the event names the last valid number of each of its logs; everything beyond, and
every log that it does not name, counts as written by a thief. Such events may have reached some machines before they
heard of the end: all keep and pass on what the key has signed, and no fold uses what lies beyond. So all have the same
events and the same state once they know of the end, whatever came first. Whose word counts is looked at when it is
asked: a hub's does not count if the province ended that hub before it wrote it.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sync.domain.body import Body, Unusable, count, mapping, text
from sync.domain.event import Event
from sync.domain.identity import FINGERPRINT_BYTES, Identity, may_revoke
from sync.domain.ids import Fingerprint, LogId

REVOKED = "device.revoked"
MOST_LOGS = 120
"""Logs that one event can name within its 16 KiB; a machine that has written more is ended by several events."""

_FINGERPRINT = re.compile(rf"[0-9a-f]{{{2 * FINGERPRINT_BYTES}}}")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Revocation:
    """One event that ends a key.

    Attributes:
        last: the last valid number of each log that the device has written; its other logs are void.
        author: who says so.
        log: the author's log in which it stands, as event ``seq``.
    """

    key: Fingerprint
    last: Mapping[LogId, int]
    author: Identity
    log: LogId
    seq: int


def revoked_bodies(device: str, key: Fingerprint, last: Mapping[LogId, int]) -> tuple[dict[str, object], ...]:
    """Return the bodies of the events that end a device ("centre/device"), at least one.

    ``last`` is how far their author holds each of its logs.
    """
    logs = sorted(last)
    parts = [logs[start : start + MOST_LOGS] for start in range(0, len(logs), MOST_LOGS)] or [[]]
    return tuple({"device": device, "key": key, "last": {log: last[log] for log in part}} for part in parts)


def is_fingerprint(text: str) -> bool:
    """Return whether a text could name a key."""
    return _FINGERPRINT.fullmatch(text) is not None


def revocation_of(event: Event, author: Identity) -> Revocation:
    """Return what the event says.

    Raises:
        Unusable: it does not say what it must.
    """
    key = text(event.body, "key", 2 * FINGERPRINT_BYTES)
    if not is_fingerprint(key):
        raise Unusable("key: a fingerprint is wanted")
    text(event.body, "device", _LONGEST_NAME)
    last = MappingProxyType(_last(mapping(event.body.get("last"))))
    return Revocation(Fingerprint(key), last, author, event.header.log, event.header.seq)


def _last(body: Body) -> dict[LogId, int]:
    if len(body) > MOST_LOGS:
        raise Unusable(f"last: at most {MOST_LOGS} logs")
    return {LogId(log): count(body, log) for log in body}


@dataclass(frozen=True, slots=True)
class Revocations:
    """All that were heard of, in no order."""

    known: tuple[Revocation, ...] = ()
    _of: dict[Fingerprint, list[Revocation]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Put them in order by key: a province that asks at each request knows those of 3,321 centres."""
        for item in self.known:
            self._of.setdefault(item.key, []).append(item)

    def touched_by(self, said: Collection[tuple[LogId, int]]) -> frozenset[Fingerprint]:
        """Return the keys of which something else may stand since these events, by log and number, were heard.

        Those that they end; and whom one of those had ended in turn, whose word may count no more.
        """
        ended = {item.key for item in self.known if (item.log, item.seq) in said}
        return frozenset(ended | {item.key for item in self.known if item.author.fingerprint in ended})

    def is_revoked(self, identity: Identity) -> bool:
        """Return whether the device may no longer ask anybody anything: it was ended, or who certified it was.

        Whoever has a stolen hub could certify machines of his own with it, so that hub's machines are enrolled anew;
        what they wrote stays valid.
        """
        issuer = identity.issuer
        return any(self._against(identity)) or (issuer is not None and self.is_revoked(issuer))

    def is_valid(self, identity: Identity, log: LogId, seq: int) -> bool:
        """Return whether what the device has signed as event ``seq`` of its log stands."""
        last = self.last_of(identity, log)
        return last is None or seq <= last

    def last_of(self, identity: Identity, log: LogId) -> int | None:
        """Return the last number of a device's log that stands; None while nobody ended the device.

        An author's events about one device add up; of two authors each bounds its logs, so the lower number holds.
        """
        bounds: dict[Fingerprint, int] = {}
        for item in self._against(identity):
            bounds[item.author.fingerprint] = max(bounds.get(item.author.fingerprint, 0), item.last.get(log, 0))
        return min(bounds.values(), default=None)

    def _against(self, target: Identity) -> Iterable[Revocation]:
        # whoever may revoke stands above the target, so that asking for the author in turn comes to an end
        return (
            item
            for item in self._of.get(target.fingerprint, ())
            if may_revoke(item.author, target) and self.is_valid(item.author, item.log, item.seq)
        )

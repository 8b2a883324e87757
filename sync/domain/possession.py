"""Possession of the slip is the lock: what was scanned or typed, which ticket it proves, and how often one may try.

A number alone proves nothing: it is on the board for everybody to read. Two slips may carry one number (a disk that was
rolled back, a copied kiosk); they are two tickets, and only the slip's code tells which of them stands at the counter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sync.domain.ids import EntityId, TicketId
from sync.domain.ticket import Ticket

FREE_TRIES: Final = 5
"""Wrong codes in a row before the counter has to wait: with 50 slips in the hall one guess in 20,000 is right."""

FIRST_WAIT_MS: Final = 15_000
LONGEST_WAIT_MS: Final = 15 * 60_000

_PAYLOAD = re.compile(r"MC1:([0-9A-HJKMNP-TV-Z]{16})", re.ASCII)
_TYPED = re.compile(r"(?:(?P<label>[A-Z][A-Z0-9~]{0,4}-?[0-9]{3,5})\s+)?(?P<code>[0-9A-Z]{4})", re.ASCII)
_MISREAD = str.maketrans("OIL", "011")
"""The alphabet of slip codes has no O, I, L: who reads one means the digit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a slip says: its whole name from the QR, or its four characters, with the number beside them or without."""

    ticket: TicketId | None
    code: str
    label: str = ""

    def is_of(self, ticket: Ticket) -> bool:
        """Return whether it is this ticket's slip."""
        if self.ticket is not None:
            return ticket.id == self.ticket
        return ticket.slip_code == self.code and self.label in ("", ticket.label)


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong codes in a row at one machine, and when the last one was tried."""

    wrong: int = 0
    last_ms: int = 0

    def failed(self, now_ms: int) -> "Tries":
        """Return the tries after one more wrong code."""
        return Tries(self.wrong + 1, now_ms)

    def wait_ms(self, now_ms: int) -> int:
        """Return how long to wait before the next try; 0 means now. A clock that went back makes nobody wait longer."""
        if self.wrong < FREE_TRIES:
            return 0
        pause = min(FIRST_WAIT_MS << min(self.wrong - FREE_TRIES, 10), LONGEST_WAIT_MS)
        return max(0, pause - abs(now_ms - self.last_ms))


def read_slip(text: str) -> Shown | None:
    """Return what was scanned or typed: a slip's QR, "7KQ2" or "A045 7KQ2"; None when it is none of these."""
    plain = " ".join(text.upper().split())
    scanned = _PAYLOAD.fullmatch(plain)
    if scanned is not None:
        return Shown(TicketId(EntityId(scanned[1].lower())), "")
    typed = _TYPED.fullmatch(plain)
    return Shown(None, typed["code"].translate(_MISREAD), typed["label"] or "") if typed else None


def shown_by(tickets: Iterable[Ticket], shown: Shown) -> tuple[Ticket, ...]:
    """Return the tickets whose slip this may be; more than one only when four characters happen to be alike."""
    return tuple(ticket for ticket in tickets if shown.is_of(ticket))

"""A queue ticket: what it says, and how its events fold into its state.

Precedence of concurrent events: finished > serving > absent > called; what loses is absorbed silently, whatever the
order of arrival, and the losing counter is told by the state that it re-reads.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sync.domain.ids import CounterId, GroupId, ServiceCode, TicketId


class TicketState(StrEnum):
    """Where a ticket stands; the words are those of the stored rows."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    ABSENT = "absent"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as its events tell; nothing personal.

    Attributes:
        series: letter of the service group and the issuing machine's tag ("A", "A2").
        number: 1, 2, 3 … dense per series and day.
        day: business day on which it was issued.
        issued_at_ms: never earlier than the previous number of its series.
        language: "vi" or "en", chosen at the kiosk; the slip prints it beside Vietnamese.
        counter: who called or serves it last; None while it has never been called.
        calls: how often it was called or recalled.
        changed_at_ms: time of the last call, recall, serving, absence or finish; else of the issue.
    """

    id: TicketId
    series: str
    number: int
    day: date
    group: GroupId
    services: tuple[ServiceCode, ...]
    language: str
    issued_at_ms: int
    state: TicketState = TicketState.WAITING
    counter: CounterId | None = None
    calls: int = 0
    changed_at_ms: int = 0

    @property
    def label(self) -> str:
        """What is printed and called: "A045", "A2-045"."""
        return f"{self.series}{'-' if len(self.series) > 1 else ''}{self.number:03d}"

    @property
    def slip_code(self) -> str:
        """The four characters under the QR that prove possession of the slip."""
        return self.id[-4:].upper()

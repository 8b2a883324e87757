"""People who come one after the other, and what the counters answer about them."""

from sync.domain.calling import NobodyWaiting
from sync.domain.ids import CounterId, DeviceId, GroupId, OfficerId
from sync.domain.ticket import Ticket
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from sync.store.store import Store
from tests.fakes import HandClock, shipped_lookup, shipped_rules

BIRTHS, COPIES, LAND = GroupId("ho-tich"), GroupId("chung-thuc"), GroupId("dat-dai")
C3, C5, C7, C9 = CounterId("3"), CounterId("5"), CounterId("7"), CounterId("9")
MINUTE_MS = 60_000


def desk_of_hoa(store: Store, clock: HandClock) -> QueueDesk:
    centre = shipped_lookup().centre
    return QueueDesk(store, centre, DeviceId("c3"), "", clock, shipped_rules()).by(OfficerId("hoa.nt"))


def came(desk: QueueDesk, clock: HandClock, group: GroupId = BIRTHS, **said: object) -> Ticket:
    """Return the ticket of a person who comes one minute after the one before."""
    clock.forward(minutes=1)
    return desk.issue(group, **said)  # type: ignore[arg-type]


def at(ticket: Ticket | NotPossible | NobodyWaiting) -> Ticket:
    assert isinstance(ticket, Ticket), ticket
    return ticket


def refused(answer: Ticket | NotPossible) -> str:
    assert isinstance(answer, NotPossible)
    return answer.reason


def served(desk: QueueDesk, counter: CounterId = C3) -> Ticket:
    return at(desk.serve(at(desk.call_next(counter)).id, counter))

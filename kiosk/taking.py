"""Taking a number: saved first, and only then asked how long its person will wait; on the thread that saves."""

from dataclasses import dataclass

from sync.domain.forecast import Forecast
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.machine import Machine
from sync.office.refusal import NotPossible


@dataclass(frozen=True, slots=True)
class Taken:
    """A number that is durable, and what may be said of the wait."""

    ticket: Ticket
    wait: Forecast


def take(machine: Machine, group: GroupId, services: tuple[ServiceCode, ...], language: str, case: str) -> Taken:
    """Return a new number of this machine.

    Raises:
        StoreUnavailable: no number was given.
    """
    return _with_wait(machine, machine.queue.issue(group, services, language, case=case, slip=True))


def prefer(machine: Machine, ticket: Ticket, preferred: str) -> Taken:
    """Return the number with the class of priority that its person has chosen; as it was where staff went before.

    Raises:
        StoreUnavailable: it has none.
    """
    answer = machine.queue.prefer_own(ticket.id, preferred)
    return _with_wait(machine, ticket if isinstance(answer, NotPossible) else answer)


def _with_wait(machine: Machine, ticket: Ticket) -> Taken:
    try:
        return Taken(ticket, machine.waits.forecast(ticket.id))
    except Trouble:  # the number is there all the same
        return Taken(ticket, None)

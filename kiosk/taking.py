"""Taking a number: saved first, and only then asked how long its person will wait; on the thread that saves."""

from dataclasses import dataclass

from sync.domain.forecast import Forecast
from sync.domain.ids import GroupId, ServiceCode
from sync.domain.ticket import Ticket
from sync.errors import Trouble
from sync.machine import Machine


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
    ticket = machine.queue.issue(group, services, language, case=case, slip=True)
    try:
        return Taken(ticket, machine.waits.forecast(ticket.id))
    except Trouble:  # the number is there all the same
        return Taken(ticket, None)

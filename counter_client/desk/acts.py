"""What can be done with a person at a moment, decided from the ticket alone; nothing here knows Qt."""

from enum import Enum

from sync.domain.ids import CounterId
from sync.domain.ticket import Ticket, TicketState


class Act(Enum):
    """A step with a ticket; the value names its line in the menu."""

    NEXT = "next"
    CHOOSE = "choose"
    BACK = "back"
    WAIT = "wait"
    PREFER = "prefer"
    SEND = "send"
    ASIDE = "aside"
    VOID = "void"
    INVITE = "invite"
    REOPEN = "reopen"
    FREE = "free"
    PRINT = "print"


_CALLS = frozenset({Act.NEXT, Act.CHOOSE, Act.BACK})
"""Steps that want a free counter."""

_MOVES = (Act.PREFER, Act.SEND, Act.ASIDE, Act.INVITE, Act.VOID, Act.PRINT)


def acts(
    ticket: Ticket,
    here: CounterId,
    *,
    is_next: bool = False,
    free: bool = True,
    in_line: bool = False,
    supervises: bool = False,
) -> tuple[Act, ...]:
    """Return what this counter can do with a ticket, the likeliest first; () when another counter has the person.

    Args:
        ticket: as it stands now.
        here: the counter that asks.
        is_next: the rules call this person next here.
        free: nobody is at the counter.
        supervises: who asks may take a person from another counter, whose program or officer is gone (F-35).
        in_line: was set aside till a time that has come, and stands in the line like everybody else there.
    """
    line = (Act.NEXT if is_next else Act.CHOOSE, *_MOVES)
    can = line if in_line else _by_state(ticket, line, own=ticket.counter == here)
    if not can and supervises:
        return (Act.FREE,)
    return tuple(act for act in can if free or act not in _CALLS)


def _by_state(ticket: Ticket, line: tuple[Act, ...], *, own: bool) -> tuple[Act, ...]:
    match ticket.state:
        case TicketState.WAITING:
            return line
        case TicketState.ABSENT | TicketState.PARKED:
            return (Act.BACK if own else Act.CHOOSE, Act.WAIT, *_MOVES)
        case TicketState.FINISHED | TicketState.VOID:
            return (Act.REOPEN,)
        case TicketState.CALLED:
            return (Act.SEND, Act.ASIDE, Act.INVITE, Act.VOID, Act.PRINT) if own else ()
        case TicketState.SERVING:
            return (Act.SEND, Act.ASIDE, Act.INVITE, Act.PRINT) if own else ()

"""The steps of this desk that can be taken back, the last one first; pure."""

from dataclasses import dataclass

from sync.domain.ticket import Ticket, TicketKind

MOST = 20
"""So many steps are remembered (D: Ctrl+Z); they last as long as the officer is here."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was done with a person: the ticket before and after it."""

    before: Ticket
    kind: TicketKind
    after: Ticket


Steps = tuple[Step, ...]


def with_step(steps: Steps, step: Step) -> Steps:
    """Return the steps with one more, the oldest left out where they are too many."""
    return (*steps, step)[-MOST:]

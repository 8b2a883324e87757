"""Which visit may be rated, until when, and what a day's ratings amount to (F-65)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sync.domain.rating import MOST_POINTS
from sync.domain.ticket import Ticket, TicketState

WINDOW_MS: Final = 2 * 3_600_000
"""After the end of the visit; the same everywhere and for all time, because folds go by it."""

LEAST_TOLD: Final = 5
"""Of fewer ratings a day nothing is told but how many they are: who rated could be guessed."""


class WhyNot(StrEnum):
    """Why somebody cannot rate a visit now."""

    UNKNOWN = "unknown"
    ALIKE = "alike"
    REST = "rest"
    UNFINISHED = "unfinished"
    TWICE = "twice"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """A day's ratings.

    Attributes:
        finished: visits that are over, of which ``rated`` were rated.
        content: how many of these gave half of the points or more; None while they are too few to be told.
        mean: of the points of each, 0 to 2, as a mean of the ratings; None likewise.
    """

    finished: int
    rated: int
    content: int | None = None
    mean: float | None = None


def why_not(ticket: Ticket, at_ms: int) -> WhyNot | None:
    """Return why a ticket cannot be rated at a moment; None when it can."""
    if ticket.rating is not None:
        return WhyNot.TWICE
    if ticket.state is not TicketState.FINISHED:
        return WhyNot.UNFINISHED
    return WhyNot.LATE if at_ms - ticket.changed_at_ms > WINDOW_MS else None


def chosen(tickets: Sequence[Ticket], at_ms: int) -> Ticket | WhyNot:
    """Return the one that can be rated of the tickets, at least one, whose slip this may be, or why none is."""
    refusals = [why for ticket in tickets if (why := why_not(ticket, at_ms))]
    ratable = [ticket for ticket in tickets if why_not(ticket, at_ms) is None]
    if not ratable:
        return refusals[0]
    return ratable[0] if len(ratable) == 1 else WhyNot.ALIKE


def satisfaction(tickets: Iterable[Ticket]) -> Satisfaction:
    """Return what the ratings of these tickets amount to."""
    everybody = tuple(tickets)
    means = [ticket.rating.mean for ticket in everybody if ticket.rating is not None]
    finished = sum(ticket.state is TicketState.FINISHED for ticket in everybody)
    if len(means) < LEAST_TOLD:
        return Satisfaction(finished, len(means))
    content = sum(mean >= MOST_POINTS / 2 for mean in means)
    return Satisfaction(finished, len(means), content, sum(means) / len(means))

"""What somebody thinks of a finished visit, as far as it was said at the kiosk. Pure; gone with the session (K-31)."""

from dataclasses import dataclass, replace

from sync.domain.ids import CounterId, TicketId
from sync.domain.rating_form import Form, Question
from sync.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Opinion:
    """Answers so far, and the question that is asked.

    Attributes:
        label: the number on the slip, ``counter`` where the visit ended.
        form: as it was when the slip was found: it does not change under somebody's finger at midnight.
        asked: 0 for the one short question, else which of the thorough ones, the first is 1.
        answers: points by question; what was skipped is not among them.
    """

    ticket: TicketId
    label: str
    counter: CounterId | None
    form: Form
    asked: int = 0
    answers: tuple[tuple[str, int], ...] = ()

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.form.thorough[self.asked - 1] if self.asked else self.form.short

    @property
    def is_last(self) -> bool:
        """Whether nothing is asked after this."""
        return self.asked in (0, len(self.form.thorough))


def of(ticket: Ticket, form: Form) -> Opinion:
    """Return the opinion on a visit before anything was said."""
    return Opinion(ticket.id, ticket.label, ticket.counter, form)


def thorough(opinion: Opinion) -> Opinion:
    """Return the opinion at the first of the thorough questions."""
    return replace(opinion, asked=1)


def answered(opinion: Opinion, points: int) -> Opinion:
    """Return the opinion with an answer to its question."""
    return replace(opinion, answers=(*opinion.answers, (opinion.question.id, points)))


def following(opinion: Opinion) -> Opinion:
    """Return the opinion at its next question."""
    return replace(opinion, asked=opinion.asked + 1)

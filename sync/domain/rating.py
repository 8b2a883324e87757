"""What somebody thought of a finished visit, as the ticket's log says it: the form that was asked, and points.

Anonymous: no name, no text of one's own. Which question is meant stands in the form (``rating_form``), which is data; a
fold keeps what was said of any form.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.domain.body import Unusable, count, mapping, text
from sync.domain.event import Event

MOST_POINTS = 2
"""Of an answer: 2, 1 or 0, as the nine statutory indices are scored."""

_LONGEST_NAME, _MOST_ANSWERS = 40, 20


@dataclass(frozen=True, slots=True)
class Rating:
    """One opinion.

    Attributes:
        form: id of the edition of the questions (rating_form.Form.id).
        answers: points by the question's id, in the order of the ids; questions that were skipped are left out.
        at_ms: when it was given.
    """

    form: str
    answers: tuple[tuple[str, int], ...]
    at_ms: int

    @property
    def mean(self) -> float:
        """The mean of its points, 0 to ``MOST_POINTS``."""
        return sum(points for _, points in self.answers) / len(self.answers)


def body_of(form: str, answers: tuple[tuple[str, int], ...]) -> Mapping[str, object]:
    """Return what the event says."""
    return {"form": form, "answers": dict(answers)}


def rating_of(event: Event) -> Rating:
    """Return the opinion that an event tells.

    Raises:
        Unusable: it tells none.
    """
    said = mapping(event.body.get("answers"))
    answers = tuple(sorted(_answer(name, points) for name, points in said.items()))
    if not 1 <= len(answers) <= _MOST_ANSWERS or any(points > MOST_POINTS for _, points in answers):
        raise Unusable("answers: some are wanted, of 0 to 2 points each")
    return Rating(text(event.body, "form", _LONGEST_NAME), answers, event.header.at_ms)


def _answer(name: str, points: object) -> tuple[str, int]:
    return text({"answers": name}, "answers", _LONGEST_NAME), count({"answers": points}, "answers")

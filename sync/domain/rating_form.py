"""The questions that a kiosk asks about a finished visit, as a data file says: by which law, and from which day on.

One question for who is in a hurry (``short``), and as many as the law has for who wants to say more (``thorough``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sync.domain.datafile import DataFault, Section, section
from sync.domain.guide import Wording
from sync.domain.rating import MOST_POINTS

_LEAST_OPTIONS = 2


@dataclass(frozen=True, slots=True)
class Option:
    """An answer, and what it counts: 0 to ``MOST_POINTS``."""

    text: Wording
    points: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question; its options stand best first."""

    id: str
    text: Wording
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """An edition of the questions.

    Attributes:
        id: what ratings name it by, for ever.
        start: from which day on it is asked.
        law: where the questions come from, and what has not been compared yet.
    """

    id: str
    start: date
    law: str
    short: Question
    thorough: tuple[Question, ...]


def form_of(record: object) -> Form:
    """Return the form of a data file.

    Raises:
        DataFault: the file cannot be used; names the place and what must stand there.
    """
    top = section(record)
    form = Form(
        id=top.text("id"),
        start=top.day("from"),
        law=top.text("law"),
        short=_question(top.section("short")),
        thorough=tuple(_question(item) for item in top.sections("thorough")),
    )
    names = [question.id for question in (form.short, *form.thorough)]
    for name in names:
        if names.count(name) > 1:
            raise DataFault(name, "ghi hai lần")
    return form


def in_force(forms: Iterable[Form], day: date) -> Form:
    """Return the newest form that is asked on a day; the oldest for days before all of them.

    Raises:
        ValueError: there are none at all.
    """
    by_start = sorted(forms, key=lambda form: form.start)
    if not by_start:
        raise ValueError("no forms")
    return max((form for form in by_start if form.start <= day), key=lambda form: form.start, default=by_start[0])


def _question(item: Section) -> Question:
    options = tuple(_option(option) for option in item.sections("options"))
    points = [option.points for option in options]
    if len(options) < _LEAST_OPTIONS or points != sorted(set(points), reverse=True):
        raise DataFault(f"{item.path}.options", "phải có từ hai câu trả lời, điểm giảm dần")
    return Question(item.text("id"), _wording(item), options)


def _option(item: Section) -> Option:
    points = item.number("points")
    if not 0 <= points <= MOST_POINTS:
        raise DataFault(f"{item.path}.points", f"phải từ 0 đến {MOST_POINTS}")
    return Option(_wording(item), points)


def _wording(item: Section) -> Wording:
    return Wording(item.text("vi"), item.text("en"))

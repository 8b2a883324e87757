"""What the pages show, as frozen values."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from sync.domain.calendar import WorkCalendar
from sync.office.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Choice:
    """A service group as a card; ``counters`` is "Quầy 5, 7"."""

    id: str
    title: str
    icon: str
    tint: str
    counters: str


@dataclass(frozen=True, slots=True)
class Result:
    """A procedure that was found."""

    code: str
    title: str
    detail: str
    icon: str
    tint: str


@dataclass(frozen=True, slots=True)
class StepPage:
    """A question of the guide; ``count`` is "Câu 1 trên 3", ``choices`` are as cards, "" skips without a name."""

    title: str
    count: str
    greeting: str
    text: str
    icon: str
    choices: tuple[Choice, ...]
    unknown: str


@dataclass(frozen=True, slots=True)
class LeafPage:
    """Where the guide ends: what is to be done, in its order; nothing means that staff say it."""

    title: str
    note: str
    icon: str
    procedures: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the procedure's list.

    Attributes:
        kind: "paper", "case" (a heading), "text" (more of the row before), "note".
        amount: "1 bản chính".
    """

    kind: str
    title: str = ""
    amount: str = ""
    detail: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact in its box; with large text only ``brief`` and the value have room."""

    name: str
    icon: str
    label: str
    value: str
    detail: str = ""
    tint: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """The answers in their order: what to bring, fee, how long, which counter, done here (K-25).

    Attributes:
        official: the official name under a title in another language, or "".
    """

    code: str
    title: str
    official: str
    done_here: str
    heading: str
    rows: tuple[Row, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class TicketPage:
    """The number with everything that one needs to sit down calmly; ``code`` is the procedure's, "" for a group."""

    id: str
    number: str
    code: str
    answers: tuple[Answer, ...]


NO_PROCEDURE: Final = ProcedurePage("", "", "", "", "", (), ())
NO_STEP: Final = StepPage("", "", "", "", "house", (), "")
NO_LEAF: Final = LeafPage("", "", "house", ())
NO_TICKET: Final = TicketPage("", "", "", ())
"""What a page that is just being left still reads."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page is made from: the catalogue, the days that count, who reads it and when."""

    lookup: Lookup
    calendar: WorkCalendar
    language: str
    now: datetime
    days_too_old: int = 0


Values = list[dict[str, Any]]
View = StepPage | LeafPage | Choice | Result | Answer | ProcedurePage | TicketPage


def told_all(items: Iterable[View]) -> Values:
    """Return frozen values as QML reads them."""
    return [told(item) for item in items]


def told(item: View) -> dict[str, Any]:
    """Return a frozen value as QML reads it: lists, because a tuple has no length there."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(item).items()}

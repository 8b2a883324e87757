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
    """A question of the guide, or the one for the case of a procedure (``of_case``).

    Attributes:
        count: "Câu 1 trên 3".
        choices: as cards.
        unknown: where "I do not know" leads.
    """

    title: str
    count: str
    greeting: str
    text: str
    icon: str
    choices: tuple[Choice, ...]
    unknown: str
    of_case: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question about a visit that is over.

    Attributes:
        pill: which visit, or which question of how many.
        note: what becomes of the answer.
        keeps: something was said already that can be kept without the rest.
    """

    pill: str
    icon: str
    text: str
    note: str
    keeps: bool


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
        detail: more about it, below.
    """

    kind: str
    title: str = ""
    amount: str = ""
    detail: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact in its box; with large text only ``brief`` and the value have room, on one line where it is a ``line``."""

    name: str
    icon: str
    label: str
    value: str
    detail: str = ""
    tint: str = ""
    brief: str = ""
    line: bool = False


@dataclass(frozen=True, slots=True)
class ProcedurePage:
    """The answers in their order: what to bring, fee, how long, which counter, done here (K-25).

    Attributes:
        official: the official name under a title in another language, or "".
        case: title of the reviewed case whose papers are listed; "" without cases.
        can_change: there are other cases.
        chooses: no case was chosen yet.
        closed: the centre says that it is not done here.
        code_of_portal: name of the picture with the portal's address (`kiosk.codes`); "" when there is none.
    """

    code: str
    title: str
    official: str
    done_here: str
    heading: str
    rows: tuple[Row, ...]
    answers: tuple[Answer, ...]
    case: str = ""
    can_change: bool = False
    chooses: bool = False
    closed: bool = False
    code_of_portal: str = ""


@dataclass(frozen=True, slots=True)
class MorePage:
    """What few ask and everybody may know: result, forms, the law behind it, where the words come from."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list of what to bring as it leaves the kiosk.

    Attributes:
        name: of the picture of the paper, "" before it is drawn.
        code_of_list: name of the picture with the list as text (`kiosk.codes`).
        code_of_portal: of the one with the portal's address; "" when there is none.
    """

    title: str
    name: str
    code_of_list: str
    code_of_portal: str


@dataclass(frozen=True, slots=True)
class TicketPage:
    """The number with everything that one needs to sit down calmly; ``code`` is the procedure's, "" for a group."""

    id: str
    number: str
    code: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class PriorityPage:
    """The question for a class of priority.

    Attributes:
        about: the business and its counter.
        none: declines; ``icon`` is that button's.
    """

    number: str
    about: str
    choices: tuple[Choice, ...]
    none: str
    icon: str


@dataclass(frozen=True, slots=True)
class SentPage:
    """Where people are sent to the help desk: why, and where that is; ``haunted`` while nothing but that is shown."""

    haunted: bool
    words: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ClosedPage:
    """When the centre opens again, in a sentence, and what may be known of it meanwhile."""

    reopens: str
    answers: tuple[Answer, ...]


NOT_CLOSED: Final = ClosedPage("", ())
NO_PROCEDURE: Final = ProcedurePage("", "", "", "", "", (), ())
NO_MORE: Final = MorePage("", ())
NO_LIST: Final = ListPage("", "", "", "")
NO_STEP: Final = StepPage("", "", "", "", "house", (), "")
NO_LEAF: Final = LeafPage("", "", "house", ())
NO_TICKET: Final = TicketPage("", "", "", ())
NO_PRIORITY: Final = PriorityPage("", "", (), "", "")
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
View = (
    StepPage
    | QuestionPage
    | LeafPage
    | Choice
    | Result
    | Answer
    | ProcedurePage
    | MorePage
    | ListPage
    | TicketPage
    | ClosedPage
    | PriorityPage
    | SentPage
)


def told_all(items: Iterable[View]) -> Values:
    """Return frozen values as QML reads them."""
    return [told(item) for item in items]


def told(item: View) -> dict[str, Any]:
    """Return a frozen value as QML reads it: lists, because a tuple has no length there."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(item).items()}

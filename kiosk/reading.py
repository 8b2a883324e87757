"""What each page says when it is read aloud (K-33), made from the values that it shows.

Only the pages named here are read, and of the search what was found but not what was typed: whatever is private is
never said on a loudspeaker (K-34). The code at the foot of a slip is worth a place in the line and is not said either.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from kiosk.flow import Question, Screen
from kiosk.shown import Shown
from kiosk.words import counted

Value = Mapping[str, Any]
"""A value as the pages read it."""


def texts(kiosk: Shown) -> Iterator[str]:
    """Yield what is read of the page, or of the question above it."""
    asked = Question(kiosk.property("question"))
    yield from _QUESTIONS[asked](kiosk) if asked else READ[kiosk.property("screen")](kiosk)


def procedure(page: Value) -> Iterator[str]:
    """Yield the answers in their order: what to bring, fee, how long, which counter (K-25)."""
    yield _said(page["title"], page["case"])
    yield page["done_here"]
    yield page["heading"]
    yield from rows(page["rows"])
    yield from map(answer, page["answers"])


def more(page: Value) -> Iterator[str]:
    """Yield what few ask and everybody may know."""
    yield page["title"]
    yield from rows(page["rows"])


def rows(lines: Iterable[Value]) -> Iterator[str]:
    """Yield a list with the number of copies of each paper."""
    return (_said(line["title"], line["amount"], line["detail"]) for line in lines)


def printed(page: Value, printing: str) -> Iterator[str]:
    """Yield what lies in the slot, and what to do about it."""
    yield page["title"]
    yield printing


def answer(fact: Value) -> str:
    """Return a fact in its box."""
    return _said(fact["label"], fact["value"], fact["detail"])


def ticket(page: Value, printing: str, *, failed: bool) -> Iterator[str]:
    """Yield the number, where to go and to sit, and what to do about the slip."""
    title = QCoreApplication.translate("Ticket", "Your number")
    valid = QCoreApplication.translate("Ticket", "Your number is valid")
    yield _said(valid if failed else title, page["number"])
    yield from map(answer, page["answers"])
    yield printing


def step(page: Value) -> Iterator[str]:
    """Yield a question with its options; the last is that one does not know."""
    yield _said(page["title"], page["greeting"])
    yield page["text"]
    yield from map(choice, page["choices"])
    yield QCoreApplication.translate("Step", "I don't know – skip")


def leaf(page: Value) -> Iterator[str]:
    """Yield what is to be done."""
    found = page["procedures"]
    several = QCoreApplication.translate("Leaf", "This is to be done, in this order")
    one = QCoreApplication.translate("Leaf", "This is to be done")
    none = QCoreApplication.translate("Leaf", "Please ask staff")
    yield page["title"]
    yield several if len(found) > 1 else one if found else none
    yield from map(result, found)
    yield page["note"]


def choice(card: Value) -> str:
    """Return a card to be touched."""
    return _said(card["title"], card["counters"])


def result(card: Value) -> str:
    """Return a procedure that was found."""
    return _said(card["title"], card["detail"])


def _home(kiosk: Shown) -> Iterator[str]:
    translate, waiting = QCoreApplication.translate, kiosk.property("waitingTotal")
    yield translate("Home", "Welcome")
    yield translate("Home", "Touch what you need.")
    if waiting >= 0:
        yield counted.people_waiting(waiting) if waiting else translate("Home", "Nobody is waiting now")
    yield kiosk.property("hoursWords")
    yield _said(kiosk.printer.property("offer"), kiosk.printer.property("offerDetail"))
    yield _said(translate("Home", "Take a number"), translate("Home", "Hand in papers, collect results"))
    yield _said(translate("Home", "What do I need to do?"), translate("Home", "Find it, see what to bring"))
    yield from map(choice, kiosk.property("quick"))
    yield _said(translate("Home", "Rate us"), translate("Home", "When your visit is over"))


def _services(kiosk: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Services", "What have you come for?")
    yield QCoreApplication.translate("Services", "One touch gives a number")
    yield kiosk.property("hoursWords")
    yield from map(choice, kiosk.property("front"))
    yield QCoreApplication.translate("Services", "I don't know – help me find it")


def _search(kiosk: Shown) -> Iterator[str]:
    translate = QCoreApplication.translate
    found, elsewhere = kiosk.property("results"), kiosk.property("elsewhere")
    if not kiosk.property("query").strip():
        yield translate("Search", "What do I need to do?")
        yield translate("Search", "Type as you speak. Accents are not needed.")
    elif elsewhere or not found:
        yield elsewhere or translate("Search", "Nothing found yet. Type it another way, or ask staff.")
    yield from map(result, found)


def _events(kiosk: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Events", "What happened?")
    yield from map(choice, kiosk.property("events"))
    yield QCoreApplication.translate("Events", "Something else – type it")


def _ticket(kiosk: Shown) -> Iterator[str]:
    failed = kiosk.property("printing") == "failed"
    return ticket(kiosk.property("ticket"), kiosk.property("printWords"), failed=failed)


def _priority(kiosk: Shown) -> Iterator[str]:
    page = kiosk.property("priority")
    yield _said(QCoreApplication.translate("Priority", "You have a number"), page["number"])
    yield QCoreApplication.translate("Priority", "Do you have a right to priority?")
    yield QCoreApplication.translate("Priority", "You need not answer. It only lets us call you sooner.")
    yield from map(choice, page["choices"])
    yield page["none"]


def _clips(kiosk: Shown) -> Iterator[str]:
    film = kiosk.property("clips")
    yield kiosk.property("procedure")["title"]
    yield film.property("offer")
    yield from (_said(card["title"], card["detail"]) for card in film.property("cards"))


def _help(kiosk: Shown) -> Iterator[str]:
    yield kiosk.property("helpTitle")
    yield from map(answer, kiosk.property("guidance"))


def _paper(kiosk: Shown) -> Iterator[str]:
    out = QCoreApplication.translate("Paper", "This machine is out of service")
    brief = QCoreApplication.translate("Paper", "This machine gives no numbers just now")
    yield out if kiosk.property("outOfService") else brief
    yield QCoreApplication.translate("Paper", "Please take a paper number at the help desk.")
    kept = QCoreApplication.translate("Paper", "If you already have a number")
    yield _said(kept, QCoreApplication.translate("Paper", "It stays valid"))


def _closed(kiosk: Shown) -> Iterator[str]:
    page = kiosk.property("closedPage")
    yield QCoreApplication.translate("Closed", "The centre is closed now")
    yield page["reopens"]
    yield from map(answer, page["answers"])


def _languages(_: Shown) -> Iterator[str]:
    """Yield what is asked; a name is for its own voice to say."""
    yield QCoreApplication.translate("Languages", "Which language do you read?")
    yield QCoreApplication.translate("Languages", "What is not translated stays in Vietnamese")


def _staff(kiosk: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Staff", "For staff")
    yield kiosk.property("upkeep").property("words")


def _upkeep(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Upkeep", "Looking after this machine")
    yield QCoreApplication.translate("Upkeep", "To try the loudspeaker, touch Listen, then Louder.")


def _desk(kiosk: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Desk", "Please go to the help desk")
    page = kiosk.property("desk")
    yield page["words"]
    yield from map(answer, page["answers"])
    kept = QCoreApplication.translate("Desk", "If you already have a number")
    yield _said(kept, QCoreApplication.translate("Desk", "It stays valid"))


def _rate(kiosk: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Rate", "What is the code of your slip?")
    yield kiosk.property("rating").property("words")


def _rating(kiosk: Shown) -> Iterator[str]:
    rater = kiosk.property("rating")
    page = rater.property("page")
    yield page["pill"]
    yield page["text"]
    yield page["note"]
    yield from map(choice, rater.property("choices"))


def _thanks(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Thanks", "Thank you")
    yield QCoreApplication.translate("Thanks", "What you said is kept")
    yield QCoreApplication.translate("Rating", "No name is kept. Your papers are not affected.")


def _still_there(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Questions", "Do you need more time?")
    yield QCoreApplication.translate("Questions", "Yes, go on")
    yield QCoreApplication.translate("Questions", "I am done, clear all")


def _start_again(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Questions", "Start again from the beginning?")
    yield QCoreApplication.translate("Questions", "What you chose is cleared. A number that you took stays valid.")
    yield QCoreApplication.translate("Questions", "No, go on")
    yield QCoreApplication.translate("Questions", "Yes, start again")


def _slip_question(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Questions", "Do you have your slip?")
    yield QCoreApplication.translate("Questions", "Yes, I have it")
    yield QCoreApplication.translate("Questions", "No slip came out")


def _roll_question(_: Shown) -> Iterator[str]:
    yield QCoreApplication.translate("Questions", "New paper: are there letters on the test page?")
    yield QCoreApplication.translate("Questions", "Yes, I can read it")
    yield QCoreApplication.translate("Questions", "No, it is empty")


def _said(*parts: str) -> str:
    return ", ".join(part.rstrip(" .:") for part in parts if part)


Texts = Callable[[Shown], Iterator[str]]

READ: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        Screen.HOME: _home,
        Screen.SERVICES: _services,
        Screen.SEARCH: _search,
        Screen.PROCEDURE: lambda kiosk: procedure(kiosk.property("procedure")),
        Screen.PRIORITY: _priority,
        Screen.TICKET: _ticket,
        Screen.EVENTS: _events,
        Screen.STEP: lambda kiosk: step(kiosk.property("step")),
        Screen.LEAF: lambda kiosk: leaf(kiosk.property("leaf")),
        Screen.MORE: lambda kiosk: more(kiosk.property("more")),
        Screen.LIST: lambda kiosk: printed(kiosk.property("checklist"), kiosk.property("printWords")),
        Screen.CLIPS: _clips,
        Screen.HELP: _help,
        Screen.PAPER: _paper,
        Screen.DESK: _desk,
        Screen.CLOSED: _closed,
        Screen.LANGUAGES: _languages,
        Screen.STAFF: _staff,
        Screen.UPKEEP: _upkeep,
        Screen.RATE: _rate,
        Screen.RATING: _rating,
        Screen.THANKS: _thanks,
    }
)
"""The pages that are read; every new page is put here, or is private."""

_QUESTIONS: Final[Mapping[Question, Texts]] = MappingProxyType(
    {
        Question.STILL_THERE: _still_there,
        Question.START_AGAIN: _start_again,
        Question.SLIP: _slip_question,
        Question.ROLL: _roll_question,
    }
)

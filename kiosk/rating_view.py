"""What the pages of a rating show: the question, its answers, why a slip cannot be rated now."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import words
from kiosk.opinion import Opinion
from kiosk.values import Choice, QuestionPage
from sync.domain.rated import WhyNot
from sync.domain.rating import MOST_POINTS

MORE: Final = "thorough"
SKIP: Final = "skip"
_FACES: Final[Mapping[int, tuple[str, str]]] = MappingProxyType(
    {MOST_POINTS: ("laugh", "green"), 1: ("smile", "blue"), 0: ("meh", "yellow")}
)
"""By points: icon and tint, never the only way in which answers differ."""

NO_QUESTION: Final = QuestionPage("", "", "", "", keeps=False)


def question_page(said: Opinion, language: str) -> QuestionPage:
    """Return the question that is asked."""
    return QuestionPage(
        pill=_where(said),
        icon="circle-check" if not said.asked else "list-checks",
        text=_without_a_lone_word(words.worded(said.question.text, language)),
        note=QCoreApplication.translate("Rating", "No name is kept. Your papers are not affected."),
        keeps=bool(said.answers),
    )


def choices(said: Opinion, language: str) -> tuple[Choice, ...]:
    """Return its answers, best first, and below them how to say more, or nothing (K-19)."""
    options = said.question.options
    faces = (_FACES[option.points] for option in options)
    found = tuple(
        Choice(str(option.points), words.worded(option.text, language), icon, tint, "")
        for option, (icon, tint) in zip(options, faces, strict=True)
    )
    return (*found, *_beside(said))


def why_words(why: WhyNot | None) -> str:
    """Return what to do at the page that asks for the code; nobody is blamed (K-37)."""
    translate = QCoreApplication.translate
    words_of: Mapping[WhyNot | None, str] = {
        None: translate("Rating", "Four letters and digits, at the foot of the slip."),
        WhyNot.UNKNOWN: translate("Rating", "This machine has no slip with that code. Please look again."),
        WhyNot.ALIKE: translate("Rating", "Two slips have this code. Please ask staff."),
        WhyNot.REST: translate("Rating", "Many codes were tried. Please wait a while."),
        WhyNot.UNFINISHED: translate("Rating", "This visit is not over yet. Please come back when it is."),
        WhyNot.TWICE: translate("Rating", "This visit was rated already. Thank you."),
        WhyNot.LATE: translate("Rating", "A visit can be rated within two hours. Thank you for coming."),
    }
    return words_of[why]


def _without_a_lone_word(text: str) -> str:
    """Return a question whose last line is more than one word."""
    return words.NO_BREAK.join(text.rsplit(" ", 1))


def _where(said: Opinion) -> str:
    if said.asked:
        count = QCoreApplication.translate("Rating", "Question %1 of %2").replace("%1", str(said.asked))
        return count.replace("%2", str(len(said.form.thorough)))
    number = QCoreApplication.translate("Rating", "Number %1").replace("%1", said.label)
    counter = words.counted.counters(1).replace("%1", said.counter or "")
    done = QCoreApplication.translate("Rating", "finished")
    return " · ".join((number, counter, done))


def _beside(said: Opinion) -> tuple[Choice, ...]:
    if said.asked:
        skip = QCoreApplication.translate("Rating", "I don't know – skip")
        return (Choice(SKIP, skip, "circle-question-mark", "blue", ""),)
    if not said.form.thorough:
        return ()
    more = QCoreApplication.translate("Rating", "I want to say more (%1 questions)")
    return (Choice(MORE, more.replace("%1", str(len(said.form.thorough))), "list-checks", "blue", ""),)

"""Life events: the few questions that lead from "nhà có người mất" to the procedures of this family's case.

The questions are data (resources/guides); this reads them, refuses what would leave somebody standing, and walks them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from sync.domain.datafile import DataFault, Section
from sync.domain.ids import ProcedureCode, ServiceCode

MOST_QUESTIONS = 5
"""So many pages at most until the answer; more are given up, not answered."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in both languages; both "" when there is nothing to say."""

    vi: str = ""
    en: str = ""

    def of(self, language: str) -> str:
        """Return the text in a language, in Vietnamese where that one lacks it."""
        return (self.en if language == "en" else self.vi) or self.vi


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that may be touched, and the question or leaf that it leads to."""

    icon: str
    text: Wording
    detail: Wording
    to: str


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """One question; ``unknown`` is where "I do not know" leads: nobody is held up by a question (K-19)."""

    id: str
    text: Wording
    options: tuple[Option, ...]
    unknown: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """Where the questions end: what is to be done, in its order; without procedures staff are asked, and told why.

    Attributes:
        cases: the reviewed case (cases.Case.id) that the answers have settled, by procedure; of others it is asked.
    """

    id: str
    procedures: tuple[ProcedureCode, ...]
    note: Wording
    cases: Mapping[ProcedureCode, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """What happened in a family; its first question opens it."""

    id: str
    icon: str
    title: Wording
    greeting: Wording
    first: str
    questions: Mapping[str, GuideQuestion]
    leaves: Mapping[str, Leaf]

    def pages_left(self, place: str) -> int:
        """Return how many questions may still come from here, this one counted; 0 at a leaf."""
        question = self.questions.get(place)
        if question is None:
            return 0
        return 1 + max(self.pages_left(target) for target in _targets(question))


def guide_of(top: Section) -> tuple[LifeEvent, ...]:
    """Return the life events of a data file.

    Raises:
        DataFault: an answer leads nowhere or in a circle, a page is never reached, more than MOST_QUESTIONS are asked.
    """
    events = tuple(_event(item) for item in top.sections("events"))
    _unlike("events", (event.id for event in events))
    return events


def procedures_of(events: Iterable[LifeEvent]) -> frozenset[ProcedureCode]:
    """Return all procedures that leaves name."""
    leaves = chain.from_iterable(event.leaves.values() for event in events)
    return frozenset(chain.from_iterable(leaf.procedures for leaf in leaves))


def _event(item: Section) -> LifeEvent:
    questions = tuple(_question(part) for part in item.sections("questions"))
    leaves = tuple(_leaf(part) for part in item.sections("leaves"))
    name = item.text("id")
    _unlike(name, chain((question.id for question in questions), (leaf.id for leaf in leaves)))
    if not questions:
        raise DataFault(name, "cần ít nhất một câu hỏi")
    event = LifeEvent(
        id=name,
        icon=item.text("icon"),
        title=_wording(item, "title"),
        greeting=_wording(item, "greeting"),
        first=questions[0].id,
        questions={question.id: question for question in questions},
        leaves={leaf.id: leaf for leaf in leaves},
    )
    reached = frozenset(_reached(event, event.first, ()))
    if lost := {*event.questions, *event.leaves} - reached:
        raise DataFault(f"{name}.{min(lost)}", "không câu trả lời nào dẫn đến")
    return event


def _reached(event: LifeEvent, place: str, way: tuple[str, ...]) -> Iterator[str]:
    """Yield every page that answers lead to from a place; the way there bounds the walk."""
    if place in way:
        raise DataFault(f"{event.id}.{place}", "hỏi vòng tròn")
    if len(way) > MOST_QUESTIONS or (len(way) == MOST_QUESTIONS and place in event.questions):
        raise DataFault(f"{event.id}.{place}", f"hỏi quá {MOST_QUESTIONS} câu")
    yield place
    if place in event.leaves:
        return
    if place not in event.questions:
        raise DataFault(f"{event.id}.{place}", "câu trả lời dẫn đến trang không có")
    for target in dict.fromkeys(_targets(event.questions[place])):
        yield from _reached(event, target, (*way, place))


def _targets(question: GuideQuestion) -> tuple[str, ...]:
    return (*(option.to for option in question.options), question.unknown)


def _question(item: Section) -> GuideQuestion:
    options = tuple(_option(part) for part in item.sections("options"))
    if not options:
        raise DataFault(item.text("id"), "cần ít nhất một câu trả lời")
    return GuideQuestion(item.text("id"), _wording(item, "text"), options, item.text("unknown"))


def _option(item: Section) -> Option:
    return Option(item.text("icon"), _wording(item, "text"), _wording(item, "detail"), item.text("to"))


def _leaf(item: Section) -> Leaf:
    named = [code.partition("#") for code in item.texts("procedures")]
    cases = {ProcedureCode(ServiceCode(code)): case for code, _, case in named if case}
    note = _wording(item, "note")
    if not named and not note.vi:
        raise DataFault(item.text("id"), "cần thủ tục, hoặc lời dặn")
    return Leaf(item.text("id"), tuple(ProcedureCode(ServiceCode(code)) for code, _, _ in named), note, cases)


def _wording(item: Section, key: str) -> Wording:
    return Wording(item.text_or(f"{key}_vi", ""), item.text_or(f"{key}_en", ""))


def _unlike(place: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise DataFault(f"{place}.{name}", "ghi hai lần")
        seen.add(name)

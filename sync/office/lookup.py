"""The desk that answers questions: which procedure, at which counter, what to bring, how long, how much."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Final

from sync.domain.cases import Case, ReviewedCases, components_of
from sync.domain.catalogue import Catalogue
from sync.domain.centre import Centre, Counter, Group
from sync.domain.effective import Effective
from sync.domain.fees import FREE, Fee, fee_of
from sync.domain.guide import LifeEvent
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.linked import Linked
from sync.domain.procedure import Component, Limit, Procedure
from sync.domain.time_limit import time_limit_of
from sync.domain.vietnamese import folded_words
from sync.search.everyday import Elsewhere, Everyday
from sync.search.index import Index
from sync.search.tongues import Tongues
from sync.search.why import Why

SURE = 0.52
"""Below this the best answer is offered as a guess. Of questions that no commune procedure answers nine of ten score
less, of those in tests/data/queries.csv nineteen of twenty more."""


@dataclass(frozen=True, slots=True)
class Found:
    """A procedure and how well it fits the question, 0 to 1."""

    procedure: Procedure
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question may mean.

    Attributes:
        found: procedures that are done here, best first.
        sure: the first of them is the answer.
        elsewhere: what was rather asked for, and is not done at a commune; None when nothing of that kind.
    """

    found: tuple[Found, ...] = ()
    sure: bool = False
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people have looked through, beside the catalogue.

    Attributes:
        cases: which papers in which case, by procedure.
        all_online: codes of what is done over the network from start to end.
        linked: what is done in one go.
    """

    cases: Mapping[ProcedureCode, ReviewedCases] = field(default_factory=dict)
    all_online: frozenset[str] = frozenset()
    linked: tuple[Linked, ...] = ()


NOTHING_REVIEWED: Final = Reviewed()


class Lookup:
    """Answers for one centre from the catalogue in force, which is exchanged whole, so that any thread may ask."""

    def __init__(
        self,
        catalogue: Catalogue,
        centre: Centre,
        everyday: Everyday | None = None,
        guide: Iterable[LifeEvent] = (),
        reviewed: Reviewed = NOTHING_REVIEWED,
    ) -> None:
        """Keep the procedures that the centre offers.

        Args:
            catalogue: the national edition; procedures of other levels and provinces are left aside.
            centre: decides what is offered and where.
            everyday: what people call things, for the search.
            guide: life events, and the questions that lead to a procedure.
            reviewed: what people have looked through besides.
        """
        self.base = catalogue
        self.centre = centre
        self.guide = {event.id: event for event in guide}
        self._everyday, self._reviewed = everyday or Everyday(), reviewed
        self._in_force = _InForce(Effective(catalogue, date.min), centre, self._everyday)

    def take(self, effective: Effective) -> None:
        """Answer from now on by what is in force; from any thread, which does the work before anybody may ask."""
        fresh = _InForce(effective, self.centre, self._everyday)
        fresh.follow(self._in_force)
        self._in_force = fresh

    def make_ready(self) -> None:
        """Make the index, for whoever asks first; takes some 60 ms, so not for a thread that draws screens."""
        self._in_force.index  # noqa: B018

    @property
    def effective(self) -> Effective:
        """What is in force, with whose word it is."""
        return self._in_force.effective

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in force."""
        return self._in_force.effective.catalogue

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """The procedures that the centre offers, and those of which it says that they are not done here."""
        return self._in_force.procedures

    def procedure(self, code: ServiceCode) -> Procedure | None:
        """Return a procedure that is offered here, by its present or an earlier code."""
        return self._in_force.offered.get(self.effective.newest(ProcedureCode(code)))

    def is_closed(self, code: ServiceCode) -> bool:
        """Return whether the centre says of a procedure that it is not done here."""
        return self.effective.newest(ProcedureCode(code)) in self.effective.closed

    def ask(self, text: str, limit: int = 20) -> Answer:
        """Return what the text may mean; nothing is found when no word of it is known."""
        return answer_of(self._in_force.index, self._in_force.offered, self._everyday, text, limit)

    def search(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """Return the procedures that the text may mean, best first."""
        return self.ask(text, limit).found

    def why(self, text: str, code: ServiceCode) -> Why | None:
        """Return why the text found a procedure, as staff may see it; None where it did not."""
        return self._in_force.index.why(text, code)

    def is_called(self, code: ProcedureCode, phrase: str) -> bool:
        """Return whether a procedure is searched for by these very words already, accents aside."""
        return self._in_force.is_called(code, folded_words(phrase))

    def group_of(self, code: ServiceCode) -> Group | None:
        """Return the group of a procedure or of one of the centre's own services; None of what is not done here."""
        procedure = self.procedure(code)
        if procedure is not None:
            return self._group_of(procedure)
        return next((group for group in self.centre.groups if code in group.services), None)

    def counters_of(self, code: ServiceCode) -> tuple[Counter, ...]:
        """Return the counters that take it; () when it is not done here."""
        group = self.group_of(code)
        if group is None:
            return ()
        return tuple(counter for counter in self.centre.counters if counter.id in group.counters)

    def in_group(self, group: Group) -> tuple[Procedure, ...]:
        """Return the procedures of a group by title."""
        members = (item for item in self.procedures if self._group_of(item) == group)
        return tuple(sorted(members, key=lambda item: item.title))

    def limit_of(self, procedure: Procedure) -> Limit | None:
        """Return the limit for a dossier handed in here; None when it is not stated, unclear or differs by case."""
        return time_limit_of(procedure).limit

    def fee_of(self, procedure: Procedure, language: str = "vi") -> Fee:
        """Return the fee at the counter as it may be shown; the note belongs to it."""
        fee, cases = fee_of(procedure), self.cases_of(procedure.code)
        note = cases.fee_note.of(language) if cases and fee == Fee(FREE, None) else ""
        return replace(fee, note=note) if note else fee

    def to_bring(self, procedure: Procedure) -> tuple[Component, ...]:
        """Return the papers for the counter, those that everybody needs first, cases kept together.

        Notes and forms for handing in over the network are left out. () means that the portal lists no papers: the
        screen then says so and sends people to staff, it never says that nothing is needed.
        """
        papers = tuple(part for part in procedure.components if not part.is_note and not part.online_only)
        cases = tuple(dict.fromkeys(part.case for part in papers))
        return tuple(sorted(papers, key=lambda part: (part.case is not None, cases.index(part.case), part.conditional)))

    def cases_of(self, code: ServiceCode, day: date | None = None) -> ReviewedCases | None:
        """Return the reviewed cases of a procedure, if they still fit its papers; with a day if they hold on it.

        Where a layer has changed the papers, what is in force is shown until somebody reviews the cases anew.
        """
        present = self.procedure(code)
        cases = self._reviewed.cases.get(present.code) if present else None
        if present is None or cases is None or present.components != self.base.procedures[present.code].components:
            return None
        return cases if day is None or cases.in_force(day) else None

    def linked_of(self, procedure: Procedure) -> tuple[Linked, ...]:
        """Return with what a procedure is done in one go."""
        return tuple(linked for linked in self._reviewed.linked if procedure.code in linked.procedures)

    def is_all_online(self, procedure: Procedure) -> bool:
        """Return whether it is done over the network from start to end."""
        return procedure.code in self._reviewed.all_online

    def case_of(self, procedure: Procedure, name: str) -> Case | None:
        """Return a reviewed case of a procedure; None when there is none of that name."""
        cases = self.cases_of(procedure.code)
        return cases.case(name) if cases else None

    def papers_of(self, procedure: Procedure, case: str) -> tuple[Component, ...]:
        """Return the papers of a reviewed case, or all that the portal lists when there is no such case."""
        chosen = self.case_of(procedure, case)
        return components_of(chosen, procedure) if chosen else self.to_bring(procedure)

    def _group_of(self, procedure: Procedure) -> Group | None:
        effective = self.effective
        if procedure.code in effective.closed:
            return None
        own = effective.groups.get(procedure.code)
        return self.centre.group(own) if own else self.centre.group_of(procedure)


class _InForce:
    """What is in force at the centre, as it is asked for."""

    def __init__(self, effective: Effective, centre: Centre, everyday: Everyday) -> None:
        self.effective, self._everyday = effective, replace(everyday, own=effective.called)
        every = effective.catalogue.procedures.values()
        self.procedures = tuple(p for p in every if centre.offers(p) and p.code not in effective.replaced)
        self.offered = {item.code: item for item in self.procedures}
        self.made: Tongues | None = None
        self.making = Lock()

    @property
    def index(self) -> Tongues:
        """Return the search over these procedures, made once, when it is first wanted."""
        with self.making:
            if self.made is None:
                self.made = index_of(self.procedures, self._everyday)
            return self.made

    def is_called(self, code: ProcedureCode, words: tuple[str, ...]) -> bool:
        """Return whether these folded words are a phrase of a procedure."""
        spoken = self._everyday.spoken(self.offered[code]).phrases if code in self.offered else ()
        return any(folded_words(text) == words for text, _ in spoken)

    def follow(self, before: "_InForce") -> None:
        """Take the index of what was in force before, or make one now: not in the frame of the next key typed."""
        with before.making:
            made = before.made
        if made is not None:
            same = (self.searched(), self.effective.called) == (before.searched(), before.effective.called)
            self.made = made if same else index_of(self.procedures, self._everyday)

    def searched(self) -> list[tuple[object, ...]]:
        """Return what the index is made of."""
        return [(item.code, item.name, item.short_name, item.short_name_en, item.field) for item in self.procedures]


def index_of(procedures: Iterable[Procedure], everyday: Everyday) -> Tongues:
    """Return the index of some procedures and of what is done elsewhere."""
    offered = tuple(procedures)
    spoken = (*(everyday.spoken(procedure) for procedure in offered), *everyday.spoken_elsewhere())
    english = Index(everyday.spoken_in_english(offered), everyday.speech_en)
    return Tongues(Index(spoken, everyday.speech), english)


def answer_of(
    index: Tongues, procedures: Mapping[ProcedureCode, Procedure], everyday: Everyday, text: str, limit: int
) -> Answer:
    """Return what a text may mean by an index of these procedures."""
    topics = {item.topic: item for item in everyday.elsewhere}
    hits = index.find(text, limit + len(topics))
    found = tuple(
        Found(procedures[ProcedureCode(ServiceCode(hit.key))], hit.score) for hit in hits if hit.key not in topics
    )
    is_elsewhere = bool(hits) and hits[0].key in topics and hits[0].score >= SURE
    sure = bool(found) and found[0].score >= SURE and hits[0].key not in topics
    return Answer(found[:limit], sure, topics[hits[0].key] if is_elsewhere else None)

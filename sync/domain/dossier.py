"""A dossier: what was taken in, when it is due, and how its events fold into its state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum

from sync.domain.body import Body, Unusable, count, day, items, mapping, text
from sync.domain.causal import Placed, causal_order
from sync.domain.codes import LONGEST_CODE, is_temporary
from sync.domain.conflict import Conflict, conflicts
from sync.domain.event import Event, Ref
from sync.domain.fold import Folded, fold_ordered
from sync.domain.ids import CounterId, DossierId, EntityId, OfficerId, ProcedureCode, ServiceCode, TicketId
from sync.domain.remedy import stand_ins


class DossierStatus(IntEnum):
    """The national status codes that a commune uses (domain.md 3.1); the numbers are codes, not an order."""

    RECEIVED = 2
    IN_PROGRESS = 4
    SUPPLEMENT = 5
    READY = 9
    RETURNED = 10


class DossierKind(StrEnum):
    """What can happen to a dossier, by phase: among concurrent events the later phase's owner has the last word."""

    RECEIVED = "dossier.received"
    STARTED = "dossier.started"
    SUPPLEMENT_ASKED = "dossier.supplement_asked"
    SUPPLEMENTED = "dossier.supplemented"
    READY = "dossier.ready"
    RETURNED = "dossier.returned"
    CODE_GIVEN = "dossier.code_given"
    CORRECTED = "dossier.corrected"
    RESENT = "dossier.resent"


LONGEST_RESULT = 500
_PERSON_LENGTHS = {"name": 200, "id_number": 12, "born": 10, "address": 300, "phone": 20}


class Critical(StrEnum):
    """Fields of which no machine may choose a value by itself, by their names in bodies."""

    ID_NUMBER = "id_number"
    FEE = "fee"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Person:
    """Who hands a dossier in. ``id_number`` is 12 digits or empty; texts are NFC."""

    name: str
    id_number: str = ""
    born: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TakenComponent:
    """A paper that was handed in, as the procedure named it that day."""

    name: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the dossier's history."""

    status: DossierStatus
    at_ms: int
    by: OfficerId
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as its events tell.

    Attributes:
        code: official code, or TAM-<station>-<yymmdd>-<n> while no official one is to be had.
        temporary_code: the TAM code that its papers carry; "" when it had an official one at once. Both are kept.
        wants_code: the counter asks the province for the official code.
        procedure_name: frozen at reception (the version of the procedure is).
        due: day on which the result is to be handed back; None when the procedure sets no usable limit.
        ticket: the visit during which it was taken in.
        steps: oldest first; the last one's status is the dossier's.
        fee: in đồng, None while nobody wrote one; ``result`` in words, "" likewise.
        conflicts: critical fields with several values, of which the dossier's own fields show one; see ``Critical``.
    """

    id: DossierId
    code: str
    procedure: ProcedureCode
    procedure_name: str
    applicant: Person
    components: tuple[TakenComponent, ...]
    counter: CounterId
    received_at_ms: int
    due: date | None
    ticket: TicketId | None
    steps: tuple[Step, ...]
    temporary_code: str = ""
    wants_code: bool = False
    fee: int | None = None
    result: str = ""
    conflicts: tuple[Conflict, ...] = ()

    @property
    def has_official_code(self) -> bool:
        """Whether the code may be used towards other systems."""
        return self.code != self.temporary_code

    @property
    def status(self) -> DossierStatus:
        """Where the dossier stands now."""
        return self.steps[-1].status


STATUS_AFTER = {
    DossierKind.RECEIVED: DossierStatus.RECEIVED,
    DossierKind.STARTED: DossierStatus.IN_PROGRESS,
    DossierKind.SUPPLEMENT_ASKED: DossierStatus.SUPPLEMENT,
    DossierKind.SUPPLEMENTED: DossierStatus.IN_PROGRESS,
    DossierKind.READY: DossierStatus.READY,
    DossierKind.RETURNED: DossierStatus.RETURNED,
}

_ALLOWED = {
    DossierKind.STARTED: {DossierStatus.RECEIVED},
    DossierKind.SUPPLEMENT_ASKED: {DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS},
    DossierKind.SUPPLEMENTED: {DossierStatus.SUPPLEMENT},
    DossierKind.READY: {DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS},
    DossierKind.RETURNED: {DossierStatus.READY},
}


CORRECTABLE = frozenset({*_PERSON_LENGTHS, *Critical})
"""Fields that an officer may correct after the reception."""


def allowed(status: DossierStatus, kind: DossierKind) -> bool:
    """Return whether an officer may do this to a dossier that stands there; checked at commit, never when folding."""
    return status in _ALLOWED.get(kind, ())


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events: by its phase.

    What changes no status, and what is unknown, comes as soon as it can: it must not hold up the steps that were
    written after it till a later phase's step beside them is folded.
    """
    return _PRECEDENCE.get(kind, 0)


def fold_dossier(entity: EntityId, events: Iterable[Placed]) -> Folded[Dossier]:
    """Return the dossier that an entity's events tell."""
    order = causal_order(events, precedence)
    instead = stand_ins(order, DossierKind.RESENT, RESENDABLE)
    stands_in = {placed.ref for others in instead.values() for placed in others}
    corrected = any(placed.event.header.kind == DossierKind.CORRECTED for placed in order)
    written: dict[Ref, Mapping[str, str]] = {}

    def apply(dossier: Dossier | None, placed: Placed) -> Dossier | None:
        if placed.ref in stands_in:
            return dossier
        after = _apply(DossierId(entity), dossier, placed.event)
        if corrected:  # reading bodies once more costs as much as the fold, and most dossiers are never corrected
            written[placed.ref] = _critical(placed.event)
        return after

    folded = fold_ordered(order, apply, instead)
    if folded.state is None:
        return folded
    return replace(folded, state=replace(folded.state, conflicts=conflicts(order, written)))


def fault_in(event: Event) -> str:
    """Return why no dossier whatever could use what this event of a resendable kind says; "" when one could."""
    kind = DossierKind(event.header.kind)
    try:
        if kind is DossierKind.RECEIVED:
            _received(DossierId(event.header.entity), None, event)
        elif kind is DossierKind.CORRECTED:
            _correction(event.body)
        else:
            _step(kind, event)
            _due(event.body)
    except Unusable as reason:
        return str(reason)
    return ""


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(STATUS_AFTER, start=1)}
_KINDS = frozenset(map(str, DossierKind))
RESENDABLE = frozenset({*STATUS_AFTER, DossierKind.CORRECTED})
"""What an officer writes: another machine gives codes, and what stands in for an event is not stood in for."""


def _apply(entity: DossierId, dossier: Dossier | None, event: Event) -> Dossier:
    kind = event.header.kind
    if kind not in _KINDS:
        raise Unusable("unknown kind")
    if kind == DossierKind.RESENT:
        raise Unusable("stands in for no event of its machine")
    if kind == DossierKind.RECEIVED:
        return _received(entity, dossier, event)
    if dossier is None:
        raise Unusable("no usable first event")
    if kind == DossierKind.CODE_GIVEN:
        return _coded(dossier, _official(event.body))
    if kind == DossierKind.CORRECTED:
        return _corrected(dossier, event.body)
    return _moved(dossier, _step(DossierKind(kind), event), event.body)


def _moved(dossier: Dossier, step: Step, body: Body) -> Dossier:
    # what was handed back stays handed back: a concurrent step of an earlier phase is absorbed
    if dossier.status is DossierStatus.RETURNED:
        return dossier
    return replace(dossier, steps=(*dossier.steps, step), due=_due(body) or dossier.due)


def _coded(dossier: Dossier, code: str) -> Dossier:
    if dossier.has_official_code and dossier.code != code:
        raise Unusable(f"has the official code {dossier.code} already")
    return replace(dossier, code=code)


def _corrected(dossier: Dossier, body: Body) -> Dossier:
    person, fee, result = _correction(body, dossier.fee, dossier.result)
    return replace(dossier, applicant=replace(dossier.applicant, **person), fee=fee, result=result)


def _correction(body: Body, fee: int | None = None, result: str = "") -> tuple[dict[str, str], int | None, str]:
    if not CORRECTABLE & body.keys():
        raise Unusable("nothing is corrected")
    person = {key: text(body, key, longest) for key, longest in _PERSON_LENGTHS.items() if key in body}
    return person, count(body, "fee") if "fee" in body else fee, text(body, "result", LONGEST_RESULT, default=result)


def _critical(event: Event) -> Mapping[str, str]:
    """Return the critical fields that a usable event writes."""
    body = event.body
    if event.header.kind == DossierKind.CORRECTED:
        return {field: str(body[field]) for field in Critical if field in body}
    if event.header.kind == DossierKind.RECEIVED:
        return {Critical.ID_NUMBER: text(mapping(body["applicant"]), "id_number", default="")}
    return {}


def _official(body: Body) -> str:
    code = text(body, "code", LONGEST_CODE)
    if not code or is_temporary(code):
        raise Unusable("code: an official one is wanted")
    return code


def _step(kind: DossierKind, event: Event) -> Step:
    header = event.header
    return Step(STATUS_AFTER[kind], header.at_ms, OfficerId(header.by), text(event.body, "note", 1000, default=""))


def _received(entity: DossierId, dossier: Dossier | None, event: Event) -> Dossier:
    if dossier is not None:
        raise Unusable("received twice")
    body = event.body
    code = text(body, "code", LONGEST_CODE)
    return Dossier(
        id=entity,
        code=code,
        procedure=ProcedureCode(ServiceCode(text(body, "procedure", 40))),
        procedure_name=text(body, "procedure_name", 2000),
        applicant=_person(mapping(body.get("applicant"))),
        components=tuple(_component(mapping(item)) for item in items(body, "components")),
        counter=CounterId(text(body, "counter", 10)),
        received_at_ms=event.header.at_ms,
        due=_due(body),
        ticket=TicketId(EntityId(text(body, "ticket", 16, default=""))) or None,
        steps=(_step(DossierKind.RECEIVED, event),),
        temporary_code=code if is_temporary(code) else "",
        wants_code=body.get("wants_code") is True,
    )


def _person(body: Body) -> Person:
    rest = {key: text(body, key, longest, default="") for key, longest in _PERSON_LENGTHS.items() if key != "name"}
    return Person(name=text(body, "name"), **rest)


def _component(body: Body) -> TakenComponent:
    return TakenComponent(text(body, "name", 2000), count(body, "originals"), count(body, "copies"))


def _due(body: Body) -> date | None:
    return day(body, "due") if body.get("due", "") != "" else None

"""The catalogue in force on a day: the national base with the layers above it, and for each change whose word it is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from sync.domain.catalogue import Catalogue, Channel, Component, Procedure, Way, read_limit
from sync.domain.ids import GroupId, ProcedureCode, ServiceCode
from sync.domain.overlay import LONGEST_TARGET, NO, YES, Aspect, Change, Layer, fault_of
from sync.domain.vietnamese import folded_words

Codes = Mapping[ProcedureCode, ProcedureCode]


@dataclass(frozen=True, slots=True)
class Trace:
    """A change that shows, and what stood there below it; ``before`` is "" where nothing did."""

    change: Change
    before: str


@dataclass(frozen=True, slots=True)
class Unused:
    """A change that does not show, and why, in Vietnamese; nothing is left out in silence."""

    change: Change
    reason: str


@dataclass(frozen=True, slots=True)
class Effective:
    """What is in force on ``day``.

    Attributes:
        catalogue: the base with everything that shows in a procedure itself.
        traces: whose word shows, by procedure, in the order of ``Aspect``.
        closed: procedures that are not done here, though they would be by the base.
        groups: procedures that another group of counters takes than their field's.
        replaced: old code to new one, where the new one is in the base.
        called: phrases that find a procedure beside those of the words file.
        leading_nowhere: links to a code of which there is no record; the old one goes on being shown.
    """

    catalogue: Catalogue
    day: date
    traces: Mapping[ProcedureCode, tuple[Trace, ...]] = field(default_factory=dict)
    closed: frozenset[ProcedureCode] = frozenset()
    groups: Mapping[ProcedureCode, GroupId] = field(default_factory=dict)
    replaced: Codes = field(default_factory=dict)
    called: Mapping[ProcedureCode, tuple[str, ...]] = field(default_factory=dict)
    unused: tuple[Unused, ...] = ()
    leading_nowhere: tuple[Change, ...] = ()

    def newest(self, code: ProcedureCode) -> ProcedureCode:
        """Return the code that is asked for now instead of a code, which may be the same."""
        while code in self.replaced:
            code = self.replaced[code]
        return code


def _every(_procedure: Procedure) -> bool:
    return True


def effective(
    base: Catalogue,
    changes: Iterable[Change],
    day: date,
    groups: Collection[GroupId],
    offers: Callable[[Procedure], bool] = _every,
) -> Effective:
    """Return the catalogue as it is in force on a day.

    Args:
        base: the national edition.
        changes: of all layers, in any order; of two about one thing the later layer's, then the later day's counts.
        day: in the centre.
        groups: that the centre has.
        offers: whether a procedure is one that the centre could do at all; a layer cannot open any other.
    """
    standing, unused = _standing(changes, day, lambda change: _why_not(change, base, groups, offers))
    building = _Building(dict(base.procedures))
    for change in standing:
        building.apply(change)
    return Effective(
        catalogue=replace(base, procedures=MappingProxyType(building.procedures)),
        day=day,
        traces=MappingProxyType({code: tuple(traces) for code, traces in building.traces.items()}),
        closed=frozenset(item.code for item in standing if (item.aspect, item.value) == (Aspect.OFFERED, NO)),
        groups=MappingProxyType({item.code: GroupId(item.value) for item in standing if item.aspect is Aspect.GROUP}),
        replaced=MappingProxyType(_links(base, standing)),
        called=MappingProxyType(_called(standing)),
        unused=tuple(unused),
        leading_nowhere=tuple(
            item for item in standing if item.aspect is Aspect.REPLACED_BY and item.value not in base.procedures
        ),
    )


def _standing(
    changes: Iterable[Change], day: date, why_not: Callable[[Change], str | None]
) -> tuple[list[Change], list[Unused]]:
    """Return for each thing the change that shows, and those that cannot be used."""
    last: dict[tuple[ProcedureCode, Aspect, str], Change] = {}
    unused: list[Unused] = []
    for change in sorted(changes, key=lambda item: item.order):
        if not change.holds_on(day):
            continue
        if reason := why_not(change):
            unused.append(Unused(change, reason))
        else:
            last[change.code, change.aspect, _thing(change)] = change
    return sorted(last.values(), key=lambda item: (item.code, tuple(Aspect).index(item.aspect), item.target)), unused


def _thing(change: Change) -> str:
    """Return what of an aspect is meant, where there are several: a paper, one that is added, a phrase."""
    if change.aspect is Aspect.CALLED:
        return " ".join(folded_words(change.value))
    if change.aspect is not Aspect.PAPER:
        return ""
    return change.target or f"+{change.value}"


def _why_not(
    change: Change, base: Catalogue, groups: Collection[GroupId], offers: Callable[[Procedure], bool]
) -> str | None:
    if fault := fault_of(change):
        return fault
    procedure = base.procedures.get(change.code)
    if procedure is None:
        return "Danh mục không có mã này."
    if change.aspect is Aspect.GROUP and change.value not in groups:
        return "Trung tâm không có nhóm quầy này."
    if (change.aspect, change.value) == (Aspect.OFFERED, YES) and not offers(procedure):
        return "Thủ tục này không thuộc trung tâm; lớp danh mục không mở thêm được."
    return _names_nothing(change, base, procedure)


def _names_nothing(change: Change, base: Catalogue, procedure: Procedure) -> str | None:
    # a nation's link may come before the record of the new code, and is shown meanwhile; a centre's is a slip
    here = change.layer is Layer.CENTRE and change.aspect is Aspect.REPLACED_BY
    if here and change.value not in base.procedures:
        return f"Danh mục không có mã “{change.value}”."
    if change.aspect is Aspect.PAPER and change.target and not _named(procedure, change.target):
        return f"Thủ tục không có giấy tờ “{change.target}”."
    return None


def _named(procedure: Procedure, name: str) -> bool:
    return any(target_of(part) == name for part in procedure.components)


def target_of(part: Component) -> str:
    """Return how a change names a paper."""
    return part.text[:LONGEST_TARGET]


def _called(standing: Iterable[Change]) -> dict[ProcedureCode, tuple[str, ...]]:
    called: dict[ProcedureCode, tuple[str, ...]] = {}
    for change in (item for item in standing if item.aspect is Aspect.CALLED):
        called[change.code] = (*called.get(change.code, ()), change.value)
    return called


def _links(base: Catalogue, standing: Iterable[Change]) -> dict[ProcedureCode, ProcedureCode]:
    """Return the links to procedures that are here; one that would close a circle is left out."""
    links: dict[ProcedureCode, ProcedureCode] = {}
    for change in (item for item in standing if item.aspect is Aspect.REPLACED_BY):
        newer = ProcedureCode(ServiceCode(change.value))
        if newer in base.procedures and change.code not in _way_of(newer, links):
            links[change.code] = newer
    return links


def _way_of(code: ProcedureCode, links: Codes) -> list[ProcedureCode]:
    way = [code]
    while way[-1] in links:
        way.append(links[way[-1]])
    return way


@dataclass(slots=True)
class _Building:
    """The procedures while the layers are laid over them."""

    procedures: dict[ProcedureCode, Procedure]
    traces: dict[ProcedureCode, list[Trace]] = field(default_factory=dict)

    def apply(self, change: Change) -> None:
        procedure = self.procedures[change.code]
        trace = Trace(change, before(procedure, change))
        self.traces.setdefault(change.code, []).append(trace)
        if change.aspect in _APPLY:
            self.procedures[change.code] = _APPLY[change.aspect](procedure, change)


def before(procedure: Procedure, change: Change) -> str:
    """Return in words what a procedure says where a change would stand; "" for nothing, and for where it is done."""
    texts: dict[Aspect, str | None] = {
        Aspect.NAME: procedure.name,
        Aspect.SHORT_NAME: procedure.title,
        Aspect.NOTICE: procedure.notice,
        Aspect.FEE: _of_ways(procedure, Aspect.FEE),
        Aspect.FEE_ONLINE: _of_ways(procedure, Aspect.FEE_ONLINE),
        Aspect.LIMIT: "; ".join(dict.fromkeys(way.limit_raw for way in procedure.ways if way.limit_raw)),
        Aspect.PAPER: change.target,
    }
    return texts.get(change.aspect) or ""


def _of_ways(procedure: Procedure, aspect: Aspect) -> str:
    fees = (way.fee for way in procedure.ways if _is_paid(procedure, way, aspect))
    return "; ".join(dict.fromkeys(fee for fee in fees if fee))


def _is_paid(procedure: Procedure, way: Way, aspect: Aspect) -> bool:
    """Return whether a fee is this way's: that of the desk is every way's where nothing is handed in at a desk."""
    if aspect is Aspect.FEE_ONLINE:
        return way.channel is Channel.ONLINE
    return way.channel is not Channel.ONLINE or all(each.channel is Channel.ONLINE for each in procedure.ways)


def _with_fee(procedure: Procedure, change: Change) -> Procedure:
    ways = (
        replace(way, fee=change.value, fee_by=change.document) if _is_paid(procedure, way, change.aspect) else way
        for way in procedure.ways
    )
    return replace(procedure, ways=tuple(ways))


def _with_limit(procedure: Procedure, change: Change) -> Procedure:
    limit = read_limit(change.value)
    return replace(procedure, ways=tuple(replace(way, limit=limit, limit_raw=change.value) for way in procedure.ways))


def _with_paper(procedure: Procedure, change: Change) -> Procedure:
    if not change.target:
        added = Component(change.value, None, change.originals or 0, change.copies or 0, None, _is_counted(change))
        return replace(procedure, components=(*procedure.components, added))
    parts = (part if target_of(part) != change.target else _corrected(part, change) for part in procedure.components)
    return replace(procedure, components=tuple(part for part in parts if part))


def _corrected(part: Component, change: Change) -> Component | None:
    if not change.value:
        return None
    originals = part.originals if change.originals is None else change.originals
    copies = part.copies if change.copies is None else change.copies
    name = part.name if change.value == change.target else change.value
    return replace(part, name=name, originals=originals, copies=copies, counted=part.counted or _is_counted(change))


def _is_counted(change: Change) -> bool:
    return change.originals is not None or change.copies is not None


_APPLY: Mapping[Aspect, Callable[[Procedure, Change], Procedure]] = {
    Aspect.NAME: lambda procedure, change: replace(procedure, name=change.value),
    Aspect.SHORT_NAME: lambda procedure, change: replace(procedure, short_name=change.value),
    Aspect.NOTICE: lambda procedure, change: replace(procedure, notice=change.value),
    Aspect.FEE: _with_fee,
    Aspect.FEE_ONLINE: _with_fee,
    Aspect.LIMIT: _with_limit,
    Aspect.PAPER: _with_paper,
    Aspect.REPLACED_BY: lambda procedure, change: replace(procedure, replaced_by=change.value),
}
"""Where a thing is done is no matter of the procedure itself: offered and group stand beside it."""

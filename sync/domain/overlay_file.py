"""A layer's data file: whose it is and what it changes. Every entry that cannot be used is listed with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sync.domain.datafile import DataFault, Section, section
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import LONGEST_TARGET, Aspect, Change, Layer, fault_of, fault_of_words

MOST_CHANGES = 5000


@dataclass(frozen=True, slots=True)
class BadEntry:
    """An entry that was left out: its place from 1, the code it names ("" for none), and why, in Vietnamese."""

    place: int
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """A layer as its file tells.

    Attributes:
        unit: the province's name or the centre's id; "" of the national layer.
        as_of: the day on which it was put together.
    """

    layer: Layer
    unit: str
    as_of: date
    changes: tuple[Change, ...]
    bad: tuple[BadEntry, ...]


def is_overlay(content: object) -> bool:
    """Return whether a file's content means to be a layer, not an edition of the catalogue."""
    return isinstance(content, dict) and "layer" in content


def overlay_of(content: object, name: str) -> Overlay:
    """Return the layer that a file tells.

    Args:
        content: any JSON value.
        name: of the file, which begins the names of its changes.

    Raises:
        DataFault: the file as a whole says not whose it is.
    """
    top = section(content)
    layer = _layer(top)
    entries = top.sections("changes")
    if len(entries) > MOST_CHANGES:
        raise DataFault("changes", f"chỉ được đến {MOST_CHANGES} mục")
    read = [_read(entry, place, layer, name) for place, entry in enumerate(entries, start=1)]
    return Overlay(
        layer=layer,
        unit=top.text("unit") if layer is not Layer.NATIONAL else "",
        as_of=top.day("as_of"),
        changes=tuple(item for item in read if isinstance(item, Change)),
        bad=tuple(item for item in read if isinstance(item, BadEntry)),
    )


def concerning(
    overlays: Iterable[Overlay], province: str, centre: str, *, is_demonstration: bool
) -> tuple[Change, ...]:
    """Return what a centre of a province goes by: the national layer's, its province's and its own."""
    units = {Layer.NATIONAL: "", Layer.PROVINCE: province, Layer.CENTRE: centre}
    mine = (change for item in overlays if item.unit == units[item.layer] for change in item.changes)
    return believed(mine, is_demonstration=is_demonstration)


def believed(changes: Iterable[Change], *, is_demonstration: bool) -> tuple[Change, ...]:
    """Return the changes without those that were invented, which only a demonstration centre goes by."""
    return tuple(change for change in changes if is_demonstration or not change.synthetic)


def _layer(top: Section) -> Layer:
    try:
        return Layer(top.text("layer"))
    except ValueError as error:
        if isinstance(error, DataFault):
            raise
        raise DataFault("layer", f"phải là một trong: {', '.join(Layer)}") from None


def _read(entry: Section, place: int, layer: Layer, name: str) -> Change | BadEntry:
    code = str(entry.fields.get("code") or "")
    try:
        change = _change(entry, place, layer, name)
    except ValueError as error:
        reason = str(error) if isinstance(error, DataFault) else f"“aspect” phải là một trong: {', '.join(Aspect)}."
        return BadEntry(place, code, reason)
    fault = _not_in_a_file(change) or fault_of(change) or fault_of_words(change)
    return BadEntry(place, code, fault) if fault else change


def _not_in_a_file(change: Change) -> str | None:
    # nobody signs a centre's file, and it has the word over the province's, which is signed
    if change.layer is Layer.CENTRE and change.aspect in (Aspect.FEE, Aspect.FEE_ONLINE):
        return "Tệp của trung tâm không đặt lệ phí: người phụ trách sửa lệ phí ở máy quầy, kèm số văn bản."
    return None


def _change(entry: Section, place: int, layer: Layer, name: str) -> Change:
    return Change(
        id=f"{name}#{place}",
        layer=layer,
        code=ProcedureCode(ServiceCode(entry.text("code"))),
        aspect=Aspect(entry.text("aspect")),
        value=_value(entry),
        why=entry.text("why"),
        by=entry.text("by"),
        document=entry.text_or("document", ""),
        since=_day(entry, "since"),
        until=_day(entry, "until"),
        rank=place,
        target=entry.text_or("target", "")[:LONGEST_TARGET],
        originals=_count(entry, "originals"),
        copies=_count(entry, "copies"),
        synthetic=entry.yes("synthetic"),
    )


def _value(entry: Section) -> str:
    # a paper is taken away by an empty name
    return "" if entry.fields.get("value") == "" else entry.text("value")


def _day(entry: Section, key: str) -> date | None:
    return entry.day(key) if _is_there(entry.fields, key) else None


def _count(entry: Section, key: str) -> int | None:
    return entry.number(key) if _is_there(entry.fields, key) else None


def _is_there(fields: Mapping[str, object], key: str) -> bool:
    return fields.get(key) is not None

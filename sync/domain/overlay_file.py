"""A layer's data file: whose it is and what it changes. Every entry that cannot be used is listed with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sync.domain.datafile import DataFault, Section, section
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.overlay import LONGEST_TARGET, Aspect, Change, Layer, fault_of, fault_of_words

MOST_CHANGES = 5000


@dataclass(frozen=True, slots=True)
class BadEntry:
    """An entry that was left out: its place from 1, the code it names ("" for none), and why, in Vietnamese.

    Attributes:
        line: of the file, from 1, where the entry begins; 0 where that is not known.
    """

    place: int
    code: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Overlay:
    """A layer as its file tells.

    Attributes:
        unit: the province's name or the centre's id; "" of the national layer.
        as_of: the day on which it was put together.
        name: of its file.
        edition: tells several of one day apart; a higher one is the later.
        series: tells several layers of one unit apart; "" where it has only one.
    """

    layer: Layer
    unit: str
    as_of: date
    changes: tuple[Change, ...]
    bad: tuple[BadEntry, ...]
    name: str = ""
    edition: int = 0
    series: str = ""

    @property
    def whose(self) -> tuple[Layer, str, str]:
        """Of two layers that are the same in this, one takes the other's place."""
        return self.layer, self.unit, self.series

    @property
    def age(self) -> tuple[date, int]:
        """Of two layers of one series, the one with more is the later; it never goes back by itself."""
        return self.as_of, self.edition


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of a machine.

    Attributes:
        overlays: in force, one of each series.
        older: the machine's own that a newer one of their series sets aside.
        broken: a Vietnamese sentence for each file that cannot be read; the others hold all the same.
    """

    overlays: tuple[Overlay, ...]
    older: tuple[Overlay, ...] = ()
    broken: tuple[str, ...] = ()


def is_overlay(content: object) -> bool:
    """Return whether a file's content means to be a layer, not an edition of the catalogue."""
    return isinstance(content, dict) and "layer" in content


def overlay_of(content: object, name: str, lines: Sequence[int] = ()) -> Overlay:
    """Return the layer that a file tells.

    Args:
        content: any JSON value.
        name: of the file, which begins the names of its changes.
        lines: on which the entries begin; () where that is not known.

    Raises:
        DataFault: the file as a whole says not whose it is.
    """
    top = section(content)
    layer = _layer(top)
    entries = top.items("changes")
    if len(entries) > MOST_CHANGES:
        raise DataFault("changes", f"chỉ được đến {MOST_CHANGES} mục")
    read = [_read(entry, place, layer, name) for place, entry in enumerate(entries, start=1)]
    bad = (item for item in read if isinstance(item, BadEntry))
    return Overlay(
        layer=layer,
        unit=top.text("unit") if layer is not Layer.NATIONAL else "",
        as_of=top.day("as_of"),
        changes=tuple(item for item in read if isinstance(item, Change)),
        bad=tuple(replace(item, line=lines[item.place - 1]) if item.place <= len(lines) else item for item in bad),
        name=name,
        edition=_count(top, "edition") or 0,
        series=top.text_or("series", ""),
    )


def newest_of_each(overlays: Iterable[Overlay]) -> tuple[tuple[Overlay, ...], tuple[Overlay, ...]]:
    """Return the newest layer of each series, and those that a newer one sets aside; of equals the last stays."""
    every = tuple(overlays)
    newest: dict[tuple[Layer, str, str], Overlay] = {}
    for item in sorted(every, key=lambda each: each.age):
        newest[item.whose] = item
    kept = tuple(item for item in every if newest[item.whose] is item)
    return kept, tuple(item for item in every if newest[item.whose] is not item)


def layers_of(shipped: Iterable[Overlay], own: Iterable[Overlay], broken: Iterable[str] = ()) -> Layers:
    """Return the layers in force of all that lie on a machine.

    Args:
        shipped: with the product; that a machine's own is newer is how it should be, and is not told.
        own: the machine's, which have the word over a shipped one of the same age.
        broken: a Vietnamese sentence for each file that could not be read.
    """
    mine = tuple(own)
    kept, older = newest_of_each((*shipped, *mine))
    return Layers(kept, tuple(item for item in older if any(item is each for each in mine)), tuple(broken))


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


def _read(item: object, place: int, layer: Layer, name: str) -> Change | BadEntry:
    code = str(item.get("code") or "") if isinstance(item, dict) else ""
    try:
        change = _change(section(item, f"changes[{place - 1}]"), place, layer, name)
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

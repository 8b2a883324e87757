"""The printer of a public machine, as that machine tells the others: how it stands, and when its roll was changed.

Public, and nothing personal. A machine tells of a change only, and once after each start of a day.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from sync.domain.body import Body, Unusable, count, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import DeviceId, EntityId, OfficerId
from sync.domain.log import named
from sync.domain.printer_state import PrinterState

PrinterId = NewType("PrinterId", EntityId)


class PrinterKind(StrEnum):
    """What can happen to it; among concurrent events the later line has the last word.

    STOOD is the machine's own word, FILLED somebody's of the staff who put a new roll in.
    """

    STOOD = "printer.stood"
    FILLED = "printer.filled"


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """How a machine's printer stands.

    Attributes:
        state: SILENT too for one that a later program tells of.
        unseen: nobody has said yet that there are letters on the paper of a new roll (F-43).
        left_mm: of paper, by the machine's own count; 0 as well when it has printed more than a roll holds.
        since_ms: when it was last told.
        filled_ms: when somebody last said that the roll was changed, by ``filled_by``; 0 before.
    """

    id: PrinterId
    device: DeviceId
    state: PrinterState
    unseen: bool
    left_mm: int
    since_ms: int
    filled_ms: int = 0
    filled_by: OfficerId | None = None


def fold_printer(entity: EntityId, events: Iterable[Placed]) -> Folded[PrinterReport]:
    """Return the printer that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(PrinterId(entity), state, event))


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(PrinterKind)}


def _apply(entity: PrinterId, printer: PrinterReport | None, event: Event) -> PrinterReport:
    kind, header = event.header.kind, event.header
    if kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if kind == PrinterKind.STOOD:
        return _stood(entity, printer, event)
    if printer is None:
        raise Unusable("no usable first event")
    return replace(printer, filled_ms=header.at_ms, filled_by=OfficerId(header.by))


def _stood(entity: PrinterId, printer: PrinterReport | None, event: Event) -> PrinterReport:
    body, at_ms = event.body, event.header.at_ms
    state, unseen, left_mm = _state(body), count(body, "unseen", 0) > 0, count(body, "left_mm", 0)
    if printer is None:
        return PrinterReport(entity, named(event.header.log).device, state, unseen, left_mm, at_ms)
    return replace(printer, state=state, unseen=unseen, left_mm=left_mm, since_ms=at_ms)


def _state(body: Body) -> PrinterState:
    told = text(body, "state", 20)
    return PrinterState(told) if told in set(PrinterState) else PrinterState.SILENT

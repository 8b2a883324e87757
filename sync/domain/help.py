"""A call for help from a public machine: somebody asks, a counter takes it, it is done.

Public, and nothing personal: which machine, from which of its screens, since when. Who does not come any more is
forgotten by time alone (``is_open``), so that no machine has to be there to end a call.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from sync.domain.body import Unusable, text
from sync.domain.causal import Placed
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId
from sync.domain.log import named

HelpId = NewType("HelpId", EntityId)

LONGEST_SCREEN = 40


class HelpState(StrEnum):
    """Whether somebody comes."""

    ASKED = "asked"
    TAKEN = "taken"
    DONE = "done"


class HelpKind(StrEnum):
    """What can happen to it; among concurrent events the later line has the last word."""

    ASKED = "help.asked"
    TAKEN = "help.taken"
    DONE = "help.done"


@dataclass(frozen=True, slots=True)
class HelpCall:
    """Who asks for help, and who goes.

    Attributes:
        kiosk: the machine at which somebody stands.
        screen: the screen from which it was asked.
        since_ms: when it came into this state.
        counter: who said first to go there; with ``officer`` None before that.
    """

    id: HelpId
    kiosk: DeviceId
    screen: str
    asked_at_ms: int
    since_ms: int
    state: HelpState = HelpState.ASKED
    counter: CounterId | None = None
    officer: OfficerId | None = None


def fold_help(entity: EntityId, events: Iterable[Placed]) -> Folded[HelpCall]:
    """Return the call that an entity's events tell."""
    return fold(events, precedence, lambda state, event: _apply(HelpId(entity), state, event))


def precedence(kind: str) -> int:
    """Return how late a kind is folded among concurrent events."""
    return _PRECEDENCE.get(kind, len(_PRECEDENCE))


def is_open(call: HelpCall, now_ms: int, lapse_ms: int) -> bool:
    """Return whether a call still counts: nobody has ended it, and its last step is not longer ago than the lapse."""
    return call.state is not HelpState.DONE and now_ms - call.since_ms < lapse_ms


_PRECEDENCE: dict[str, int] = {kind: place for place, kind in enumerate(HelpKind)}


def _apply(entity: HelpId, call: HelpCall | None, event: Event) -> HelpCall:
    kind = event.header.kind
    if kind not in _PRECEDENCE:
        raise Unusable("unknown kind")
    if kind == HelpKind.ASKED:
        return _asked(entity, call, event)
    if call is None:
        raise Unusable("no usable first event")
    if kind == HelpKind.TAKEN:
        return _taken(call, event)
    return replace(call, state=HelpState.DONE, since_ms=event.header.at_ms)


def _asked(entity: HelpId, call: HelpCall | None, event: Event) -> HelpCall:
    if call is not None:
        raise Unusable("help asked twice")
    header = event.header
    return HelpCall(
        id=entity,
        kiosk=named(header.log).device,
        screen=text(event.body, "screen", LONGEST_SCREEN),
        asked_at_ms=header.at_ms,
        since_ms=header.at_ms,
    )


def _taken(call: HelpCall, event: Event) -> HelpCall:
    counter, officer = text(event.body, "counter", 10), text(event.body, "officer", 40)
    if call.state is not HelpState.ASKED:
        return call  # two went at once: the first word stands, everywhere the same
    return replace(
        call,
        state=HelpState.TAKEN,
        since_ms=event.header.at_ms,
        counter=CounterId(counter),
        officer=OfficerId(officer),
    )

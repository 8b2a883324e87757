"""Who looked at whose dossier, and for whom: every look is an entity of its own, in the staff's logs (F-78).

It names dossier and ticket, nothing of a person, and nobody can take it back.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from sync.domain.body import Unusable, text
from sync.domain.causal import Placed
from sync.domain.dossier import Dossier
from sync.domain.event import Event
from sync.domain.fold import Folded, fold
from sync.domain.ids import CounterId, DeviceId, DossierId, EntityId, OfficerId, TicketId
from sync.domain.log import named

ViewingId = NewType("ViewingId", EntityId)

FOR_ONE_PERSON: Final = 5
"""So many dossiers one person at the counter explains; whoever looks at more has another reason."""

WORKED_WITHIN_MS: Final = 4 * 3_600_000
"""Work on a dossier explains looks at it half a day before and after."""


class ViewingKind(StrEnum):
    """What can happen: a look was had."""

    NOTED = "viewing.noted"


@dataclass(frozen=True, slots=True)
class Viewing:
    """One look at one dossier; ``ticket`` was at the counter meanwhile: for whom it was; None for nobody."""

    id: ViewingId
    at_ms: int
    officer: OfficerId
    device: DeviceId
    counter: CounterId
    dossier: DossierId
    ticket: TicketId | None


def fold_viewing(entity: EntityId, events: Iterable[Placed]) -> Folded[Viewing]:
    """Return the look that an entity's events tell."""
    return fold(events, lambda _kind: 0, lambda state, event: _apply(ViewingId(entity), state, event))


def unexplained(viewings: Sequence[Viewing], dossiers: Mapping[DossierId, Dossier]) -> tuple[Viewing, ...]:
    """Return the looks for which neither a person nor work is a reason, newest first.

    Args:
        viewings: of a day.
        dossiers: those that were looked at, as far as they are here.
    """
    explained = _explained_by_people(viewings)
    left = (each for each in viewings if each.id not in explained and not _worked(each, dossiers.get(each.dossier)))
    return tuple(sorted(left, key=lambda each: (-each.at_ms, each.id)))


def _explained_by_people(viewings: Iterable[Viewing]) -> frozenset[ViewingId]:
    seen: Counter[tuple[OfficerId, TicketId]] = Counter()
    found = set()
    for each in sorted(viewings, key=lambda each: (each.at_ms, each.id)):
        if each.ticket is not None:
            seen[each.officer, each.ticket] += 1
            if seen[each.officer, each.ticket] <= FOR_ONE_PERSON:
                found.add(each.id)
    return frozenset(found)


def _worked(viewing: Viewing, dossier: Dossier | None) -> bool:
    """Return whether who looked has also brought the dossier a step further."""
    own = (step.at_ms for step in dossier.steps if step.by == viewing.officer) if dossier else ()
    return any(abs(at_ms - viewing.at_ms) <= WORKED_WITHIN_MS for at_ms in own)


def _apply(entity: ViewingId, viewing: Viewing | None, event: Event) -> Viewing:
    header, body = event.header, event.body
    if header.kind != ViewingKind.NOTED:
        raise Unusable("unknown kind")
    if viewing is not None:
        raise Unusable("viewed twice")
    ticket = text(body, "ticket", 16, default="")
    return Viewing(
        id=entity,
        at_ms=header.at_ms,
        officer=OfficerId(header.by),
        device=named(header.log).device,
        counter=CounterId(text(body, "counter", 10)),
        dossier=DossierId(EntityId(text(body, "dossier", 16))),
        ticket=TicketId(EntityId(ticket)) if ticket else None,
    )

"""Which dossiers a filter shows, and in which order; pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sync.domain.dossier import Dossier, DossierStatus
from sync.domain.ids import CounterId
from sync.domain.vietnamese import fold


class Filter(Enum):
    """The filters over the table, in their order."""

    MINE = "mine"
    OPEN = "open"
    READY = "ready"
    UNSENT = "unsent"


@dataclass(frozen=True, slots=True)
class Filed:
    """A dossier with what its own events cannot tell."""

    dossier: Dossier
    sent: bool


def matching(filed: Iterable[Filed], chosen: Filter, counter: CounterId) -> tuple[Filed, ...]:
    """Return what a filter shows at a counter: the earliest due day first, no day after all days, handed back last."""
    kept = (item for item in filed if _KEEPS[chosen](item, counter))
    return tuple(sorted(kept, key=_urgency))


def _urgency(item: Filed) -> tuple[bool, date, int]:
    dossier = item.dossier
    return dossier.status is DossierStatus.RETURNED, dossier.due or date.max, dossier.received_at_ms


def found(filed: Iterable[Filed], text: str) -> tuple[Filed, ...]:
    """Return those whose codes, name or procedure contains all words of the text, accents aside; "" keeps all."""
    words = fold(text).split()
    return tuple(item for item in filed if all(word in _haystack(item.dossier) for word in words))


def _haystack(dossier: Dossier) -> str:
    codes = f"{dossier.code} {dossier.temporary_code}"
    return fold(f"{codes} {dossier.applicant.name} {dossier.procedure_name} {dossier.applicant.id_number}")


def _is_open(item: Filed, _counter: CounterId) -> bool:
    return item.dossier.status is not DossierStatus.RETURNED


_KEEPS: dict[Filter, Callable[[Filed, CounterId], bool]] = {
    Filter.MINE: lambda item, counter: item.dossier.counter == counter,
    Filter.OPEN: _is_open,
    Filter.READY: lambda item, _counter: item.dossier.status is DossierStatus.READY,
    Filter.UNSENT: lambda item, _counter: not item.sent,
}

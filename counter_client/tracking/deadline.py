"""How a dossier stands to its day, decided without Qt and without a clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from sync.clock import business_day
from sync.domain.dossier import Dossier, DossierStatus

SOON_DAYS = 3
"""The last days of a term are pointed out, but never its first half: three days are all that some papers take."""

_FINISHED = (DossierStatus.READY, DossierStatus.RETURNED)

IsWorking = Callable[[date], bool]


class Stand(Enum):
    """The deadline words of the house; each says something else to the officer."""

    LEFT = "left"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"
    PAUSED = "paused"
    EARLY = "early"
    ON_TIME = "on_time"
    FINISHED_LATE = "finished_late"
    NO_LIMIT = "no_limit"


@dataclass(frozen=True, slots=True)
class Deadline:
    """``days`` are working days: left, late, or saved; 0 where the stand says it all."""

    stand: Stand
    days: int = 0


def deadline_of(dossier: Dossier, today: date, is_working: IsWorking) -> Deadline:
    """Return how the dossier stands to the day on which its result is due."""
    if dossier.status in _FINISHED:
        return _finished(dossier, is_working)
    if dossier.status is DossierStatus.SUPPLEMENT:
        return Deadline(Stand.PAUSED)
    if dossier.due is None:
        return Deadline(Stand.NO_LIMIT)
    return _running(dossier.due, today, is_working, soon=_soon_days(dossier, dossier.due, is_working))


def working_days(after: date, until: date, is_working: IsWorking) -> int:
    """Return the working days after one day up to another, that one included; 0 when there is none between."""
    return sum(is_working(after + timedelta(days=n)) for n in range(1, (until - after).days + 1))


def _soon_days(dossier: Dossier, due: date, is_working: IsWorking) -> int:
    term = working_days(business_day(dossier.received_at_ms), due, is_working)
    return min(SOON_DAYS, term // 2)


def _running(due: date, today: date, is_working: IsWorking, *, soon: int) -> Deadline:
    if due == today:
        return Deadline(Stand.TODAY)
    if due < today:
        return Deadline(Stand.LATE, max(1, working_days(due, today, is_working)))
    days = working_days(today, due, is_working)
    return Deadline(Stand.SOON if days <= soon else Stand.LEFT, days)


def _finished(dossier: Dossier, is_working: IsWorking) -> Deadline:
    if dossier.due is None:
        return Deadline(Stand.NO_LIMIT)
    done = business_day(next(step.at_ms for step in reversed(dossier.steps) if step.status is DossierStatus.READY))
    if done > dossier.due:
        return Deadline(Stand.FINISHED_LATE, max(1, working_days(dossier.due, done, is_working)))
    days = working_days(done, dossier.due, is_working)
    return Deadline(Stand.EARLY, days) if days else Deadline(Stand.ON_TIME)

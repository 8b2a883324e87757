"""Which dossiers a machine keeps with their contents: design §3, "retention"."""

from sync.domain.dossier import Dossier, DossierStatus
from sync.domain.roles import Role

COUNTER_KEEPS_DAYS = 7
"""After the hand-back, for whoever comes back with a question."""

_DAY_MS = 86_400_000
_DAYS_OF_YEAR = 366
"""Rather a day too many."""


def ended_before_ms(role: Role, keep_years: int, now_ms: int) -> int:
    """Return the time before which a dossier must have been handed back to be dropped by a machine of this role.

    Args:
        role: of the machine.
        keep_years: how long hub and province keep; 0 for ever.
        now_ms: centre time.
    """
    if role is Role.COUNTER:
        return now_ms - COUNTER_KEEPS_DAYS * _DAY_MS
    return now_ms - keep_years * _DAYS_OF_YEAR * _DAY_MS if role.serves and keep_years else 0


def has_ended(dossier: Dossier, before_ms: int) -> bool:
    """Return whether a dossier was handed back before a time, and nothing was done since."""
    last = dossier.steps[-1]
    return last.status is DossierStatus.RETURNED and last.at_ms < before_ms

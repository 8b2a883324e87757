"""How old the catalogue may be before people are told to ask: a number of days, as data."""

from dataclasses import dataclass
from datetime import date

from sync.domain.datafile import DataFault, section


@dataclass(frozen=True, slots=True)
class Freshness:
    """From how many days on an edition is called old; at least 1."""

    warn_after_days: int


def freshness_of(content: object) -> Freshness:
    """Return the rule of a data file.

    Raises:
        DataFault: it names no number of days.
    """
    days = section(content).number("warn_after_days")
    if days < 1:
        raise DataFault("warn_after_days", "phải từ 1 ngày trở lên")
    return Freshness(days)


def day_of(as_of: str) -> date | None:
    """Return an edition's day, None when it names none."""
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        return None


def days_too_old(as_of: str, today: date, rule: Freshness) -> int:
    """Return an edition's age in days once it is called old, else 0; one without a day is not judged."""
    day = day_of(as_of)
    age = (today - day).days if day else 0
    return age if age >= rule.warn_after_days else 0

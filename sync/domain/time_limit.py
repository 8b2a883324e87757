"""How long a procedure may take, in one wording for the kiosk, the counter and the wall.

A day is promised only by what the portal states beyond doubt for handing in at the counter. What it lists besides is
told as its word: the ways of khai sinh say "1" without a unit, its list by case "1 ngày làm việc".
"""

from dataclasses import dataclass
from typing import Final

from sync.domain.catalogue import read_limit
from sync.domain.fees import at_the_counter
from sync.domain.procedure import Limit, Procedure, Unit

ASK: Final = ("Theo quy định – hỏi\N{NO-BREAK SPACE}cán\N{NO-BREAK SPACE}bộ", "As the rules say – ask staff")
SAME_DAY: Final = ("Trong ngày", "The same day")
LISTED: Final = ("Cổng ghi: ", "The portal says: ")
BY_CASE: Final = ("Cổng ghi, tùy trường hợp: ", "The portal says, by case: ")
_UNITS: Final = {Unit.WORKING_DAY: "working day", Unit.CALENDAR_DAY: "day", Unit.WORKING_HOUR: "working hour"}


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """What is known of a procedure's limit.

    Attributes:
        limit: what may be promised; None when nothing is stated at the counter, it is unclear, or its ways differ.
        listed: what the portal says besides, as published, each once; what ``limit`` says is not repeated.
    """

    limit: Limit | None
    listed: tuple[str, ...] = ()

    def value(self, language: str) -> str:
        """Return "3 ngày làm việc", "3 working days"; what is not certain sends to staff."""
        if self.limit is None:
            return _in(language, ASK)
        return _limit_in(language, self.limit) if self.limit.amount else _in(language, SAME_DAY)

    def detail(self, language: str) -> str:
        """Return "Cổng ghi: 1 ngày làm việc"; "" when the portal says nothing more."""
        said = "; ".join(_published_in(language, text) for text in self.listed)
        return _in(language, BY_CASE if len(self.listed) > 1 else LISTED) + said if said else ""


def time_limit_of(procedure: Procedure) -> TimeLimit:
    """Return the limit of a dossier that is handed in at the counter, and what else the portal says of it."""
    ways = tuple(way for way in at_the_counter(procedure) if way.limit_raw)
    stated = tuple(dict.fromkeys(way.limit for way in ways))
    limit = stated[0] if len(stated) == 1 else None
    differing = () if limit else tuple(found.text for found in stated if found)
    others = (text for text in procedure.case_limits if limit is None or read_limit(text) != limit)
    return TimeLimit(limit, tuple(dict.fromkeys((*differing, *others))))


def _in(language: str, words: tuple[str, str]) -> str:
    return words[language == "en"]


def _limit_in(language: str, limit: Limit) -> str:
    if language != "en":
        return limit.text
    return f"{limit.amount:g} {_UNITS[limit.unit]}{'' if limit.amount == 1 else 's'}"


def _published_in(language: str, text: str) -> str:
    """Return a published limit in the language; what cannot be read stays as it was published."""
    limit = read_limit(text)
    return _limit_in(language, limit) if limit else text

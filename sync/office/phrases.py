"""The desk of what people here call things: staff add a phrase that they heard, and take it back."""

from typing import Final

from sync.clock import Clock, local
from sync.domain.amendment import Amendment
from sync.domain.ids import AccountId, EntityId, ProcedureCode
from sync.domain.overlay import Aspect
from sync.domain.phrase import fault_of_phrase
from sync.office.amendments import Amendments, Wish
from sync.office.lookup import Lookup
from sync.office.refusal import NotPossible

MOST_PHRASES = 30
"""Of a procedure: more are no words that people say, and every machine makes its index of them."""

_HEARD: Final = "Bà con gọi như vậy."
_NO_MORE: Final = "Thôi dùng cách gọi này."
_KNOWN: Final = "Thủ tục này đã có cách gọi ấy."
_FULL: Final = f"Thủ tục này đã thêm {MOST_PHRASES} cách gọi. Rút bớt rồi thêm."


class Phrases:
    """Everyday words of this centre; each is a correction of the catalogue, so it goes to every machine as those do."""

    def __init__(self, amendments: Amendments, lookup: Lookup, clock: Clock) -> None:
        """Work on these corrections."""
        self._amendments, self._lookup, self._clock = amendments, lookup, clock

    def of(self, code: ProcedureCode) -> tuple[Amendment, ...]:
        """Return the phrases of a procedure that stand, the latest first."""
        mine = (each for each in self._amendments.standing() if each.change.code == code)
        return tuple(each for each in mine if each.change.aspect is Aspect.CALLED)

    def fault(self, code: ProcedureCode, text: str) -> str | None:
        """Return why a phrase cannot be added to a procedure, None when it can."""
        if fault := fault_of_phrase(text.strip()):
            return fault
        if self._lookup.is_called(code, text):
            return _KNOWN
        return _FULL if len(self.of(code)) >= MOST_PHRASES else None

    def add(self, code: ProcedureCode, text: str, by: AccountId) -> Amendment | NotPossible:
        """Let a phrase find a procedure from now on, on every machine of the centre that hears of it."""
        if fault := self.fault(code, text):
            return NotPossible(fault)
        return self._amendments.make(Wish(code, Aspect.CALLED, text, _HEARD, local(self._clock()).date()), by)

    def withdraw(self, phrase: EntityId, by: AccountId) -> Amendment | NotPossible:
        """Take a phrase back, everywhere."""
        return self._amendments.withdraw(phrase, _NO_MORE, by)

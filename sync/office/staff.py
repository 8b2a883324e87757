"""Who sits where: the demonstration sign-in. Accounts and passwords are another room's later work."""

from sync.domain.centre import Centre, Officer
from sync.domain.ids import CounterId, OfficerId
from sync.office.refusal import NotPossible


class Staff:
    """The officers of the centre."""

    def __init__(self, centre: Centre) -> None:
        """Know the officers that the centre's file names."""
        self._centre = centre

    def officers(self) -> tuple[Officer, ...]:
        """Return the officers in the file's order."""
        return self._centre.officers

    def sign_in(self, officer: OfficerId, counter: CounterId) -> Officer | NotPossible:
        """Return the officer who now works at this counter; any officer may sit at any counter."""
        known = next((person for person in self._centre.officers if person.id == officer), None)
        if known is None or counter not in {place.id for place in self._centre.counters}:
            return NotPossible("Không có cán bộ hoặc quầy này trong trung tâm.")
        return known

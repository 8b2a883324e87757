"""What people are called: by their accounts, and where there is none by the centre's file."""

from sync.domain.centre import Centre
from sync.domain.ids import OfficerId
from sync.store.account_rows import name_of
from sync.store.store import Store


class People:
    """Names for screens; events carry sign-in names only."""

    def __init__(self, store: Store, centre: Centre) -> None:
        """Read the accounts of this store."""
        self._store, self._centre = store, centre

    def name(self, officer: str) -> str:
        """Return the person's name; what is nobody's sign-in name, as a machine's, stays as it is."""
        with self._store.read() as view:
            named = name_of(view, officer)
        listed = self._centre.officer(OfficerId(officer))
        return named or (listed.name if listed else officer)

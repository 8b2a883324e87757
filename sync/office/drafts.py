"""Drafts that outlive the program: whatever was typed half a second ago is there after a power cut (D-04)."""

from collections.abc import Mapping

from sync.clock import Clock
from sync.domain.draft import Draft, Kept
from sync.domain.ids import OfficerId, TicketId
from sync.store.account_rows import accounts_named
from sync.store.draft_rows import (
    drafts_of,
    drop_draft,
    drop_drafts_before,
    drop_drafts_of,
    officers_with_drafts,
    put_draft,
)
from sync.store.reader import Reader
from sync.store.store import Store

KEEP_MS = 7 * 86_400_000
"""How long nobody need go on with a draft: a week holds a weekend and some days of leave.

Nobody but its officer sees it, and it holds a citizen's name and number: longer it must not lie about.
"""

Visit = tuple[OfficerId, TicketId | None]
"""Whose draft it is, and for which ticket; None for nobody at the counter."""


class DraftDesk:
    """The drafts on this machine's disk; they stay here, encrypted with everything else, until they are dropped."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Keep them in this store."""
        self._store, self._clock = store, clock

    def keep(self, changed: Mapping[Visit, Draft | None]) -> None:
        """Keep what was typed, and forget what was taken in or thrown away (None), in one commit."""
        now_ms = self._clock()
        with self._store.write() as tx:
            for (officer, visit), draft in changed.items():
                if draft is not None and draft.begun:
                    put_draft(tx.connection, officer, visit, draft, now_ms)
                else:
                    drop_draft(tx.connection, officer, visit)

    def drop_what_is_over(self) -> int:
        """Forget drafts at which nobody has typed for a week, and those of who cannot sign in any more; say how many.

        A sign-in name counts as ended when every account that has it is disabled.

        Raises:
            StoreUnavailable: they stay until the next time.
        """
        with self._store.write() as tx:
            gone = [officer for officer in officers_with_drafts(tx) if _is_out(tx, officer)]
            dropped = drop_drafts_before(tx.connection, self._clock() - KEEP_MS)
            return dropped + sum(drop_drafts_of(tx.connection, officer) for officer in gone)

    def of(self, officer: OfficerId) -> tuple[Kept, ...]:
        """Return what an officer left half done here, the oldest first."""
        with self._store.read() as view:
            return drafts_of(view, officer)


def _is_out(view: Reader, officer: OfficerId) -> bool:
    found = accounts_named(view, officer)
    return bool(found) and all(account.is_disabled for account in found)

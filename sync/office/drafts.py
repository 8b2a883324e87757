"""Drafts that outlive the program: whatever was typed half a second ago is there after a power cut (D-04)."""

from collections.abc import Mapping

from sync.clock import Clock
from sync.domain.draft import Draft, Kept
from sync.domain.ids import OfficerId, TicketId
from sync.store.draft_rows import drafts_of, drop_draft, put_draft
from sync.store.store import Store

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

    def of(self, officer: OfficerId) -> tuple[Kept, ...]:
        """Return what an officer left half done here, the oldest first."""
        with self._store.read() as view:
            return drafts_of(view, officer)

"""What has been typed and not yet taken in; kept per officer and visit, so that no key and no click loses it."""

from collections.abc import Callable, Iterable

from sync.domain.draft import Draft, Kept
from sync.domain.ids import OfficerId, TicketId
from sync.office.drafts import Visit

Saved = Callable[[], object]
"""Called once what is typed is on the disk."""

Changed = Callable[[Visit, Draft | None], object]


class Drafts:
    """All drafts of the running program, in memory; whoever keeps them on the disk hears of each change.

    Attributes:
        on_change: called with whose and what is typed now; None when it is no draft any more.
        save_now: has everything typed written at once, and calls what it is given when it is durable.
    """

    def __init__(self) -> None:
        """Keep none yet."""
        self._kept: dict[Visit, Draft] = {}
        self._next: list[Visit] = []
        self._moved: dict[OfficerId, TicketId] = {}
        self.on_change: Changed = lambda _visit, _draft: None
        self.save_now: Callable[[Saved], object] = lambda saved: saved()

    def remember(self, officer: OfficerId, kept: Iterable[Kept]) -> tuple[Kept, ...]:
        """Take in what the disk has of an officer; return what was not known, because the program had ended."""
        new = tuple(each for each in kept if (officer, each.visit) not in self._kept)
        self._kept |= {(officer, each.visit): each.draft for each in new}
        return new

    def keep(self, officer: OfficerId, ticket: TicketId | None, draft: Draft) -> None:
        """Keep what an officer typed for a visit, in place of what was kept before."""
        before = self._kept.get((officer, ticket))
        self._kept[officer, ticket] = draft
        if draft != before and (draft.begun or (before is not None and before.begun)):
            self.on_change((officer, ticket), draft)

    def of(self, officer: OfficerId, ticket: TicketId | None) -> Draft | None:
        """Return the officer's draft of a visit (None: of nobody at the counter)."""
        return self._kept.get((officer, ticket))

    def drop(self, officer: OfficerId, ticket: TicketId | None) -> None:
        """Forget a draft that has become a dossier, or that nobody wants; of nobody the next one follows."""
        if self._kept.pop((officer, ticket), None) is not None:
            self.on_change((officer, ticket), None)
        if ticket is None:
            self._moved.pop(officer, None)
            self._follow(officer)

    def move(self, officer: OfficerId, ticket: TicketId | None) -> None:
        """Make a visit's draft one of nobody at the counter: the person has gone, what was typed has not.

        Where something else is typed for nobody already, it stays its visit's until that is taken in.
        """
        draft = self.of(officer, ticket)
        if draft is None or ticket is None:
            return
        if self.is_begun(officer, None):
            self._next = [each for each in self._next if each != (officer, ticket)] + [(officer, ticket)]
        else:
            self.drop(officer, ticket)
            self.keep(officer, None, draft)
            self._moved[officer] = ticket

    def move_back(self, officer: OfficerId, ticket: TicketId) -> None:
        """Give a visit its draft again, because it goes on after all; what was taken in meanwhile is no draft."""
        self._next = [each for each in self._next if each != (officer, ticket)]
        draft = self.of(officer, None)
        if draft is not None and self._moved.get(officer) == ticket:
            self.keep(officer, ticket, draft)
            self.drop(officer, None)

    def is_begun(self, officer: OfficerId, ticket: TicketId | None) -> bool:
        """Return whether something typed for this visit waits to be taken in."""
        draft = self.of(officer, ticket)
        return draft is not None and draft.begun

    def _follow(self, officer: OfficerId) -> None:
        follower = next((each for each in self._next if each[0] == officer), None)
        if follower is not None:
            self._next.remove(follower)
            self.move(*follower)

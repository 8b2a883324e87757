"""What has been typed and not yet taken in; kept per officer and visit, so that no key and no click loses it."""

from dataclasses import dataclass

from sync.domain.dossier import Person
from sync.domain.ids import OfficerId, ProcedureCode, TicketId

NOBODY = Person("")


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the intake screen as they stand.

    Attributes:
        components: indices into the procedure's list of papers.
        search: what was typed to find the procedure.
    """

    procedure: ProcedureCode | None = None
    applicant: Person = NOBODY
    components: frozenset[int] = frozenset()
    search: str = ""

    @property
    def begun(self) -> bool:
        """Whether something would be lost if it were thrown away; the procedure comes with the ticket."""
        return self.applicant != NOBODY or bool(self.components)


class Drafts:
    """All drafts of the running program, in memory only."""

    def __init__(self) -> None:
        """Keep none yet."""
        self._kept: dict[tuple[OfficerId, TicketId | None], Draft] = {}

    def keep(self, officer: OfficerId, ticket: TicketId | None, draft: Draft) -> None:
        """Keep what an officer typed for a visit, in place of what was kept before."""
        self._kept[officer, ticket] = draft

    def of(self, officer: OfficerId, ticket: TicketId | None) -> Draft | None:
        """Return the officer's draft of a visit (None: of nobody at the counter)."""
        return self._kept.get((officer, ticket))

    def drop(self, officer: OfficerId, ticket: TicketId | None) -> None:
        """Forget a draft that has become a dossier."""
        self._kept.pop((officer, ticket), None)

    def is_begun(self, officer: OfficerId, ticket: TicketId | None) -> bool:
        """Return whether something typed for this visit waits to be taken in."""
        draft = self.of(officer, ticket)
        return draft is not None and draft.begun

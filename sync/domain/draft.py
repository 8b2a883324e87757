"""What an officer has typed at the intake and not yet taken in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from sync.domain.dossier import Person
from sync.domain.ids import ProcedureCode, ServiceCode, TicketId

NOBODY = Person("")
_PERSON = tuple(field.name for field in fields(Person))


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of the intake screen as they stand.

    Attributes:
        components: indices into the procedure's list of papers.
        search: what was typed to find the procedure.
        case: the reviewed case whose papers are shown; "" for all that the portal lists.
    """

    procedure: ProcedureCode | None = None
    applicant: Person = NOBODY
    components: frozenset[int] = frozenset()
    search: str = ""
    case: str = ""

    @property
    def begun(self) -> bool:
        """Whether something would be lost if it were thrown away; the procedure comes with the ticket."""
        return self.applicant != NOBODY or bool(self.components)


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as a machine's disk has it; ``visit`` is None for one that was typed with nobody at the counter."""

    visit: TicketId | None
    draft: Draft
    at_ms: int


def draft_body(draft: Draft) -> dict[str, object]:
    """Return a draft as JSON has it."""
    whole = asdict(draft)
    return whole | {"components": sorted(draft.components)}


def draft_of(body: Mapping[str, object]) -> Draft:
    """Return the draft that was written; what another edition of the program wrote besides is left out."""
    person, papers, procedure = body.get("applicant"), body.get("components"), body.get("procedure")
    typed = person if isinstance(person, Mapping) else {}
    ticked = papers if isinstance(papers, list) else []
    return Draft(
        procedure=ProcedureCode(ServiceCode(procedure)) if isinstance(procedure, str) else None,
        applicant=Person(**{name: str(typed.get(name, "")) for name in _PERSON}),
        components=frozenset(each for each in ticked if isinstance(each, int)),
        search=str(body.get("search", "")),
        case=str(body.get("case", "")),
    )

"""A dossier: what was taken in, when it is due, and how its events fold into its state."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from sync.domain.ids import CounterId, DossierId, OfficerId, ProcedureCode, TicketId


class DossierStatus(IntEnum):
    """The national status codes that a commune uses (domain.md 3.1); the numbers are codes, not an order."""

    RECEIVED = 2
    IN_PROGRESS = 4
    SUPPLEMENT = 5
    READY = 9
    RETURNED = 10


@dataclass(frozen=True, slots=True)
class Person:
    """Who hands a dossier in. ``id_number`` is 12 digits or empty; texts are NFC."""

    name: str
    id_number: str = ""
    born: str = ""
    address: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TakenComponent:
    """A paper that was handed in, as the procedure named it that day."""

    name: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the dossier's history."""

    status: DossierStatus
    at_ms: int
    by: OfficerId
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier as its events tell.

    Attributes:
        code: official code, or TAM-<station>-<yymmdd>-<n> while no official one is to be had.
        procedure_name: frozen at reception (the version of the procedure is).
        due: day on which the result is to be handed back; None when the procedure sets no usable limit.
        ticket: the visit during which it was taken in.
        steps: oldest first; the last one's status is the dossier's.
    """

    id: DossierId
    code: str
    procedure: ProcedureCode
    procedure_name: str
    applicant: Person
    components: tuple[TakenComponent, ...]
    counter: CounterId
    received_at_ms: int
    due: date | None
    ticket: TicketId | None
    steps: tuple[Step, ...]

    @property
    def status(self) -> DossierStatus:
        """Where the dossier stands now."""
        return self.steps[-1].status

"""The desks of a machine beside queue, intake and tracking, made over its store when somebody works at one."""

from argon2 import PasswordHasher, Type

from sync.domain.help import HelpId
from sync.domain.ids import AccountId, EntityId, TicketId
from sync.domain.seat import SeatId
from sync.identity.passwords import Hasher
from sync.office.account_book import AccountBook
from sync.office.accounts import Accounts
from sync.office.amendments import Amendments
from sync.office.help_calls import HelpCalls
from sync.office.seats import Seats
from sync.office.supervision import Supervision
from sync.office.viewings import Viewings
from sync.simulation.machines import Machine
from sync.simulation.shipped import account_policies, lookup
from sync.store.account_rows import account_of, session_of
from sync.store.hall_rows import help_named, seat_named


class _Hasher(Hasher):
    """Hashes alike for the same schedule: without a salt, at the least cost."""

    def hash(self, secret: str) -> str:
        return PasswordHasher(1, 8, 1, type=Type.ID).hash(secret, salt=bytes(16))


class _Book(AccountBook):
    @property
    def hasher(self) -> Hasher:
        return _Hasher(self.policy.cost)


def seats(machine: Machine) -> Seats:
    """Return the desk at which somebody sits down at a counter."""
    return Seats(machine.store, lookup().centre, machine.place.device, machine.queue)


def help_calls(machine: Machine) -> HelpCalls:
    """Return the desk of calls for help."""
    return HelpCalls(machine.store, machine.place.device, machine.clock, machine.queue)


def accounts(machine: Machine) -> Accounts:
    """Return the sign-in."""
    return Accounts(_book(machine))


def supervision(machine: Machine) -> Supervision:
    """Return the supervisor's desk."""
    return Supervision(_book(machine))


def viewings(machine: Machine) -> Viewings:
    """Return the notes of looks at dossiers."""
    return Viewings(machine.store, machine.clock, machine.queue)


def amendments(machine: Machine) -> Amendments:
    """Return the corrections of the catalogue; no screen is there that would have to show them."""
    return Amendments(machine.store, lookup(), machine.place.device, machine.clock, lambda: None)


def standing(machine: Machine, entity: EntityId) -> object:
    """Return an entity as a machine shows it, whatever it is; None where there is nothing to compare."""
    ticket = machine.queue.ticket(TicketId(entity))
    if ticket is not None:
        return ticket
    with machine.store.read() as view:
        hall = seat_named(view, SeatId(entity)) or help_named(view, HelpId(entity))
        return hall or account_of(view, AccountId(entity)) or session_of(view, entity)


def _book(machine: Machine) -> _Book:
    return _Book(machine.store, machine.place.device, account_policies(), machine.clock)

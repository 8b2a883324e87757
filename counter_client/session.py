"""Who works where: handed to every room of the workplace."""

from dataclasses import dataclass

from counter_client.look.tokens import Look
from resources.qt.saving import Saver
from sync.domain.account import OfficerRole
from sync.domain.centre import Counter, Officer
from sync.domain.ids import AccountId, EntityId
from sync.machine import Machine
from sync.office.accounts import SignedIn

NOBODYS = AccountId(EntityId(""))


@dataclass(frozen=True, slots=True)
class Session:
    """An officer at a counter, from signing in to leaving; whatever a room writes goes through the ``saver``.

    Attributes:
        role: what the person may do; it opens the areas of ``counter_client.frame.areas``.
        account: in whose name a supervisor changes accounts.
    """

    machine: Machine
    officer: Officer
    counter: Counter
    look: Look
    saver: Saver
    role: OfficerRole = OfficerRole.OFFICER
    account: AccountId = NOBODYS


def session_of(signed: SignedIn, machine: Machine, look: Look, saver: Saver) -> Session:
    """Return what the rooms are handed for a person who has signed in.

    Raises:
        LookupError: the centre has no such counter, which the sign-in screen does not offer.
    """
    account, profile = signed.account, signed.account.profile
    officer = Officer(account.officer, account.name, profile.counter, profile.languages, profile.not_taken)
    counter = machine.centre.counter(signed.session.counter)
    if counter is None:
        raise LookupError(signed.session.counter)
    return Session(machine, officer, counter, look, saver, account.role, account.id)

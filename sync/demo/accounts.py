"""Accounts for the officers of the demonstration centre, with secrets that the demonstration tells everybody."""

from collections.abc import Mapping
from types import MappingProxyType

from sync.domain.account import Account, AccountKind, OfficerRole, Profile
from sync.domain.centre import Centre
from sync.domain.ids import OfficerId
from sync.office.account_book import AccountBook

PASSWORD, PIN = "MotCua@2026", "246810"
"""Told to everybody who sees the demonstration."""

ROLES: Mapping[OfficerId, OfficerRole] = MappingProxyType(
    {
        OfficerId("hoa.nt"): OfficerRole.OFFICER,
        OfficerId("minh.lv"): OfficerRole.OFFICER,
        OfficerId("thu.t"): OfficerRole.SUPERVISOR,
        OfficerId("lan.pt"): OfficerRole.HELPER,
        OfficerId("dung.nv"): OfficerRole.TECHNICIAN,
    }
)
"""Who has an account in the demonstration."""


def open_accounts(
    book: AccountBook, centre: Centre, roles: Mapping[OfficerId, OfficerRole] = ROLES
) -> tuple[Account, ...]:
    """Create an account for each officer of the centre's file who has a role, in the file's order.

    All have one password and one PIN, and nobody has to change anything first. Takes two hashes.
    """
    password, pin = book.hasher.hash(PASSWORD), book.hasher.hash(PIN)
    by = next((officer for officer, role in roles.items() if role is OfficerRole.SUPERVISOR), OfficerId("demo"))
    people = [officer for officer in centre.officers if officer.id in roles]
    with book.store.write() as tx:
        made = [
            book.create(
                tx,
                officer.id,
                Profile(officer.name, roles[officer.id], officer.counter, officer.languages, officer.never),
                password,
                by=by,
                must_change=False,
            )
            for officer in people
        ]
        return tuple(book.change(tx, AccountKind.PIN_SET, each.officer, each.id, {"pin": pin}) for each in made)

"""Accounts for the officers of the demonstration centre, with passwords that the demonstration tells everybody."""

from collections.abc import Mapping

from sync.domain.account import Account, OfficerRole, Profile
from sync.domain.centre import Centre
from sync.domain.ids import OfficerId
from sync.office.account_book import AccountBook


def open_accounts(
    book: AccountBook, centre: Centre, passwords: Mapping[OfficerId, str], supervisor: OfficerId
) -> tuple[Account, ...]:
    """Create an account for each officer of the centre's file for whom there is a password, in the file's order.

    Nobody has to change anything first. The passwords need not fit the policy, and each takes a hash of its cost.
    """
    people = [officer for officer in centre.officers if officer.id in passwords]
    hashes = {officer.id: book.hasher.hash(passwords[officer.id]) for officer in people}
    with book.store.write() as tx:
        return tuple(
            book.create(
                tx,
                officer.id,
                Profile(
                    officer.name,
                    OfficerRole.SUPERVISOR if officer.id == supervisor else OfficerRole.OFFICER,
                    officer.counter,
                ),
                hashes[officer.id],
                by=supervisor,
                must_change=False,
            )
            for officer in people
        )

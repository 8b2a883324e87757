"""Looking after a machine's data by itself: backups, and dropping what need not be kept any more."""

from sync.clock import business_day
from sync.domain.retention import ended_before_ms
from sync.domain.roles import Role
from sync.identity.passport import Passport
from sync.identity.recovery import seal
from sync.settings import Settings
from sync.store.backed import note_backup, sums_in
from sync.store.backup import Backup, back_up_into
from sync.store.retiring import retirable, retire
from sync.store.store import Store
from sync.store.whole import DATABASE


def look_after(settings: Settings, store: Store, key: bytes, now_ms: int, passport: Passport | None) -> None:
    """Take up the reserve, add a backup, and lay the sealed key beside database and backups.

    Raises:
        Trouble: the database is damaged, or the folder cannot be written; earlier backups are untouched.
    """
    store.reserve.keep()
    back_up(settings, store, key, now_ms)
    if passport:
        for folder in (settings.data, settings.backups):
            seal(folder, key, passport.root)


def back_up(settings: Settings, store: Store, key: bytes, now_ms: int) -> Backup:
    """Add a verified backup to the machine's folder of them; the province remembers what it holds.

    Only a folder outside the machine's own data counts as elsewhere, since only its installer knows whose disk it is.

    Raises:
        Trouble: the database is damaged, or the folder cannot be written; earlier backups are untouched.
    """
    made = back_up_into(settings.backups, settings.data / DATABASE, key, now_ms, settings.backup.keep)
    if settings.role is Role.PROVINCE and settings.backs_up_elsewhere:
        day = business_day(now_ms)
        sums = sums_in(made.path, key, day)
        with store.write() as tx:
            note_backup(tx, day, sums)
    return made


def drop_what_is_over(settings: Settings, store: Store, now_ms: int) -> int:
    """Drop the contents of dossiers that this machine need not keep, one in a commit; return how many.

    Raises:
        StoreUnavailable: the rest stays until the next time.
    """
    with store.read() as view:
        over = retirable(view, ended_before_ms(settings.role, settings.backup.keep_years, now_ms))
    for dossier in over:
        with store.write() as tx:
            retire(tx, dossier)
    return len(over)

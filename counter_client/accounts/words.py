"""Accounts in words."""

from PySide6.QtCore import QCoreApplication

from counter_client.dates import clock_text, day_text
from counter_client.look.chip import ChipText
from counter_client.look.tokens import Tone
from sync.clock import local
from sync.domain.account import Account, OfficerRole
from sync.domain.admission import Denied
from sync.office.presence import Listed


def role_words(role: OfficerRole) -> str:
    """Return what a role is called."""
    translate = QCoreApplication.translate
    words = {
        OfficerRole.OFFICER: translate("Accounts", "Officer"),
        OfficerRole.HELPER: translate("Accounts", "Lobby helper"),
        OfficerRole.SUPERVISOR: translate("Accounts", "Supervisor"),
        OfficerRole.TECHNICIAN: translate("Accounts", "Technician"),
    }
    return words[role]


def state(listed: Listed) -> ChipText:
    """Return how an account stands."""
    translate = QCoreApplication.translate
    barred = {
        Denied.DISABLED: ChipText(translate("Accounts", "Out of use"), Tone.NEUTRAL, "user-x"),
        Denied.IDLE: ChipText(translate("Accounts", "Unused for long"), Tone.NEUTRAL, "user-x"),
        Denied.LOCKED: ChipText(translate("Accounts", "Locked by wrong tries"), Tone.LATE, "lock"),
    }
    if listed.barred is not None and listed.barred.why in barred:
        return barred[listed.barred.why]
    if listed.account.must_change:
        return ChipText(translate("Accounts", "Temporary password"), Tone.ATTENTION, "clock")
    return ChipText(translate("Accounts", "In use"), Tone.OK, "user-check")


def place_words(account: Account) -> str:
    """Return where the person usually sits; "" for nowhere."""
    counter = account.profile.counter
    return QCoreApplication.translate("Accounts", "Counter %1").replace("%1", counter) if counter else ""


def facts(listed: Listed) -> tuple[tuple[str, str], ...]:
    """Return what is known of an account as (what, how it is)."""
    translate, account = QCoreApplication.translate, listed.account
    has, none = translate("Accounts", "has one"), translate("Accounts", "none")
    known = [
        (translate("Accounts", "Sign-in name"), account.officer),
        (translate("Accounts", "Role"), role_words(account.role)),
        (translate("Accounts", "Usual counter"), account.profile.counter or none),
        (translate("Accounts", "Other languages"), ", ".join(account.profile.languages) or none),
        (translate("Accounts", "Procedures not taken"), ", ".join(account.profile.not_taken) or none),
        (translate("Accounts", "PIN"), has if account.pin else none),
        (translate("Accounts", "Last signed in"), _moment(listed.seen_ms) or translate("Accounts", "never")),
    ]
    if account.role is OfficerRole.SUPERVISOR:
        known.append((translate("Accounts", "Recovery codes left"), str(len(account.codes_left))))
    return tuple(known)


def _moment(at_ms: int) -> str:
    return f"{day_text(local(at_ms).date())}, {clock_text(at_ms)}" if at_ms else ""

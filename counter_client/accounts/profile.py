"""What a supervisor writes about a person: the fields of the form, what is wrong in them, and the profile they make."""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from counter_client.desk.titles import own_services
from sync.domain.account import Account, OfficerRole, Profile
from sync.domain.ids import CounterId, ServiceCode
from sync.machine import Machine

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NO_PROFILE = Profile("", OfficerRole.OFFICER)


def fields(account: Account | None) -> dict[str, tuple[str, str]]:
    """Return the form's fields as (label, text), with what stands in an account."""
    translate, known = QCoreApplication.translate, account.profile if account else _NO_PROFILE
    return {
        "name": (translate("AccountsRoom", "Full name"), known.name),
        "counter": (translate("AccountsRoom", "Usual counter"), known.counter),
        "languages": (translate("AccountsRoom", "Other languages, as en, hmn"), ", ".join(known.languages)),
        "not_taken": (translate("AccountsRoom", "Procedures not taken, by code"), ", ".join(known.not_taken)),
    }


def faults(typed: Mapping[str, str], machine: Machine) -> dict[str, str]:
    """Return a sentence for each field that names what this centre does not have; {} when all can be used."""
    found = {
        "counter": _counter_fault(_counter(typed), machine),
        "languages": _languages_fault(_listed(typed["languages"])),
        "not_taken": _services_fault(_listed(typed["not_taken"]), machine),
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def profile(typed: Mapping[str, str], role: OfficerRole) -> Profile:
    """Return what is typed, as a profile."""
    return Profile(
        typed["name"].strip(),
        role,
        CounterId(_counter(typed)),
        _listed(typed["languages"]),
        tuple(map(ServiceCode, _listed(typed["not_taken"]))),
    )


def _counter(typed: Mapping[str, str]) -> str:
    return typed["counter"].strip()


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _counter_fault(counter: str, machine: Machine) -> str:
    if not counter or machine.centre.counter(CounterId(counter)) is not None:
        return ""
    words = QCoreApplication.translate("AccountsRoom", "The centre has no counter “%1”. Write its number, as 3.")
    return words.replace("%1", counter)


def _languages_fault(languages: Iterable[str]) -> str:
    if all(map(_LANGUAGE.fullmatch, languages)):
        return ""
    return QCoreApplication.translate("AccountsRoom", "Write codes of two or three letters, as en, hmn.")


def _services_fault(codes: Iterable[str], machine: Machine) -> str:
    known = own_services()
    lacking = (
        code for code in codes if ServiceCode(code) not in known and not machine.lookup.procedure(ServiceCode(code))
    )
    words = QCoreApplication.translate("AccountsRoom", "No procedure here has the code %1.")
    return next((words.replace("%1", code) for code in lacking), "")

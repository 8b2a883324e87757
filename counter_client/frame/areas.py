"""Which areas of the workplace a role has: data, so that a room is given to a role by one word."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from sync.domain.account import OfficerRole

AREAS: Mapping[OfficerRole, tuple[str, ...]] = MappingProxyType(
    {
        OfficerRole.OFFICER: ("desk", "intake", "dossiers", "worklist"),
        OfficerRole.HELPER: ("issue", "desk"),
        OfficerRole.SUPERVISOR: ("desk", "intake", "dossiers", "worklist", "issue", "hall", "catalogue", "accounts"),
        OfficerRole.TECHNICIAN: ("worklist",),
    }
)
"""Names of areas in the order of the rail; the first one is open after signing in.

A new area takes its name here, its words in ``area``, its key (for all roles) in resources/shortcuts.toml, and
how its room is made in ``Workplace``.
"""


@dataclass(frozen=True, slots=True)
class Area:
    """A place of the rail: one word, and a lucide icon."""

    name: str
    word: str
    icon: str


def area(name: str) -> Area:
    """Return an area as the rail shows it, in the language of the screens.

    Raises:
        KeyError: no area has this name.
    """
    words = {
        "desk": (QCoreApplication.translate("Workplace", "Desk"), "megaphone"),
        "intake": (QCoreApplication.translate("Workplace", "Intake"), "file-plus"),
        "dossiers": (QCoreApplication.translate("Workplace", "Dossiers"), "folder-open"),
        "worklist": (QCoreApplication.translate("Workplace", "To decide"), "list-checks"),
        "issue": (QCoreApplication.translate("Workplace", "Lobby desk"), "hand-helping"),
        "hall": (QCoreApplication.translate("Workplace", "The hall"), "chart-column"),
        "catalogue": (QCoreApplication.translate("Workplace", "Catalogue"), "book-open"),
        "accounts": (QCoreApplication.translate("Workplace", "Accounts"), "users-round"),
    }
    return Area(name, *words[name])

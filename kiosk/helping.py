"""What the help page says: that staff are called, that they come, or where to go while nobody can hear (K-23)."""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.values import Answer
from kiosk.words import counted
from sync.domain.help import HelpCall, HelpState

SAVING: Final = "help"
"""The name under which a call is saved."""


class Hope(Enum):
    """What somebody who asked for help may expect."""

    DESK = auto()
    CALLED = auto()
    COMING = auto()


def hope(call: HelpCall | None, *, asking: bool, heard: bool) -> Hope:
    """Return what may be expected.

    Args:
        call: of this machine, while it counts.
        asking: it is being saved just now.
        heard: a counter is open, and what is said here reaches others.
    """
    if call is not None and call.state is HelpState.TAKEN:
        return Hope.COMING
    return Hope.CALLED if heard and (call is not None or asking) else Hope.DESK


def title(expected: Hope) -> str:
    """Return what stands over the page."""
    match expected:
        case Hope.DESK:
            return QCoreApplication.translate("Kiosk", "Please go to the help desk")
        case Hope.CALLED:
            return QCoreApplication.translate("Kiosk", "Staff have been called")
        case Hope.COMING:
            return QCoreApplication.translate("Kiosk", "Staff are coming")


def first_answer(expected: Hope, call: HelpCall | None) -> tuple[Answer, ...]:
    """Return what to do meanwhile, above where the help desk is; nothing when one has to go there."""
    stay = QCoreApplication.translate("Kiosk", "Please wait here")
    name, icon, tint = "help.wait", "hand-helping", "yellow"
    match expected:
        case Hope.DESK:
            return ()
        case Hope.CALLED:
            lead = QCoreApplication.translate("Kiosk", "All open counters see it now")
            detail = QCoreApplication.translate("Kiosk", "If nobody comes soon, please go to the help desk.")
            return (Answer(name, icon, lead, stay, detail, tint),)
        case Hope.COMING:
            lead = QCoreApplication.translate("Kiosk", "%1 is on the way").replace("%1", _counter(call))
            return (Answer(name, icon, lead, stay, "", tint),)


def _counter(call: HelpCall | None) -> str:
    return counted.counters(1).replace("%1", str(call.counter)) if call else ""

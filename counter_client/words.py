"""Words that more than one room says the same way."""

from PySide6.QtCore import QCoreApplication, QObject

from sync.domain.centre import Centre
from sync.domain.ids import DeviceId
from sync.domain.procedure import Component, Procedure
from sync.domain.roles import Role
from sync.domain.time_limit import time_limit_of


def spoken(vi: str, en: str) -> str:
    """Return a name from the centre's data in the language of the screen."""
    return en if QCoreApplication.translate("Words", "language") == "en" else vi


def limit_words(procedure: Procedure) -> tuple[str, str]:
    """Return the time limit as the kiosk and the posters say it, and what the portal says besides or ""."""
    told, language = time_limit_of(procedure), spoken("vi", "en")
    return told.value(language), told.detail(language)


def paper_count(paper: Component) -> str:
    """Return how many of a paper are handed in: "1 bản chính · 2 bản sao"; nothing is claimed when unpublished."""
    return _Counts().of(paper.originals, paper.copies)


class _Counts(QObject):
    """Counted words; lupdate finds plurals only in ``tr``."""

    def of(self, originals: int, copies: int) -> str:
        parts = (self._originals(originals), self._copies(copies))
        return " · ".join(part for part in parts if part) or self.tr("Number not published")

    def _originals(self, count: int) -> str:
        return self.tr("%n original(s)", "", count) if count else ""

    def _copies(self, count: int) -> str:
        return self.tr("%n copies", "", count) if count else ""


def machine_name(centre: Centre, device: DeviceId) -> str:
    """Return how people call a machine of the house: a kiosk by its place among the kiosks, others by their mark."""
    translate, role = QCoreApplication.translate, centre.devices.get(device, "")
    named: dict[str, str] = {
        Role.KIOSK: translate("Words", "Kiosk %1"),
        Role.BOARD: translate("Words", "Board %1"),
        Role.COUNTER: translate("Words", "Counter PC %1"),
        Role.HUB: translate("Words", "Hub %1"),
        Role.PROVINCE: translate("Words", "Province's server"),
    }
    kiosks = [each for each, role in centre.devices.items() if role == Role.KIOSK]
    mark = str(kiosks.index(device) + 1) if device in kiosks else device
    return named.get(role, translate("Words", "Machine %1")).replace("%1", mark)


def masked_name(name: str) -> str:
    """Return a name as lists show it: the last word is cut to its first letter."""
    *before, last = name.split() or [""]
    return " ".join((*before, f"{last[:1]}•••"))


def masked_number(number: str) -> str:
    """Return an identity number as lists show it: 024•••••1234; "" stays ""."""
    return f"{number[:3]}{'•' * (len(number) - 7)}{number[-4:]}" if len(number) > MASK_KEEPS else "•" * len(number)


def masked_phone(phone: str) -> str:
    """Return a telephone number as lists show it: 098••••567."""
    return f"{phone[:3]}{'•' * (len(phone) - 6)}{phone[-3:]}" if len(phone) > MASK_KEEPS else "•" * len(phone)


MASK_KEEPS = 7
"""Digits that stay readable; nothing stays of a shorter number."""

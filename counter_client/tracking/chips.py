"""The words, tones and icons in which the table says how a dossier stands."""

from datetime import time

from PySide6.QtCore import QCoreApplication, QObject

from counter_client.dates import hour_text
from counter_client.look.chip import ChipText
from counter_client.look.tokens import Tone
from counter_client.tracking.deadline import Deadline, Stand
from sync.domain.dossier import Dossier, DossierStatus

_SIGNS = {
    Stand.LEFT: (Tone.NEUTRAL, "clock"),
    Stand.SOON: (Tone.ATTENTION, "clock-alert"),
    Stand.TODAY: (Tone.ATTENTION, "clock-alert"),
    Stand.LATE: (Tone.LATE, "alarm-clock"),
    Stand.PAUSED: (Tone.NEUTRAL, "circle-pause"),
    Stand.EARLY: (Tone.OK, "circle-check"),
    Stand.ON_TIME: (Tone.OK, "circle-check"),
    Stand.FINISHED_LATE: (Tone.LATE, "alarm-clock"),
    Stand.NO_LIMIT: (Tone.NEUTRAL, "info"),
}


def deadline_chip(deadline: Deadline, closing: time) -> ChipText:
    """Return the chip of the column "due"; ``closing`` is when today's work ends."""
    tone, icon = _SIGNS[deadline.stand]
    return ChipText(_DeadlineWords(closing).of(deadline), tone, icon)


class _DeadlineWords(QObject):
    """The house's words for each stand; lupdate finds plurals only in ``tr``."""

    def __init__(self, closing: time) -> None:
        super().__init__()
        self._closing = closing

    def of(self, deadline: Deadline) -> str:
        days = deadline.days
        match deadline.stand:
            case Stand.LEFT | Stand.SOON:
                return self.tr("%n working day(s) left", "", days)
            case Stand.LATE:
                return self.tr("%n working day(s) late", "", days)
            case Stand.EARLY:
                return self.tr("Done %n day(s) early", "", days)
            case Stand.FINISHED_LATE:
                return self.tr("Done %n day(s) late", "", days)
            case _:
                return self._without_days(deadline.stand)

    def _without_days(self, stand: Stand) -> str:
        return {
            Stand.TODAY: self.tr("Today, before %1").replace("%1", hour_text(self._closing)),
            Stand.PAUSED: self.tr("Paused, waiting for papers"),
            Stand.ON_TIME: self.tr("On time"),
            Stand.NO_LIMIT: self.tr("No limit"),
        }[stand]


def sent_chip(*, sent: bool) -> ChipText:
    """Return the chip of the column "sent"."""
    translate = QCoreApplication.translate
    if sent:
        return ChipText(translate("Sending", "Sent"), Tone.OK, "check", plain=True)
    return ChipText(translate("Sending", "To be sent"), Tone.INFO, "clock", plain=True)


def temporary_chip(dossier: Dossier) -> ChipText | None:
    """Return the mark of a temporary code, None for an official one."""
    if dossier.has_official_code:
        return None
    return ChipText(QCoreApplication.translate("Sending", "Temporary code"), Tone.ATTENTION, "clock")


def mapped_words(dossier: Dossier) -> str:
    """Return how the code on the citizen's paper leads to the official one; "" while there is only one code."""
    if not dossier.temporary_code or not dossier.has_official_code:
        return ""
    words = QCoreApplication.translate("Sending", "Temporary code %1 → official code %2")
    return words.replace("%1", dossier.temporary_code).replace("%2", dossier.code)


def status_words(status: DossierStatus) -> str:
    """Return the word for where a dossier stands."""
    translate = QCoreApplication.translate
    return {
        DossierStatus.RECEIVED: translate("Status", "Received"),
        DossierStatus.IN_PROGRESS: translate("Status", "In progress"),
        DossierStatus.SUPPLEMENT: translate("Status", "Waiting for papers"),
        DossierStatus.READY: translate("Status", "Result ready"),
        DossierStatus.RETURNED: translate("Status", "Handed back"),
    }[status]

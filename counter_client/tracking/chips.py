"""The words, tones and icons in which the table says how a dossier stands."""

from PySide6.QtCore import QCoreApplication, QObject

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
TEMPORARY = "TAM-"


def deadline_chip(deadline: Deadline) -> ChipText:
    """Return the chip of the column "due"."""
    tone, icon = _SIGNS[deadline.stand]
    return ChipText(_DeadlineWords().of(deadline.stand, deadline.days), tone, icon)


class _DeadlineWords(QObject):
    """The house's words for each stand; lupdate finds plurals only in ``tr``."""

    def of(self, stand: Stand, days: int) -> str:
        return {
            Stand.LEFT: self._left,
            Stand.SOON: self._left,
            Stand.TODAY: lambda _days: self.tr("Today, before closing"),
            Stand.LATE: self._late,
            Stand.PAUSED: lambda _days: self.tr("Paused, waiting for papers"),
            Stand.EARLY: self._early,
            Stand.ON_TIME: lambda _days: self.tr("On time"),
            Stand.FINISHED_LATE: self._finished_late,
            Stand.NO_LIMIT: lambda _days: self.tr("No limit"),
        }[stand](days)

    def _left(self, days: int) -> str:
        return self.tr("%n working day(s) left", "", days)

    def _late(self, days: int) -> str:
        return self.tr("%n working day(s) late", "", days)

    def _early(self, days: int) -> str:
        return self.tr("Done %n day(s) early", "", days)

    def _finished_late(self, days: int) -> str:
        return self.tr("Done %n day(s) late", "", days)


def sent_chip(*, sent: bool) -> ChipText:
    """Return the chip of the column "sent"."""
    translate = QCoreApplication.translate
    if sent:
        return ChipText(translate("Sending", "Sent"), Tone.OK, "check", plain=True)
    return ChipText(translate("Sending", "To be sent"), Tone.INFO, "clock", plain=True)


def temporary_chip(dossier: Dossier) -> ChipText | None:
    """Return the mark of a temporary code, None for an official one."""
    if not dossier.code.startswith(TEMPORARY):
        return None
    return ChipText(QCoreApplication.translate("Sending", "Temporary code"), Tone.ATTENTION, "clock")


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

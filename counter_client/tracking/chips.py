"""The words, tones and icons in which the table says how a dossier stands."""

from PySide6.QtCore import QCoreApplication

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
    return ChipText(_deadline_words(deadline), tone, icon)


def _deadline_words(deadline: Deadline) -> str:
    translate, days = QCoreApplication.translate, deadline.days
    match deadline.stand:
        case Stand.LEFT | Stand.SOON:
            return translate("Deadline", "%n working day(s) left", "", days)
        case Stand.TODAY:
            return translate("Deadline", "Today, before closing")
        case Stand.LATE:
            return translate("Deadline", "%n working day(s) late", "", days)
        case Stand.PAUSED:
            return translate("Deadline", "Paused, waiting for papers")
        case Stand.EARLY:
            return translate("Deadline", "Done %n day(s) early", "", days)
        case Stand.ON_TIME:
            return translate("Deadline", "On time")
        case Stand.FINISHED_LATE:
            return translate("Deadline", "Done %n day(s) late", "", days)
        case Stand.NO_LIMIT:
            return translate("Deadline", "No limit")


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

"""What the pages say of the centre's hours: closed until when, or that today may be too late."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.values import Answer, ClosedPage
from kiosk.words import clock_words, day_words, either, whole_hours
from sync.domain.centre import Centre
from sync.domain.opening import Opening, Phase


def closed_page(opening: Opening, centre: Centre, language: str, now: datetime) -> ClosedPage:
    """Return the page of a centre that is closed."""
    return ClosedPage(_reopens(opening, now), answers(centre, language))


def answers(centre: Centre, language: str) -> tuple[Answer, ...]:
    """Return when the centre is open, and whom to call, where its file says so."""
    hours = whole_hours(either(centre.hours_vi, centre.hours_en, language))
    when = Answer("centre.hours", "clock", QCoreApplication.translate("Kiosk", "Opening hours"), hours, tint="blue")
    if not centre.phone:
        return (when,)
    return (when, Answer("centre.phone", "phone", QCoreApplication.translate("Kiosk", "Telephone"), centre.phone))


def in_short(opening: Opening) -> str:
    """Return what people should know of the hours before they take a number; "" when nothing."""
    if opening.then is None:
        return ""
    match opening.phase:
        case Phase.EARLY:
            words = QCoreApplication.translate("Kiosk", "Counters call from %1")
        case Phase.PAUSE:
            words = QCoreApplication.translate("Kiosk", "Break at noon – counters call from %1")
        case Phase.LATE:
            words = QCoreApplication.translate("Kiosk", "Closing at %1 – today may be too late")
        case Phase.OPEN | Phase.CLOSED:
            return ""
    return words.replace("%1", _hour(opening.then))


def _reopens(opening: Opening, now: datetime) -> str:
    if opening.then is None:
        return QCoreApplication.translate("Kiosk", "Please ask staff when it opens again.")
    if opening.then.date() == now.date():
        today = QCoreApplication.translate("Kiosk", "It opens at %1 today.")
        return today.replace("%1", _hour(opening.then))
    words = QCoreApplication.translate("Kiosk", "It opens again at %1, %2.")
    return words.replace("%1", _hour(opening.then)).replace("%2", day_words(opening.then.date()))


def _hour(at: datetime) -> str:
    """Return "17 giờ", "13 giờ 30"."""
    whole = QCoreApplication.translate("Kiosk", "%1:00")
    return clock_words(at) if at.minute else whole.replace("%1", str(at.hour))

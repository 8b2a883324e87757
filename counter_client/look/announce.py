"""Has screen readers speak a sentence that appears without anybody going there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from counter_client.look.tokens import Tone

URGENT = frozenset({Tone.ATTENTION, Tone.LATE})


def announce(part: QWidget, sentence: str, tone: Tone) -> QAccessibleAnnouncementEvent:
    """Announce it: at once when something is wrong, else when the reader has finished; return what was sent."""
    event = QAccessibleAnnouncementEvent(part, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if tone in URGENT else politeness.Polite)
    QAccessible.updateAccessibility(event)
    return event

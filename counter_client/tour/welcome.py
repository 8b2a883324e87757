"""Has who begins on this machine for the first time shown round; a program that a robot drives does not call it."""

from functools import partial

from PySide6.QtCore import QTimer

from counter_client.frame.workplace import Workplace
from counter_client.tour.seen import Seen
from counter_client.window import Window


def welcome(window: Window, seen: Seen) -> None:
    """Show the tips once to each officer, after signing in."""
    window.began.connect(partial(_meet, seen))


def _meet(seen: Seen, workplace: Workplace) -> None:
    officer = workplace.session.officer.id
    if not seen.has(officer):
        workplace.guide.ended.connect(partial(seen.add, officer))
        QTimer.singleShot(0, workplace.guide, workplace.guide.welcome)  # when all parts have found their places

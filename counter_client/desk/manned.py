"""What the desk says of its own counter: open or paused, since when, and who else has opened it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_client.dates import clock_text, minutes_between, span_text
from counter_client.desk.scene import Mode, Scene
from counter_client.session import Session
from counter_client.words import spoken
from sync.domain.call_rules import Asked
from sync.domain.seat import Seat


@dataclass(frozen=True, slots=True)
class Poster:
    """The three lines over the desk while nobody is at the counter."""

    state: str
    title: str
    since: str


def poster(session: Session, shown: Scene) -> Poster:
    """Return what the poster says while nobody is at the counter."""
    translate, here = QCoreApplication.translate, session.counter.id
    beside = beside_text(session, shown.beside)
    if shown.mode is Mode.PAUSED and shown.seat is not None:
        state = translate("Manned", "Counter %1 is paused").replace("%1", here)
        return Poster(state, reason_text(session, shown.seat), beside or _spent(session, shown.seat))
    state = translate("Manned", "Counter %1 is open").replace("%1", here)
    if shown.seat is not None:
        state = translate("Manned", "Counter %1 is open since %2").replace("%1", here)
        state = state.replace("%2", clock_text(shown.seat.since_ms))
    return Poster(state, translate("Manned", "Ready for the next person"), beside)


def reason_text(session: Session, seat: Seat) -> str:
    """Return why a counter is paused, as the rules word it; the reason's id where they have it no more."""
    reason = session.machine.queue.rules().reason(Asked.PAUSE, seat.reason)
    return spoken(reason.title_vi, reason.title_en) if reason else seat.reason


def beside_text(session: Session, beside: tuple[Seat, ...]) -> str:
    """Return who has opened the same counter at another machine; "" when nobody."""
    if not beside:
        return ""
    words = QCoreApplication.translate("Manned", "Also open at machine %1: %2")
    return words.replace("%1", beside[0].device).replace("%2", session.machine.people.name(beside[0].officer))


def _spent(session: Session, seat: Seat) -> str:
    words = QCoreApplication.translate("Manned", "since %1 · %2").replace("%1", clock_text(seat.since_ms))
    return words.replace("%2", span_text(minutes_between(seat.since_ms, session.machine.clock())))

"""The figures of the hall in words, as cards, bars, tables and lines show them."""

from PySide6.QtCore import QCoreApplication, QObject

from counter_client.dates import MINUTE_MS, clock_text, minutes_between, span_text
from counter_client.look.chip import ChipText
from counter_client.look.table import Cells
from counter_client.look.tokens import Tone
from counter_client.supervisor.bars import Half, Line
from counter_client.supervisor.cards import Figure
from counter_client.words import machine_name, spoken
from sync.domain.centre import Centre
from sync.domain.hall import CounterLine, Hall
from sync.domain.ids import CounterId, OfficerId
from sync.domain.seat import Seat, SeatState
from sync.domain.ticket import Ticket, TicketState
from sync.machine import Link
from sync.office.live_hall import Heard, Live

MINUTE_S = 60
QUIET_MS = 30 * MINUTE_MS
"""A machine that has written nothing for so long is worth a look, not yet broken."""


class Words(QObject):
    """Counted words; lupdate finds plurals only in ``tr``."""

    def people(self, count: int) -> str:
        """Return "8 người"."""
        return self.tr("%n people", "", count)

    def minutes(self, seconds: int) -> str:
        """Return "26 phút", "2 giờ 5 phút"."""
        return span_text(seconds // MINUTE_S)

    def waiting(self, live: Live) -> Figure:
        """Return how many wait, and who longest."""
        longest = live.hall.longest
        if longest is None:
            return Figure(self.people(0), self.tr("Nobody is waiting."))
        note = self.tr("longest %1 min, %2").replace("%2", longest.label)
        minutes = minutes_between(longest.place_ms, live.at_ms)
        return Figure(self.people(live.hall.waiting), note.replace("%1", str(minutes)))

    def waits(self, hall: Hall) -> Figure:
        """Return how long those waited who were called today."""
        if not hall.waits.called:
            return Figure("–", self.tr("Nobody has been called today."))
        note = self.tr("nine of ten within %1").replace("%1", self.minutes(hall.waits.most_s))
        return Figure(self.minutes(hall.waits.median_s), note)

    def served(self, hall: Hall) -> Figure:
        """Return how many are done, of how many."""
        note = self.tr("of %n number(s) given today", "", hall.issued - hall.void)
        return Figure(self.people(hall.finished), note)

    def at_counters(self, hall: Hall) -> Figure:
        """Return how many are at counters, and how many counters are open."""
        return Figure(self.people(hall.serving), open_words(hall))

    def away(self, hall: Hall) -> Figure:
        """Return how many did not come, and who is set aside."""
        note = self.tr("%n set aside", "", hall.parked)
        chip = ChipText(self.tr("%n void", "", hall.void), Tone.NEUTRAL, "ticket") if hall.void else None
        return Figure(self.people(hall.absent), note, chip)

    def help(self, live: Live, centre: Centre) -> Figure:
        """Return how many ask for help, and the oldest call."""
        calls = live.help
        if not calls:
            return Figure(self.people(0), self.tr("Nobody asks for help."))
        since = span_text(minutes_between(calls[0].asked_at_ms, live.at_ms))
        note = self.tr("%1 since %2").replace("%1", machine_name(centre, calls[0].kiosk)).replace("%2", since)
        on_the_way = sum(call.counter is not None for call in calls)
        if on_the_way:
            chip = ChipText(self.tr("%n on the way", "", on_the_way), Tone.OK, "user-check")
        else:
            chip = ChipText(self.tr("Nobody on the way"), Tone.ATTENTION, "triangle-alert")
        return Figure(self.people(len(calls)), note, chip)

    def unsent(self, link: Link) -> str:
        """Return how much the province lacks."""
        return self.tr("%n item(s)", "", link.unsent)

    def passed(self, count: int) -> str:
        """Return whom a call went past."""
        return self.tr("past %n people", "", count)


def halves(hall: Hall) -> tuple[Half, ...]:
    """Return the waits of the day's half hours as bars."""
    return tuple(
        Half(clock_text(half.start_ms), half.waits.median_s // MINUTE_S, half.waits.most_s // MINUTE_S)
        for half in hall.halves
    )


def halves_words(bars: tuple[Half, ...]) -> str:
    """Return the same for those who hear the screen."""
    words = QCoreApplication.translate("Hall", "%1: half within %2 minutes, nine of ten within %3")
    return "; ".join(
        words.replace("%1", bar.name).replace("%2", str(bar.median_min)).replace("%3", str(bar.most_min))
        for bar in bars
    )


def lines(hall: Hall, centre: Centre) -> tuple[Line, ...]:
    """Return who waits in each group as bars."""
    found = []
    for line in hall.groups:
        group = centre.group(line.group)
        words = str(line.waiting)
        if line.waiting:
            words = f"{line.waiting} · {line.longest_s // MINUTE_S}"  # the head of the panel says what they are
        title = spoken(group.title_vi, group.title_en) if group else line.group
        found.append(Line(title, line.waiting, words))
    return tuple(found)


def counters(live: Live, centre: Centre) -> tuple[Cells, ...]:
    """Return the counters of the centre as rows."""
    return tuple(_counter(line, live, centre) for line in live.hall.counters)


def open_words(hall: Hall) -> str:
    """Return how many counters are open, of how many."""
    manned = sum(line.seat is not None and line.seat.state is SeatState.OPEN for line in hall.counters)
    words = QCoreApplication.translate("Hall", "%1 of %2 counters open")
    return words.replace("%1", str(manned)).replace("%2", str(len(hall.counters)))


def _counter(line: CounterLine, live: Live, centre: Centre) -> Cells:
    has = f"{line.ticket.label} · {Words().minutes(line.since_s)}" if line.ticket else "–"
    done = f"{line.served} · {Words().minutes(line.mean_s)}" if line.served else "0"
    officer = live.people.get(line.seat.officer, line.seat.officer) if line.seat else _place(centre, line.counter)
    return (line.counter, officer, _state(line.seat), has, str(_waiting(line.counter, live, centre)), done)


def _place(centre: Centre, counter: CounterId) -> str:
    place = centre.counter(counter)
    return spoken(place.name, place.name_en) if place else ""


def _waiting(counter: CounterId, live: Live, centre: Centre) -> int:
    """Return how many wait in the groups of a counter; colleagues for the same groups count them too."""
    place = centre.counter(counter)
    return sum(line.waiting for line in live.hall.groups if place and line.group in place.groups)


def _state(seat: Seat | None) -> ChipText:
    translate = QCoreApplication.translate
    if seat is None:
        return ChipText(translate("Hall", "Closed"), Tone.NEUTRAL, "circle")
    if seat.state is SeatState.OPEN:
        return ChipText(translate("Hall", "Open"), Tone.OK, "circle-check")
    words = translate("Hall", "Paused, %1").replace("%1", clock_text(seat.since_ms))
    return ChipText(words, Tone.ATTENTION, "circle-pause")


def heard_words(heard: Heard, now_ms: int) -> tuple[str, Tone]:
    """Return when a machine was heard of, and whether that is worth a look; a board never writes anything."""
    translate = QCoreApplication.translate
    if heard.role == "board":
        return translate("Hall", "only listens"), Tone.NEUTRAL
    if heard.at_ms is None:
        return translate("Hall", "nothing today"), Tone.NEUTRAL
    tone = Tone.OK if now_ms - heard.at_ms < QUIET_MS else Tone.ATTENTION
    return translate("Hall", "at %1").replace("%1", clock_text(heard.at_ms)), tone


def standing_words(ticket: Ticket) -> str:
    """Return where a ticket stands, for whoever looks it up."""
    translate = QCoreApplication.translate
    words = {
        TicketState.WAITING: translate("Hall", "waiting"),
        TicketState.PARKED: translate("Hall", "set aside"),
        TicketState.CALLED: translate("Hall", "called to counter %1"),
        TicketState.SERVING: translate("Hall", "being served at counter %1"),
        TicketState.ABSENT: translate("Hall", "absent at counter %1"),
        TicketState.FINISHED: translate("Hall", "finished at counter %1"),
        TicketState.VOID: translate("Hall", "void"),
    }
    return words[ticket.state].replace("%1", ticket.counter or "")


def person(live: Live, officer: OfficerId) -> str:
    """Return an officer's name; a machine's where nobody worked."""
    return live.people.get(officer, officer)

"""The right of the hall: machines and the line, calls out of order."""

from collections.abc import Iterator

from PySide6.QtWidgets import QBoxLayout

from counter_client.dates import clock_text
from counter_client.look.chip import Chip, ChipText
from counter_client.look.parts import Panel, column, empty, fill, label, row, rule
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.supervisor.words import Words, heard_words, person
from counter_client.words import machine_name, spoken
from sync.domain.call_rules import Asked, CallRules
from sync.domain.hall import OutOfOrder
from sync.machine import Link
from sync.office.live_hall import Heard, Live

_ICONS = {Tone.OK: "circle-check", Tone.ATTENTION: "clock-alert", Tone.NEUTRAL: "circle"}


class Machines(Panel):
    """The line to the province, what waits to be sent, and when each machine was heard of."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        look = session.look
        super().__init__(look, "")
        self.title.setText(self.tr("Machines"))
        self._centre = session.machine.centre
        self.setObjectName("hall.machines")
        self._look = look
        self._shown: tuple[object, ...] = ()

    def show_machines(self, live: Live, link: Link) -> None:
        """Show them again; what says the same is left as it is."""
        shown = (each for each in live.heard if each.at_ms or each.role != "counter")  # a PC may well be off
        lines = (self._line(link), *self._together(tuple(shown), live.at_ms))
        if lines == self._shown:
            return
        self._shown = lines
        empty(self.body)
        for name, words, tone in lines:
            self._add(name, words, tone)

    def _together(self, heard: tuple[Heard, ...], now_ms: int) -> Iterator[tuple[str, str, Tone]]:
        """Give one line to machines of which the same is said, so that the others are seen."""
        names: dict[tuple[str, Tone], list[str]] = {}
        for each in heard:
            names.setdefault(heard_words(each, now_ms), []).append(machine_name(self._centre, each.device))
        for (words, tone), named in names.items():
            yield ", ".join(named), words, tone

    def _line(self, link: Link) -> tuple[str, str, Tone]:
        name = self.tr("Line to the province")
        stands = self.tr("open") if link.online else self.tr("cut since %1").replace("%1", clock_text(link.since_ms))
        words = " · ".join((stands, Words().unsent(link))) if link.unsent else stands
        return name, words, Tone.OK if link.online and not link.unsent else Tone.INFO

    def _add(self, name: str, words: str, tone: Tone) -> None:
        icon = _ICONS.get(tone, "cloud-off")
        chip = Chip(self._look, ChipText(words, tone, icon, plain=True))
        line = row(self._look, margins=(14, 4, 10, 4), gap=6)
        line.addWidget(label(name, wrap=True), 1)
        fill(self.body, fill(line, chip), rule())


class Jumps(Panel):
    """Today's calls out of order: who called whom, when and why (F-79)."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("Called out of order"))
        self.setObjectName("hall.jumps")
        self._session = session
        self._shown: tuple[OutOfOrder, ...] | None = None

    def show_jumps(self, live: Live, rules: CallRules) -> None:
        """Show them again, newest first."""
        if live.hall.jumps == self._shown:
            return
        self._shown = live.hall.jumps
        self.tell(str(len(live.hall.jumps)) if live.hall.jumps else "")
        empty(self.body)
        if not live.hall.jumps:
            nobody = label(self.tr("Everybody was called in turn today."), "soft", wrap=True)
            nobody.setMargin(self._session.look.at(12))
            self.body.addWidget(nobody)
        for each in live.hall.jumps:
            fill(self.body, self._one(each, live, rules), rule())

    def _one(self, each: OutOfOrder, live: Live, rules: CallRules) -> QBoxLayout:
        jump, reason = each.jump, rules.reason(Asked.CHOOSE, each.jump.reason)
        head = f"{each.ticket.label} · {clock_text(jump.at_ms)} · " + self.tr("counter %1").replace("%1", jump.counter)
        why = spoken(reason.title_vi, reason.title_en) if reason else jump.reason
        below = ", ".join((person(live, jump.by), Words().passed(jump.passed)))
        inside = column(self._session.look, margins=(14, 6, 10, 6))
        return fill(inside, label(head, "strong", wrap=True), label(why, wrap=True), label(below, "small", wrap=True))

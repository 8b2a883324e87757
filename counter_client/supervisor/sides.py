"""The right of the hall: machines and the line, calls out of order."""

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
from sync.office.live_hall import Live

_ICONS = {Tone.OK: "circle-check", Tone.ATTENTION: "clock-alert", Tone.NEUTRAL: "circle"}


class Machines(Panel):
    """The line to the province, what waits to be sent, and when each machine was heard of."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        look = session.look
        super().__init__(look, "", scrolls=True)
        self.title.setText(self.tr("Machines"))
        self._centre = session.machine.centre
        self.setObjectName("hall.machines")
        self._look = look
        self._shown: tuple[object, ...] = ()

    def show_machines(self, live: Live, link: Link) -> None:
        """Show them again; what says the same is left as it is."""
        shown = (each for each in live.heard if each.at_ms or each.role != "counter")  # a PC may well be off
        heard = ((machine_name(self._centre, each.device), *heard_words(each, live.at_ms)) for each in shown)
        lines = (self._line(link), (self.tr("To be sent"), *_unsent(link)), *heard)
        if lines == self._shown:
            return
        self._shown = lines
        empty(self.body)
        for name, words, tone in lines:
            self._add(name, words, tone)
        self.body.addStretch(1)

    def _line(self, link: Link) -> tuple[str, str, Tone]:
        name = self.tr("Line to the province")
        if link.online:
            return name, self.tr("open"), Tone.OK
        return name, self.tr("cut since %1").replace("%1", clock_text(link.since_ms)), Tone.INFO

    def _add(self, name: str, words: str, tone: Tone) -> None:
        icon = _ICONS.get(tone, "cloud-off")
        chip = Chip(self._look, ChipText(words, tone, icon, plain=True))
        line = row(self._look, margins=(14, 5, 10, 5), gap=6)
        line.addWidget(label(name, wrap=True), 1)
        fill(self.body, fill(line, chip), rule())


def _unsent(link: Link) -> tuple[str, Tone]:
    return Words().unsent(link), Tone.INFO if link.unsent else Tone.OK


class Jumps(Panel):
    """Today's calls out of order: who called whom, when and why (F-79)."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "", scrolls=True)
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
        self.body.addStretch(1)

    def _one(self, each: OutOfOrder, live: Live, rules: CallRules) -> QBoxLayout:
        jump, reason = each.jump, rules.reason(Asked.CHOOSE, each.jump.reason)
        head = f"{each.ticket.label} · {clock_text(jump.at_ms)} · " + self.tr("counter %1").replace("%1", jump.counter)
        why = spoken(reason.title_vi, reason.title_en) if reason else jump.reason
        below = ", ".join((person(live, jump.by), Words().passed(jump.passed)))
        inside = column(self._session.look, margins=(14, 6, 10, 6))
        return fill(inside, label(head, "strong", wrap=True), label(why, wrap=True), label(below, "small", wrap=True))

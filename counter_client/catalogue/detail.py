"""The chosen procedure: what is in force of it, whose word each thing is, and what this centre has corrected so far."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout

from counter_client.catalogue.procedure_list import mark
from counter_client.catalogue.words import (
    aspect_words,
    group_words,
    span_words,
    standing_words,
    trace_words,
    value_words,
)
from counter_client.dates import moment_text
from counter_client.look.chip import ChipText
from counter_client.look.parts import Notice, Panel, column, empty, fill, frame, label
from counter_client.look.tokens import Tone
from counter_client.session import Session
from counter_client.words import limit_words
from sync.domain.amendment import Amendment
from sync.domain.effective import Trace
from sync.domain.fees import Fee, read_fee
from sync.domain.overlay import Aspect
from sync.domain.procedure import Channel, Procedure


class ProcedurePanel(Panel):
    """Filled anew when another procedure is chosen, or when something became of this one."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "", scrolls=True)
        self._session, self._look = session, session.look
        self.setObjectName("catalogue.detail")
        self.title.setObjectName("catalogue.title")
        self.title.setWordWrap(True)
        self._shown: object = None

    def turn(self, steps: int) -> None:
        """Bring what lies below into sight, or above where ``steps`` is negative."""
        area = self.findChild(QScrollArea)
        if isinstance(area, QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + steps * bar.pageStep() * 3 // 4)

    def show_procedure(self, procedure: Procedure | None, amendments: Sequence[Amendment]) -> None:
        """Show a procedure and this centre's corrections of it."""
        effective = self._session.machine.lookup.effective
        traces = effective.traces.get(procedure.code, ()) if procedure else ()
        closed = procedure is not None and self._session.machine.lookup.is_closed(procedure.code)
        now = (procedure, traces, closed, tuple(amendments))
        if now == self._shown:
            return
        self._shown = now
        empty(self.body)
        self.title.setText(procedure.title if procedure else "")
        if procedure is None:
            return
        inside = column(self._look, margins=(16, 14, 16, 14), gap=10)
        fill(inside, self._state(procedure), label(procedure.name, "soft", wrap=True))
        inside.addLayout(self._facts(procedure, traces))
        self._place_history(inside, amendments)
        inside.addStretch(1)
        self.body.addLayout(inside)

    def _state(self, procedure: Procedure) -> Notice:
        plain = ChipText(self.tr("As the national catalogue has it"), Tone.NEUTRAL, "book-open")
        shown = mark(procedure, self._session.machine.lookup) or plain
        made = Notice(self._look, shown.tone, shown.icon, "catalogue.state")
        newer = self.tr("This code was replaced by %1, which is not in these data yet.").replace(
            "%1", procedure.replaced_by or ""
        )
        made.say(shown.words, newer if procedure.replaced_by else procedure.notice or "")
        return made

    def _facts(self, procedure: Procedure, traces: Sequence[Trace]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.at(16))
        grid.setVerticalSpacing(self._look.at(6))
        grid.setColumnStretch(1, 1)
        told = {Aspect.OFFERED, Aspect.PAPER, Aspect.REPLACED_BY, Aspect.CALLED, Aspect.NAME}
        lines = [(aspect_words(aspect), words, aspect) for aspect, words in self._values(procedure)]
        for place, (what, how, aspect) in enumerate(lines):
            grid.addWidget(label(what, "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
            mine = [trace for trace in traces if trace.change.aspect is aspect]
            grid.addLayout(self._fact(how, [trace_words(trace) for trace in mine]), place, 1)
        others = [trace for trace in traces if trace.change.aspect in told]
        for place, trace in enumerate(others, len(lines)):
            grid.addWidget(label(aspect_words(trace.change.aspect), "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
            words = value_words(trace.change, self._session.machine.centre)
            grid.addLayout(self._fact(words, [trace_words(trace)]), place, 1)
        return grid

    def _values(self, procedure: Procedure) -> tuple[tuple[Aspect, str], ...]:
        lookup, none = self._session.machine.lookup, self.tr("nothing published")
        group = lookup.group_of(procedure.code)
        where = group_words(lookup.centre, group.id) if group else self.tr("no counter")
        return (
            (Aspect.GROUP, where),
            (Aspect.FEE, _fee_words(lookup.fee_of(procedure)) or none),
            (Aspect.FEE_ONLINE, _online(procedure) or none),
            (Aspect.LIMIT, " · ".join(filter(None, limit_words(procedure)))),
            (Aspect.SHORT_NAME, procedure.title),
            (Aspect.NOTICE, procedure.notice or self.tr("none")),
        )

    def _fact(self, how: str, sources: Sequence[str]) -> QVBoxLayout:
        inside = column(self._look, gap=1)
        fill(inside, label(how, "strong", wrap=True))
        fill(inside, *(label(words, "small", wrap=True) for words in sources))
        return inside

    def _place_history(self, inside: QVBoxLayout, amendments: Sequence[Amendment]) -> None:
        if not amendments:
            return
        fill(inside, self._look.at(4), label(self.tr("Corrections of this centre"), "heading"))
        for amendment in amendments:
            box = frame("fact")
            told = column(self._look, margins=(12, 8, 12, 8), gap=2)
            fill(told, *(label(words, role, wrap=True) for words, role in self._told(amendment)))
            box.setLayout(told)
            fill(inside, box)

    def _told(self, amendment: Amendment) -> tuple[tuple[str, str], ...]:
        change, machine = amendment.change, self._session.machine
        what = f"{aspect_words(change.aspect)}: {value_words(change, machine.centre)}"
        how = (
            standing_words(amendment, machine.catalogue.today()),
            span_words(change.since, change.until),
            change.document,
        )
        made = f"{machine.people.name(change.by)}, {moment_text(amendment.made_at_ms)}: {change.why}"
        lines = [(what, "strong"), (" · ".join(part for part in how if part), "small"), (made, "small")]
        if (back := amendment.withdrawal) is not None:
            words = self.tr("Withdrawn by %1: %2").replace(
                "%1", f"{machine.people.name(back.by)}, {moment_text(back.at_ms)}"
            )
            lines.append((words.replace("%2", back.why), "small"))
        return tuple(lines)


def _fee_words(fee: Fee) -> str:
    return fee.text or (QCoreApplication.translate("Catalogue", "see its note") if fee.note else "")


def _online(procedure: Procedure) -> str:
    fees = {read_fee(way.fee) for way in procedure.ways if way.channel is Channel.ONLINE and way.fee}
    return "; ".join(sorted(words for fee in fees if (words := _fee_words(fee))))

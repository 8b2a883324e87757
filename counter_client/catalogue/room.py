"""The catalogue: a procedure is looked for at the left; what is in force of it, and whose word it is, at the right."""

from typing import Final

from counter_client.catalogue.changing import Changing
from counter_client.catalogue.detail import ProcedurePanel
from counter_client.catalogue.finder import Finder
from counter_client.catalogue.words import day_words
from counter_client.frame.room import Room
from counter_client.look.parts import Notice, column, fill, row
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.amendment import Amendment
from sync.domain.freshness import day_of
from sync.domain.vietnamese import shortened

TOLD_MOST: Final = 3  # lines; the lists below keep most of the room
LINE_MOST: Final = 160


class CatalogueRoom(Room):
    """Thin: each correction is one use case in the supervisor's own name; afterwards everything is read again."""

    def __init__(self, session: Session) -> None:
        """Make the room of a session."""
        super().__init__()
        self._session = session
        self._finder, self._detail = Finder(session), ProcedurePanel(session)
        self._old = Notice(session.look, Tone.ATTENTION, "triangle-alert", "catalogue.old")
        self._left_out = Notice(session.look, Tone.ATTENTION, "file-search", "catalogue.left_out")
        self._changing = Changing(session, self)
        self._change = self.key("catalogue.change", self.tr("Correct"), self._begin)
        self._withdraw = self.key("catalogue.withdraw", self.tr("Withdraw a correction"), self._take_back)
        self.key("catalogue.find", self.tr("Search"), self._finder.enter)
        self.key("catalogue.down", self.tr("Read on"), lambda: self._detail.turn(1))
        self.key("catalogue.up", self.tr("Read back"), lambda: self._detail.turn(-1))
        self._place()
        self._finder.chosen.connect(self._show_chosen)
        self.fill_key(self._change)

    def reload(self) -> None:
        """Read procedures and corrections again; the choice stays."""
        self._finder.show_all()
        self._tell_age()
        self._tell_left_out()
        self._show_chosen()

    def enter(self) -> None:
        """Begin to type."""
        self._finder.enter()

    def _show_chosen(self) -> None:
        procedure, standing = self._finder.procedure(), self._standing()
        self._change.setEnabled(procedure is not None)
        self._withdraw.setEnabled(bool(standing))
        history = self._session.machine.amendments.of(procedure.code) if procedure else ()
        self._detail.show_procedure(procedure, history)
        self.keys_changed.emit()

    def _standing(self) -> tuple[Amendment, ...]:
        """Return the corrections of the chosen procedure that can be withdrawn."""
        procedure, amendments = self._finder.procedure(), self._session.machine.amendments
        return tuple(each for each in amendments.standing() if procedure and each.change.code == procedure.code)

    def _begin(self) -> None:
        if (procedure := self._finder.procedure()) is not None:
            self._changing.begin(procedure)

    def _take_back(self) -> None:
        if standing := self._standing():
            self._changing.withdraw(standing)

    def _tell_age(self) -> None:
        machine = self._session.machine
        day = day_of(machine.lookup.base.as_of)
        since = self.tr("Data of %1").replace("%1", day_words(day)) if day else self.tr("Data of an unknown day")
        self._finder.tell(f"{since} · {self._count(len(machine.amendments.standing()))}")
        age = machine.catalogue.days_too_old()
        what = self.tr("The national data are %1 days old.").replace("%1", str(age)) if age else ""
        do = self.tr("Fees, papers and codes may have changed. Ask the administrator for a newer edition.")
        self._old.say(what, do if age else "")

    def _tell_left_out(self) -> None:
        """Say which entries of the catalogue's files are not in force: the others hold, and nobody would notice."""
        lines = self._session.machine.catalogue.left_out()
        what = self.tr("Not in force of the catalogue's files: %1").replace("%1", str(len(lines))) if lines else ""
        more = self.tr("The others hold. All of them: motcua catalogue check")
        told = [shortened(line, LINE_MOST) for line in lines[:TOLD_MOST]]
        self._left_out.say(what, "\n".join([*told, more]) if lines else "")

    def _count(self, number: int) -> str:
        return self.tr("%n correction(s) of this centre", "", number)

    def _place(self) -> None:
        look = self._session.look
        inside = row(look, gap=12)
        inside.addWidget(self._finder, 3)
        inside.addWidget(self._detail, 4)
        outer = column(look, margins=(16, 16, 16, 16), gap=12)
        fill(outer, self._old, self._left_out)
        outer.addLayout(inside, 1)
        self.setLayout(outer)

"""Intake: one screen from the ticket to the dossier."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from counter_client.dates import clock_text
from counter_client.desk.titles import procedure_of
from counter_client.frame.room import Room
from counter_client.intake.draft import Drafts
from counter_client.intake.due import DuePanel
from counter_client.intake.papers import PapersPanel
from counter_client.intake.person import PersonPanel
from counter_client.intake.pick import ProcedurePick
from counter_client.look.chip import Plate
from counter_client.look.flow import Columns
from counter_client.look.parts import column, fill, frame, label, row
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.dossier import Dossier, Person
from sync.domain.draft import Draft
from sync.domain.ids import ProcedureCode, TicketId
from sync.domain.procedure import Procedure
from sync.domain.ticket import Ticket
from sync.office.intake import Faults, TakeIn

SAVED_AS = "intake.save"


class IntakeRoom(Room):
    """Shows the draft of the person at the counter; every change is kept at once."""

    left = Signal()
    """The officer goes back to the desk; the draft stays."""

    taken = Signal(object)
    """The Dossier that was taken in."""

    def __init__(self, session: Session, drafts: Drafts) -> None:
        """Make the room; ``reload`` fills it for whoever is at the counter."""
        super().__init__()
        self._session, self._drafts = session, drafts
        self._ticket: TicketId | None = None
        self._draft = Draft()
        self._focus_before: QWidget | None = None
        self._plate = Plate(session.look, "intake.number", height_px=42, width_px=114, role="title")
        self._title = label("", "title", "intake.title", wrap=True)
        self._about = label("", "small", "intake.about")
        self._pick = ProcedurePick(session, self)
        self._person, self._papers, self._due = PersonPanel(session.look), PapersPanel(session.look), DuePanel(session)
        self._place()
        self._connect()
        self._save_key = self.key("intake.take-in", self.tr("Take in"), self._take_in)
        self.key("intake.keep", self.tr("Save the draft now"), self._save_draft)
        self.key("intake.leave", self.tr("Back to the desk, keep what was typed"), self.left.emit)
        self.fill_key(self._save_key)

    def reload(self) -> None:
        """Show the draft of whoever is at the counter now; what is being typed for the same person is not touched."""
        ticket = self._session.machine.queue.at_counter(self._session.counter.id)
        self._due.show_procedure(self._procedure())
        if self._is_shown(ticket):
            return
        self._ticket = ticket.id if ticket else None
        self._show(self._drafts.of(self._session.officer.id, self._ticket) or self._fresh(ticket), ticket)

    def enter(self) -> None:
        """Go to the procedure, or to the name when it is known."""
        known = self._draft.procedure is not None
        (self._person.fields["name"].line if known else self._pick.line).setFocus()

    def take_card(self, card: Person) -> None:
        """Fill in whom an identity card names; what was typed otherwise stays, and is said."""
        self._person.take(card)
        self._keep()
        typed = self._person.person()
        if typed != replace(card, phone=typed.phone):
            self.say(self.tr("What was typed stands; the card says something else."), Tone.ATTENTION)

    def _is_shown(self, ticket: Ticket | None) -> bool:
        kept = self._drafts.of(self._session.officer.id, self._ticket)
        return kept is not None and kept == self._draft and self._ticket == (ticket.id if ticket else None)

    def _fresh(self, ticket: Ticket | None) -> Draft:
        return Draft(procedure_of(self._session.machine, ticket), case=ticket.case if ticket else "")

    def _show(self, draft: Draft, ticket: Ticket | None) -> None:
        self._plate.setVisible(ticket is not None)
        self._plate.setText(ticket.label if ticket else "")
        self._draft = draft
        self._person.put(draft.applicant)
        self._show_procedure(draft.components)
        self._pick.put(draft.search)
        self._keep()

    def _show_procedure(self, ticked: frozenset[int]) -> None:
        procedure = self._procedure()
        lookup = self._session.machine.lookup
        self._title.setText(procedure.title if procedure else self.tr("Which procedure?"))
        self._about.setText(self.tr("Code %1").replace("%1", procedure.code) if procedure else "")
        self._about.setVisible(procedure is not None)
        self._papers.cases.put(lookup.cases_of(procedure.code) if procedure else None, self._draft.case)
        self._papers.show_papers(lookup.papers_of(procedure, self._draft.case) if procedure else (), ticked)
        self._due.show_procedure(procedure)

    def _procedure(self) -> Procedure | None:
        code = self._draft.procedure
        return self._session.machine.lookup.procedure(code) if code else None

    def _choose(self, code: ProcedureCode) -> None:
        self._draft = Draft(code, self._person.person())
        self._pick.put("")
        self._show_procedure(frozenset())
        self._keep()
        self.enter()

    def _choose_case(self, case: str) -> None:
        """Show another case's papers; none of them is ticked, because they are other papers."""
        self._draft = replace(self._draft, case=case, components=frozenset())
        self._show_procedure(frozenset())
        self._keep()

    def _keep(self) -> None:
        search, ticked = self._pick.line.text(), self._papers.ticked()
        self._draft = replace(self._draft, applicant=self._person.person(), components=ticked, search=search)
        self._drafts.keep(self._session.officer.id, self._ticket, self._draft)
        if self.is_wrong:
            self._tell_wrong()

    def _save_draft(self) -> None:
        """Have what is typed on the disk before the half second is over that every key starts anew (D-04)."""
        if self._draft.begun:
            self._drafts.save_now(self._say_kept)
        else:
            self.say(self.tr("Nothing is typed yet."))

    def _say_kept(self) -> None:
        at = clock_text(self._session.machine.clock())
        self.say(self.tr("The draft is on this machine's disk, %1.").replace("%1", at), Tone.OK)

    def _take_in(self) -> None:
        work = partial(self._session.machine.intake.take_in, self._form())
        self._session.saver.save(SAVED_AS, work, partial(self._show_answer, self._ticket))

    def _show_answer(self, ticket: TicketId | None, answer: Dossier | Faults) -> None:
        """Leave the draft of a visit behind once its dossier is durable; another's may be on the screen by now."""
        if isinstance(answer, Faults):
            self._blame(answer)
            return
        self._drafts.drop(self._session.officer.id, ticket)
        if self._ticket == ticket:
            self._draft = Draft()
        self.taken.emit(answer)

    def _follow_saver(self) -> None:
        """What is being saved looks pressed; when that takes long it is said, and nothing typed meanwhile is lost."""
        saver = self._session.saver
        own = saver.busy == SAVED_AS
        self._due.show_saving(held=own, slow=own and saver.slow)
        self._still(still=own and saver.slow)

    def _still(self, *, still: bool) -> None:
        """Let nobody type into a form that is being saved; the focus comes back to where it was."""
        if still == (self._focus_before is not None):
            return
        if still:
            self._focus_before = self.focusWidget() or self._pick.line
        for part in (self._pick, self._person, self._papers):
            part.setEnabled(not still)
        if not still and self._focus_before is not None:
            self._focus_before.setFocus()
            self._focus_before = None

    def _form(self) -> TakeIn:
        draft, session = self._draft, self._session
        return TakeIn(
            procedure=draft.procedure or ProcedureCode(""),  # type: ignore[arg-type]
            applicant=draft.applicant,
            components=tuple(sorted(draft.components)),
            ticket=self._ticket,
            counter=session.counter.id,
            officer=session.officer.id,
            case=draft.case,
        )

    def _blame(self, faults: Faults) -> None:
        self._person.blame(faults.by_field)
        self._pick.blame(faults.by_field.get("procedure", ""))
        if "procedure" in faults.by_field:
            self._pick.line.setFocus()
        self._tell_wrong()

    def _tell_wrong(self) -> None:
        """Count what is still to be corrected; the sentence goes with the last of it."""
        count = self._person.wrong() + self._pick.is_wrong
        words = self.tr("%n field(s) to correct; nothing typed is lost.", "", count)
        self.say_wrong(words if count else "")

    def _place(self) -> None:
        look = self._session.look
        inside = column(look, margins=(16, 16, 16, 16), gap=12)
        inside.addWidget(self._head())
        inside.addWidget(Columns(look, (self._person, self._papers, self._due), (398, 524, 292)), 1)
        self.setLayout(inside)

    def _head(self) -> QFrame:
        look, head = self._session.look, frame("panel")
        names = column(look, gap=1)
        fill(names, self._title, self._about)
        line = row(look, margins=(16, 10, 14, 10), gap=16)
        line.addWidget(self._plate)
        line.addLayout(names, 3)
        line.addWidget(self._pick, 2)
        head.setLayout(line)
        return head

    def _connect(self) -> None:
        self._pick.picked.connect(self._choose)
        self._pick.typed.connect(self._keep)
        self._person.edited.connect(self._keep)
        self._papers.edited.connect(self._keep)
        self._papers.cases.picked.connect(self._choose_case)
        self._due.pressed.connect(self._take_in)
        self._session.saver.told.connect(self._follow_saver)

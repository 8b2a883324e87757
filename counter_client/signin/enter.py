"""Signing in: name, password, the counter of today."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from counter_client.dates import moment_text, when_text
from counter_client.look.button import MAIN, SMALL, Button
from counter_client.look.combo import Combo
from counter_client.look.parts import STACKED, Notice, column, fill, label
from counter_client.look.tokens import Tone
from counter_client.signin.page import Page, Ways, large, wrapped
from counter_client.signin.people import People
from counter_client.signin.secret import Labelled, PlainLine, SecretLine
from counter_client.words import spoken
from sync.domain.centre import Counter
from sync.domain.ids import CounterId, OfficerId
from sync.machine import Machine
from sync.office.accounts import SignedIn
from sync.office.presence import Seated

SAID = "signin.enter"


class EnterPage(Page):
    """A name that has worked here brings its last counter; what is wrong is said without telling which of both."""

    tried = Signal(object)
    """What signing in answered: SignedIn or Refusal."""

    training_wanted = Signal()
    """Somebody wants to learn without doing anything real."""

    recovery_wanted = Signal()
    """Somebody has forgotten the password."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make the page; ``read`` fills it."""
        yes = large(ways.look, SAID, self.tr("Start work"), "log-in")
        super().__init__(ways, yes, self.tr("Checking …"))
        look = self.look
        self._tight = look.scale >= STACKED
        if self._tight:
            yes.measure(MAIN)
            self.about.hide()  # the strip has the clock
        self._machine = machine
        self._here: tuple[Seated, ...] = ()
        self.name = Labelled(look, PlainLine(look, "signin.name", self.tr("Sign-in name")))
        self.password = Labelled(look, SecretLine(look, "signin.password", self.tr("Password")))
        self._counter = Combo(look, "signin.counter", self.tr("Counter today"))
        self.people = People(look, "signin")
        self._offline = Notice(look, Tone.INFO, "cloud-off", "signin.offline")
        self._nobody = Notice(look, Tone.ATTENTION, "user-plus", "signin.nobody")
        self.demo = Notice(look, Tone.NEUTRAL, "info", "signin.demo")
        self._done = Notice(look, Tone.OK, "circle-check", "signin.done")
        self._typed = Notice(look, Tone.ATTENTION, "file-clock", "signin.drafts")
        for notice in (self._offline, self._nobody, self.demo, self._done, self._typed):
            notice.say("")
        self._fill_counters()
        self._place()
        self.name.line.textChanged.connect(lambda _text: self._follow_name())

    @property
    def counter(self) -> CounterId:
        """The counter that is chosen."""
        chosen = self._counter.currentData()
        return chosen.id if isinstance(chosen, Counter) else CounterId("")

    def reload(self) -> None:
        """Read the clock and the line again."""
        self.about.setText(moment_text(self._machine.clock()))
        online = self._machine.link().online
        # with large text the strip below, which says the same, is enough
        what = "" if online or self._tight else self.tr("No network yet. You can sign in and work.")
        then = self.tr("Numbers and dossiers stay on this machine and are sent when the network is back.")
        self._offline.say(what, then if what else "")

    def read(self, here: Sequence[Seated]) -> None:
        """Take in who has worked here, and whether the centre has any account at all."""
        first = not self._here
        self._here = tuple(here)
        self.people.show_people(here)
        self._say_nobody()
        self._say_drafts()
        if first and here and not self.name.text:
            self.name.line.setText(here[0].account.officer)

    def offer_training(self, then: Callable[[], object]) -> None:
        """Show the button that begins the training."""
        self.training_wanted.connect(then)
        self._training.show()

    def be(self, officer: str) -> None:
        """Begin with a name."""
        self.name.line.setText(officer)
        self.password.clear()

    def enter(self) -> None:
        """Go to what is still to be typed."""
        (self.password if self.name.text else self.name).line.setFocus()

    def told(self, sentence: str) -> None:
        """Say what has been done; "" nothing."""
        self._done.say(sentence)

    def submit(self) -> None:
        """Sign in, or go to what is missing."""
        for part in (self.name, self.password):
            if not part.text:
                part.line.setFocus()
                return
        self.told("")
        accounts = self._machine.accounts
        self.ask(partial(accounts.sign_in, self.name.text, self.password.text, self.counter), self._take)

    def _take(self, answer: object) -> None:
        if isinstance(answer, SignedIn):
            self.password.clear()
        else:
            self.password.line.setFocus()
            self.password.line.selectAll()
        self.tried.emit(answer)

    def _say_nobody(self) -> None:
        if self._machine.accounts.all():
            self._nobody.say("")
            return
        self._nobody.say(
            self.tr("This machine knows no account yet."),
            self.tr(
                "If the centre has accounts, connect the network or read a USB file. In a new centre the administrator "
                'makes the first supervisor by the command: motcua account first NAME "FULL NAME"'
            ),
        )

    def _follow_name(self) -> None:
        """Go to the counter of who is named; a stranger's name moves nothing, so that it tells nothing.

        On a machine where nobody has worked yet everybody's usual counter is known instead: whoever installs it looks.
        """
        typed = OfficerId(self.name.text.strip().lower())
        seats = {each.account.officer: each.counter for each in reversed(self._here)}
        if not seats:
            seats = {account.officer: account.profile.counter for account in self._machine.accounts.all()}
        places = [self._counter.itemData(row).id for row in range(self._counter.count())]
        if (seat := seats.get(typed)) in places:
            self._counter.setCurrentIndex(places.index(seat))
        self._say_drafts()

    def _say_drafts(self) -> None:
        """Say what whoever has worked here left half typed; when, never about whom."""
        typed = OfficerId(self.name.text.strip().lower())
        known = any(each.account.officer == typed for each in self._here)
        kept = [each for each in self._machine.drafts.of(typed) if each.draft.begun] if known else []
        if not kept:
            self._typed.say("")
            return
        when = when_text(kept[-1].at_ms, self._machine.clock())
        words = self.tr("%n dossier(s) half typed, the last at %1", "", len(kept)).replace("%1", when)
        self._typed.say(words, "" if self._tight else self.tr("Sign in, then open it again."))

    def _fill_counters(self) -> None:
        for counter in self._machine.centre.counters:
            words = self.tr("Counter %1 – %2").replace("%1", counter.id)
            self._counter.addItem(words.replace("%2", spoken(counter.name, counter.name_en)), counter)

    def _place(self) -> None:
        self.title.setText(self.tr("Begin the shift"))
        look = self.look
        lead = label(self._counter.accessibleName(), "field")
        lead.setBuddy(self._counter)
        gap = look.at(14)
        self._training = Button(look, "signin.training", self.tr("Training"), icon="graduation-cap", measure=SMALL)
        self._training.line_up()
        self._training.clicked.connect(self.training_wanted)
        self._training.hide()
        forgot = self.small("signin.forgot", self.tr("Forgotten password"), self.recovery_wanted.emit)
        where = fill(column(look, gap=4), lead, self._counter)
        notices = (self._done, self._nobody, self._offline, self._typed, self.demo)
        below = fill(column(look, gap=8), *notices)
        fields: tuple[QWidget | QLayout | int, ...] = (self.name, gap, self.password, gap, where, gap, *self.ending())
        if self._tight:
            fields = (self._in_pairs(where), look.at(8), self.ending()[-1])
            self._counter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.place(*fields, below, look.at(8), self.people, look.at(10), wrapped(look, forgot, self._training))

    def _in_pairs(self, where: QLayout) -> QLayout:
        """Lay fields and button out two by two: with large text nothing that one signs in with scrolls away."""
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(self.look.at(12))
        pairs.setVerticalSpacing(self.look.at(12))
        pairs.addWidget(self.name, 0, 0)
        pairs.addWidget(self.password, 0, 1)
        pairs.addLayout(where, 1, 0)
        pairs.addWidget(self._yes, 1, 1, Qt.AlignmentFlag.AlignBottom)
        for column_of in (0, 1):
            pairs.setColumnStretch(column_of, 1)
        return pairs

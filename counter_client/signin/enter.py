"""Signing in: name, password, the counter of today."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from counter_client.dates import moment_text, when_text
from counter_client.look.combo import Combo
from counter_client.look.parts import Notice, label
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

    recovery_wanted = Signal()
    """Somebody has forgotten the password."""

    def __init__(self, machine: Machine, ways: Ways) -> None:
        """Make the page; ``read`` fills it."""
        yes = large(ways.look, SAID, self.tr("Start work"), "log-in")
        super().__init__(ways, yes, self.tr("Checking …"))
        look = self.look
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
        what = "" if online else self.tr("No network yet. You can sign in and work.")
        then = self.tr("Numbers and dossiers stay on this machine and are sent when the network is back.")
        self._offline.say(what, "" if online else then)

    def read(self, here: Sequence[Seated]) -> None:
        """Take in who has worked here, and whether the centre has any account at all."""
        first = not self._here
        self._here = tuple(here)
        self.people.show_people(here)
        self._say_nobody()
        self._say_drafts()
        if first and here and not self.name.text:
            self.name.line.setText(here[0].account.officer)

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
        self._typed.say(words, self.tr("Sign in, then open it again."))

    def _fill_counters(self) -> None:
        for counter in self._machine.centre.counters:
            words = self.tr("Counter %1 – %2").replace("%1", counter.id)
            self._counter.addItem(words.replace("%2", spoken(counter.name, counter.name_en)), counter)

    def _place(self) -> None:
        self.title.setText(self.tr("Begin the shift"))
        look = self.look
        lead = label(self._counter.accessibleName(), "field")
        lead.setBuddy(self._counter)
        gap, small = look.at(14), look.at(4)
        forgot = self.small("signin.forgot", self.tr("Forgotten password"), self.recovery_wanted.emit)
        fields = (self.name, gap, self.password, gap, lead, small, self._counter, gap)
        notices = (self._done, self._nobody, self._offline, self._typed, self.demo)
        below = tuple(part for notice in notices for part in (notice, look.at(8)))
        self.place(*fields, *self.ending(), *below, self.people, look.at(10), wrapped(look, forgot))

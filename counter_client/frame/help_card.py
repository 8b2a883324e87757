"""The call for help as people at the desk see it: a yellow card, and a yellow button in the bar at the top."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFrame, QLayout

from counter_client.dates import MINUTE_MS, span_text
from counter_client.frame.helper import Helper
from counter_client.frame.shortcuts import cap
from counter_client.look.button import SMALL, Button, Kind
from counter_client.look.parts import column, fill, frame, label, picture, reveal, row
from counter_client.look.tokens import Look
from sync.domain.help import HelpCall, HelpState


class HelpCard(QFrame):
    """The call at hand, else one to which another counter goes; hidden while nobody asks."""

    def __init__(self, look: Look, helper: Helper) -> None:
        """Follow a helper."""
        super().__init__()
        self._helper = helper
        self.setProperty("role", "help")
        self.setObjectName("assist.card")
        self._title, self._age = label("", "onHoe", "assist.title", wrap=True), label("", "onHoe", "assist.age")
        self._text = label("", "body", "assist.text", wrap=True)
        self._button = Button(look, "assist.go", "", key=cap("every.assist"), measure=SMALL)
        self._button.become(Kind.PRIMARY)
        self._button.clicked.connect(helper.act)
        self.setLayout(self._inside(look))
        helper.told.connect(self.show_call)
        self.show_call()

    def show_call(self) -> None:
        """Show the call as it stands now, and how old it is."""
        call = self._helper.at_hand or next(iter(self._helper.calls), None)
        reveal(self, shown=call is not None)
        if call is None:
            return
        self._title.setText(self.tr("%1 asks for help").replace("%1", self._helper.name(call)))
        self._age.setText(age_text(self._helper.age_ms(call)))
        self._text.setText(self._words(call))
        theirs = call.state is HelpState.TAKEN and not self._helper.is_mine(call)
        reveal(self._button, shown=not theirs)
        self._button.say(self.tr("Say that help is done") if self._helper.is_mine(call) else self.tr("I go there"))
        self.setAccessibleName(f"{self._title.text()} {self._age.text()}. {self._text.text()}")

    def _words(self, call: HelpCall) -> str:
        others = len(self._helper.calls) - 1
        parts = [screen_text(call.screen)]
        if self._helper.is_mine(call):
            parts = [self.tr("You are on the way.")]
        elif call.state is HelpState.TAKEN:
            parts = [self.tr("Counter %1 is on the way.").replace("%1", str(call.counter))]
        return " ".join(filter(None, (*parts, self.tr("And %n more place(s).", "", others) if others else "")))

    def _inside(self, look: Look) -> QLayout:
        head = frame("helpHead")
        line = row(look, margins=(14, 9, 14, 9), gap=8)
        line.addWidget(picture(look, "hand-helping", "onHoe", 20))
        line.addWidget(self._title, 1)
        head.setLayout(fill(line, self._age))
        below = column(look, margins=(14, 8, 11, 8), gap=6)
        fill(below, self._text)
        below.addLayout(fill(row(look), self._button, None))
        return fill(column(look, margins=(2, 2, 2, 2)), head, below)


class HelpButton(Button):
    """Says in every room that somebody asks, and does what the key does."""

    def __init__(self, look: Look, helper: Helper) -> None:
        """Follow a helper."""
        super().__init__(look, "topbar.assist", "", icon="hand-helping", key=cap("every.assist"), measure=SMALL)
        self._helper = helper
        self.line_up()
        self.become(Kind.YELLOW)
        self.clicked.connect(helper.act)
        helper.told.connect(self.show_calls)
        self.show_calls()

    def show_calls(self) -> None:
        """Say who asks, or that this counter is on the way; nothing while there is nothing to do."""
        call = self._helper.at_hand
        reveal(self, shown=call is not None)
        if call is None:
            return
        asked = [each for each in self._helper.calls if each.state is HelpState.ASKED]
        if self._helper.is_mine(call):
            self.say(self.tr("Say that help at %1 is done").replace("%1", self._helper.name(call)))
        elif len(asked) == 1:
            self.say(self.tr("%1 asks for help").replace("%1", self._helper.name(call)))
        else:
            self.say(self.tr("%n places ask for help", "", len(asked)))


def age_text(age_ms: int) -> str:
    """Return how long somebody has waited: seconds during the first minute, then minutes."""
    return span_text(age_ms // MINUTE_MS) if age_ms >= MINUTE_MS else _Seconds().of(age_ms // 1000)


def screen_text(screen: str) -> str:
    """Return in words where at the kiosk somebody asked; "" for a page that this edition does not know."""
    translate = QCoreApplication.translate
    words = {
        "home": translate("Help", "At the first page."),
        "services": translate("Help", "Choosing what to take a number for."),
        "search": translate("Help", "Searching for a procedure."),
        "events": translate("Help", "Looking for what to do in a family matter."),
        "step": translate("Help", "Answering questions about a family matter."),
        "leaf": translate("Help", "Reading what to do in a family matter."),
        "procedure": translate("Help", "Reading what to bring."),
        "more": translate("Help", "Reading what else is known of a procedure."),
        "list": translate("Help", "Printing the list of papers."),
        "clips": translate("Help", "Watching a guide clip."),
        "priority": translate("Help", "At the question about priority."),
        "ticket": translate("Help", "Has taken a number."),
        "desk": translate("Help", "Was sent to the help desk."),
        "flood": translate("Help", "Many numbers were taken one after the other. Look who does that."),
        "ghost": translate("Help", "The screen feels touches that nobody makes."),
        "paper": translate("Help", "The machine gives no numbers now."),
        "closed": translate("Help", "Has come outside opening hours."),
        "rate": translate("Help", "Rating a visit."),
        "rating": translate("Help", "Rating a visit."),
        "languages": translate("Help", "Choosing a language."),
        "thanks": translate("Help", "Has rated a visit."),
    }
    return words.get(screen, "")


class _Seconds(QObject):
    """Counted words; lupdate finds plurals only in ``tr``."""

    def of(self, seconds: int) -> str:
        return self.tr("%n second(s)", "", seconds)

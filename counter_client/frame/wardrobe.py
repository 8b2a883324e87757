"""Changing the look from the screen: by key or by the button in the strip, remembered for whoever is signed in."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.listen import listen
from counter_client.frame.look_panel import LookPanel
from counter_client.frame.veil import Veil
from counter_client.look.choice import NOBODY, Choice, Choices, choice_of
from counter_client.look.tokens import Look


class Wardrobe(QObject):
    """Knows what each officer wants to look at; the window changes its clothes when it is told to."""

    wanted = Signal(object, object)
    """A Look, and what is to be called once it is on the screen."""

    def __init__(self, window: QWidget, choices: Choices) -> None:
        """Listen to the keys of a window."""
        super().__init__(window)
        self._window, self.choices, self._officer = window, choices, NOBODY
        self.worn = choices.of().look()
        listen(window, "window.look", self.show_panel)
        listen(window, "window.larger", partial(self._grow, 1))
        listen(window, "window.smaller", partial(self._grow, -1))

    def look_for(self, officer: str = NOBODY) -> Look:
        """Return the look of an officer from now on; of the machine when nobody is signed in."""
        self._officer = officer
        chosen = self.choices.of(officer)
        return self.worn if chosen == choice_of(self.worn) else chosen.look()

    def show_panel(self) -> None:
        """Show what can be chosen; over a question that is not answered yet, nothing."""
        self._show_panel("")

    def _show_panel(self, focus: str) -> None:
        behind = self._window.findChild(QWidget, "content")
        if behind is None or self._veiled():
            return
        panel = LookPanel(self.worn, self._window, behind, choice_of(self.worn), self._take)
        if focus:
            panel.focus_on(focus)

    def _veiled(self) -> bool:
        """Return whether a question is open, also one that the lock hides with its room: a change would end it."""
        return any(not veil.isHidden() for veil in self._window.findChildren(Veil))

    def _take(self, choice: Choice, pressed: str) -> None:
        for panel in self._window.findChildren(LookPanel):
            panel.leave()
        self._choose(choice, partial(self._show_panel, pressed))

    def _grow(self, steps: int) -> None:
        if not self._veiled():
            self._choose(choice_of(self.worn).larger(steps), _nothing)

    def _choose(self, choice: Choice, then: partial[None]) -> None:
        self.choices.keep(self._officer, choice)
        self.wanted.emit(choice.look(), then)


_nothing: partial[None] = partial(lambda: None)

"""What is laid over the workplace: questions, forms, choices, the keys, what was said."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_client.frame.ask import Ask, Question
from counter_client.frame.form import Answer, Form, Sheet
from counter_client.frame.key_list import key_card, keys_now
from counter_client.frame.key_sheet import KeySheet, card_file
from counter_client.frame.menu import Choices, Menu
from counter_client.frame.news import News, NewsSheet
from counter_client.frame.room import Room
from counter_client.frame.status import edition
from counter_client.look.tokens import Look, Tone
from resources.qt.key_card import save
from sync.errors import Trouble

_NOTE = "note"


class Sheets(QObject):
    """Lays one over ``over`` and silences ``behind`` until it is answered or closed.

    Attributes:
        left_off: what was typed into forms and questions that were left by Esc, by all that they say: no key loses
            it, and it comes again with the same thing only.
    """

    said = Signal(str, object)
    """A sentence for the person, and its Tone."""

    tour_wanted = Signal()
    """Somebody is to be shown round."""

    def __init__(self, look: Look, over: QWidget, behind: QWidget) -> None:
        """Make it for a workplace in a look."""
        super().__init__(over)
        self._look, self._over, self._behind = look, over, behind
        self.left_off: dict[str, Mapping[str, str]] = {}

    def inherit(self, before: "Sheets") -> None:
        """Go on with what was typed in another look, and not used."""
        self.left_off = before.left_off

    def ask(self, question: Question, then: Callable[[str], None]) -> None:
        """Ask a question; what was typed when it was left without an answer stands there again."""
        about = "\n".join((question.title, question.text, *question.facts))
        noted = self.left_off.pop(about, {}).get(_NOTE, "")
        asked = Ask(self._look, self._over, self._behind, replace(question, noted=noted), then)
        asked.left_off.connect(lambda note: self._keep(about, {_NOTE: note}, {_NOTE: ""}))

    def fill_in(self, sheet: Sheet, then: Answer) -> None:
        """Show a form; what was typed when it was closed with nothing saved stands there again."""
        about = f"{sheet.title}\n{sheet.text}"
        typed, at_first = self.left_off.pop(about, {}), {key: text for key, (_, text) in sheet.fields.items()}
        fields = {key: (words, typed.get(key, text)) for key, (words, text) in sheet.fields.items()}
        form = Form(self._look, self._over, self._behind, replace(sheet, fields=fields), then)
        form.left_off.connect(lambda texts: self._keep(about, texts, at_first))

    def _keep(self, about: str, typed: Mapping[str, str], at_first: Mapping[str, str]) -> None:
        if typed != at_first:
            self.left_off[about] = typed

    def offer(self, choices: Choices, then: Callable[[str], None]) -> None:
        """Offer a few choices."""
        Menu(self._look, self._over, self._behind, choices, then)

    def lay(self, make: Callable[[QWidget, QWidget], object]) -> None:
        """Lay what a room makes over the workplace."""
        make(self._over, self._behind)

    def show_news(self, news: News) -> None:
        """Show what was said; what is wrong counts as seen."""
        NewsSheet(self._look, self._over, self._behind, tuple(news.said))
        news.read()

    def show_keys(self, rooms: Mapping[str, Room], open_room: Room) -> None:
        """Show the keys of the open room; from there all of them go onto a card."""
        name = next(name for name, room in rooms.items() if room is open_room)
        sheet = KeySheet(self._look, self._over, self._behind, keys_now(name, open_room, rooms))
        sheet.card_wanted.connect(sheet.leave)
        sheet.card_wanted.connect(lambda: self._save_card(rooms))
        sheet.tour_wanted.connect(sheet.leave)
        sheet.tour_wanted.connect(self.tour_wanted)

    def _save_card(self, rooms: Mapping[str, Room]) -> None:
        file = card_file()
        try:
            save(key_card(rooms, edition()), file)
        except Trouble as trouble:
            self.said.emit(f"{trouble.what} {trouble.do}", Tone.ATTENTION)
        else:
            self.said.emit(self.tr("The card is saved: %1").replace("%1", str(file)), Tone.OK)

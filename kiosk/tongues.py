"""The languages as pages read them: one button for the other of two, or a page of all with their own names (K-14)."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.languages import Languages, Offered


@dataclass(frozen=True, slots=True)
class TongueCard:
    """A language on the page of all; ``detail`` is its Vietnamese name where that is another."""

    id: str
    title: str
    detail: str
    icon: str
    tint: str
    drawn: bool


class Tongues(QObject):
    """What may be chosen; the session's language is the kiosk's, which hears of a choice."""

    changed = Signal()
    wanted = Signal(str)  # a language that may be chosen

    def __init__(self, languages: Languages, shown: Callable[[], str], parent: QObject) -> None:
        """Offer these.

        Args:
            languages: speaks.
            shown: the language of the page.
            parent: owns it.
        """
        super().__init__(parent)
        self._languages, self._shown = languages, shown

    @property
    def next(self) -> str:
        """The other of two languages; "" where there are more than one button can offer."""
        others = [each.code for each in self._languages.offered if each.code != self._shown()]
        return others[0] if len(others) == 1 else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        """The language of the page."""
        return self._shown()

    @Property(str, notify=changed)
    def other(self) -> str:
        """The name, in itself, of the language that the one button gives; "" where there are several."""
        return self._name_of(self.next)

    @Property(str, notify=changed)
    def heard(self) -> str:
        """The name of the language in which the page is read aloud, "" where it is the page's own."""
        code = self._languages.read_in(self._shown())
        return "" if code == self._shown() else self._name_of(code)

    @Property(list, notify=changed)
    def cards(self) -> list[dict[str, Any]]:
        """All languages, each named in itself; one whose letters are missing here in Vietnamese."""
        return [asdict(self._card(each)) for each in self._languages.offered]

    @Slot(str)
    def choose(self, code: str) -> None:
        """Have the screens speak it; one that is not offered changes nothing."""
        if self._languages.knows(code):
            self.wanted.emit(code)

    def _name_of(self, code: str) -> str:
        return next((each.name for each in self._languages.offered if each.code == code), "")

    def _card(self, each: Offered) -> TongueCard:
        title = each.name if each.drawn else each.name_vi
        detail = each.name_vi if each.name_vi != title else ""
        icon, tint = ("circle-check", "green") if each.code == self._shown() else ("globe", "blue")
        return TongueCard(each.code, title, detail, icon, tint, each.drawn)

"""What is worth knowing on the first day: data, so that another tip is one line here."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_client.frame.shortcuts import cap

MOST = 5
"""More is not read; who wants more finds the sheet of keys, which one of them names."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One sentence about one part of the screen.

    Attributes:
        at: name of the part that it points at.
        cap: what stands on the key that it is about.
    """

    at: str
    cap: str
    words: str


def tips(areas: Sequence[str]) -> tuple[Tip, ...]:
    """Return what whoever has these areas should know, first what is done in the room that is open after signing in.

    The first MOST of those whose parts are on the screen are shown.
    """
    translate = QCoreApplication.translate
    rooms = {
        "desk": Tip(
            "desk.call-next",
            cap("desk.call"),
            translate("Tour", "Calls the next person to your counter; if you slip, %1 takes it back.").replace(
                "%1", cap("desk.undo")
            ),
        ),
        "issue": Tip(
            "issue.find",
            cap("issue.take"),
            translate("Tour", "Type what somebody has come for, accents not needed: this key gives the number."),
        ),
    }
    others = (
        Tip(
            "search.open",
            cap("every.search"),
            translate("Tour", "Finds anything: numbers, dossiers, people, procedures, what a key does."),
        ),
        *((_area(cap(f"area.{areas[1]}")),) if len(areas) > 1 else ()),
        Tip(
            "keybar",
            cap("every.help"),
            translate("Tour", "Shows all keys; those that do something at this moment always stand in this line."),
        ),
        Tip(
            "status",
            cap("window.unsent"),
            translate("Tour", "Shows what waits to be sent; without a network you work on as usual."),
        ),
        Tip(
            "status.look",
            cap("window.look"),
            translate("Tour", "Changes colours and text size; this machine remembers it for you."),
        ),
        Tip(
            "topbar.news",
            cap("every.news"),
            translate("Tour", "Shows once more what was said in the line above the keys."),
        ),
    )
    own = tuple(rooms[name] for name in areas[:1] if name in rooms)
    return (*own, *others)


def _area(cap_of_second: str) -> Tip:
    words = QCoreApplication.translate("Tour", "Opens another area: Alt and the digit in its corner.")
    return Tip("rail", cap_of_second, words)

"""The list of what to bring on its way out: on paper, as a code with its text, as a code with the portal's address."""

from PySide6.QtCore import QCoreApplication

from kiosk import codes
from kiosk.values import ListPage
from resources.qt.checklist_words import Checklist, text_of


def list_page(checklist: Checklist, name: str) -> ListPage:
    """Return the page; ``name`` is the picture's of the paper."""
    return ListPage(
        title=checklist.title,
        name=name,
        code_of_list=codes.name_of(text_of(checklist)),
        code_of_portal=codes.name_of(checklist.address),
    )


def print_words(state: str, *, paper: bool, listed: bool) -> str:
    """Return what to do about the paper; a machine without a printer shows it to be photographed.

    Args:
        state: how printing stands: "waiting", "printed", "failed".
        paper: a printer belongs to this machine.
        listed: it is a list of what to bring, and no number.
    """
    translate = QCoreApplication.translate
    match state:
        case "failed" if listed:
            return translate("Kiosk", "Photograph this screen or scan the code")
        case "failed":
            return translate("Kiosk", "Photograph or note the number")
        case "printed" if paper:
            return translate("Kiosk", "Take your list below") if listed else translate("Kiosk", "Take your slip below")
        case "waiting" if paper:
            return translate("Kiosk", "Printing your list …") if listed else translate("Kiosk", "Printing your slip …")
        case _:
            return translate("Kiosk", "Photograph this list") if listed else translate("Kiosk", "Photograph this slip")

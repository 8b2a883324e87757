"""Why no slip comes out of a printer, in words."""

from typing import Final

from sync.domain.printer_state import PrinterState
from sync.errors import PrinterFault

KEEP: Final = "Số của bà con vẫn có hiệu lực. Chụp ảnh hoặc ghi lại số."
NO_LINE: Final = "Không nối được với máy in."
NOT_TAKEN: Final = "Máy in không nhận phiếu."
_WHAT: Final = {
    PrinterState.OFF: NO_LINE,
    PrinterState.JAM: "Máy in bị kẹt giấy.",
    PrinterState.COVER: "Nắp máy in đang mở.",
    PrinterState.EMPTY: "Máy in hết giấy.",
}


class NothingSent(PrinterFault):
    """The printer was found unable before the slip went to it: no part of it is on paper, it may still come out."""


class NoAnswer(PrinterFault):
    """The printer took the whole slip and fell silent: only its person can say whether it came out (F-42)."""


def refuse(state: PrinterState, *, sent: bool = False) -> None:
    """Raise `NothingSent`, or once something was ``sent`` `PrinterFault`, where no slip comes out in this state."""
    if what := _WHAT.get(state):
        raise PrinterFault(what, KEEP) if sent else NothingSent(what, KEEP)

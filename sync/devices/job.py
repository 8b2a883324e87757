"""What goes to a printer and what comes back."""

from dataclasses import dataclass
from typing import Final

from sync.domain.ids import TicketId
from sync.errors import Trouble

WIDEST_PX: Final = 832  # the head of an 80 mm printer has 576 dots, of a 112 mm one 832
LONGEST_PX: Final = 4000  # half a metre of paper: no slip is longer; more is a fault of the program


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A slip as dots.

    Attributes:
        rows: top to bottom, each row padded to whole bytes, most significant bit left, 1 is black.
    """

    ticket: TicketId
    width_px: int
    height_px: int
    rows: bytes

    def __post_init__(self) -> None:
        """Refuse a picture that no printer could take."""
        if not (0 < self.width_px <= WIDEST_PX and 0 < self.height_px <= LONGEST_PX):
            msg = f"a slip of {self.width_px} x {self.height_px} px"
            raise ValueError(msg)
        if len(self.rows) != self.row_bytes * self.height_px:
            msg = f"{len(self.rows)} bytes for {self.height_px} rows of {self.row_bytes}"
            raise ValueError(msg)

    @property
    def row_bytes(self) -> int:
        """Bytes of one row."""
        return (self.width_px + 7) // 8


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer took the whole slip and reported nothing wrong afterwards."""

    ticket: TicketId


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """There is no paper, or nobody knows; the ticket is valid all the same.

    Attributes:
        held: nothing was sent, and the slip comes out by itself once the printer can: a `Printed` may follow.
    """

    ticket: TicketId
    reason: Trouble
    held: bool = False

"""How a slip printer stands: read from ESC/POS status bytes, kept between jobs. Pure.

The gravest sign wins: jam before empty before near its end before well, as the UnifiedPOS printer states have it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final


class PrinterState(StrEnum):
    """What one looks at the printer for; the gravest first."""

    OFF = "off"
    JAM = "jam"
    COVER = "cover"
    EMPTY = "empty"
    NEAR = "near"
    WELL = "well"
    SILENT = "silent"
    """It takes what is sent and never answers, as many cheap ones do: nobody knows, and it is printed to."""


STOPS: Final = frozenset({PrinterState.OFF, PrinterState.JAM, PrinterState.COVER, PrinterState.EMPTY})
"""No slip comes out; an open cover stands before "empty", because the sensor then says that too."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a printer said of itself, whichever way it said so."""

    jam: bool = False
    cover: bool = False
    empty: bool = False
    near: bool = False

    def __or__(self, other: "Signs") -> "Signs":
        """Return what either of two answers says."""
        return Signs(
            self.jam or other.jam, self.cover or other.cover, self.empty or other.empty, self.near or other.near
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back after a question: the last status byte, and what the printer told unasked before it.

    Attributes:
        byte: of DLE EOT; 0 when none came.
        told: of automatic status back (GS a), which some printers have switched on by themselves; None without any.
    """

    byte: int = 0
    told: Signs | None = None


_PACKET: Final = 4
_ONE_MASK, _ONE = 0x93, 0x12  # every answer to DLE EOT has these bits; anything else is noise on the line
_FIRST_MASK, _FIRST = 0x93, 0x10  # of a packet that comes unasked
_REST_MASK = 0x90


def answer(content: bytes) -> Answer:
    """Return what a printer sent: answers to DLE EOT, packets of automatic status back, noise, in any mixture."""
    byte, told, at = 0, None, 0
    while at < len(content):
        packet = content[at : at + _PACKET]
        if _is_packet(packet):
            told, at = _told(packet), at + _PACKET
            continue
        byte, at = (content[at] if content[at] & _ONE_MASK == _ONE else byte), at + 1
    return Answer(byte, told)


def _is_packet(packet: bytes) -> bool:
    whole = len(packet) == _PACKET and packet[0] & _FIRST_MASK == _FIRST
    return whole and not any(byte & _REST_MASK for byte in packet[1:])


def _told(packet: bytes) -> Signs:
    return Signs(
        jam=bool(packet[1] & 0x28),  # cutter, unrecoverable
        cover=bool(packet[0] & 0x20),
        empty=bool(packet[2] & 0x08),  # both bits of a sensor say the same
        near=bool(packet[2] & 0x02),
    )


def signs(offline: int, error: int, paper: int) -> Signs:
    """Return what the answers to DLE EOT 2, 3 and 4 say; a byte of 0 says nothing."""
    return Signs(
        jam=bool(error & 0x28),  # cutter, unrecoverable
        cover=bool(offline & 0x04),
        empty=bool(paper & 0x40),  # both bits of a sensor say the same
        near=bool(paper & 0x08),
    )


def state_of(seen: Signs) -> PrinterState:
    """Return the gravest of the signs."""
    found = (
        (seen.jam, PrinterState.JAM),
        (seen.cover, PrinterState.COVER),
        (seen.empty, PrinterState.EMPTY),
        (seen.near, PrinterState.NEAR),
    )
    return next((state for sign, state in found if sign), PrinterState.WELL)


def reasons_of(said: str) -> Signs:
    """Return what the reasons say that CUPS gives for a printer's state ("media-empty-error media-low-report")."""
    return Signs(*(any(word in said for word in words) for words in _REASONS))


_REASONS: Final = (("media-jam",), ("cover-open", "door-open"), ("media-empty", "media-needed"), ("media-low",))
"""Jam, cover, empty, near, as the standard of the printing protocol names them (RFC 8011, 5.4.12)."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The paper that is in.

    Attributes:
        printed_mm: of it.
        filled_ms: when somebody of the staff last said that it was changed, as far as the printer's machine knows.
    """

    printed_mm: int = 0
    filled_ms: int = 0


NEAR_MM: Final = 3_000
"""Twenty slips: time enough to fetch a roll."""

_METRE_MM: Final = 1_000
_FAR_MM: Final = 10_000
"""From there on the count is told in steps as long as this: of a roll of 80 m others hear 18 times, not 80."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What is known of a printer since the program began.

    Attributes:
        answers: it has answered: silence now means that it was switched off (F-42).
        renewed: paper came back after it was out: a new roll, of which nobody has seen a letter yet (F-43).
        left_mm: of the roll, as counted, in whole metres, in tens of them while it is long; None where nobody counts.
    """

    state: PrinterState = PrinterState.SILENT
    answers: bool = False
    was_empty: bool = False
    renewed: bool = False
    left_mm: int | None = None

    @property
    def stops(self) -> bool:
        """Whether no slip comes out."""
        return self.state in STOPS

    @property
    def doubtful(self) -> bool:
        """Whether only its person can say that a slip came out: a roll nobody has seen, or used up and no word."""
        return self.renewed or (self.left_mm == 0 and not self.answers)


def counted(watched: Watched, left_mm: int | None) -> Watched:
    """Return what is known with the paper counted: a printer without a sensor is near its end by the count (F-42)."""
    if left_mm is None:
        return watched
    told = replace(watched, left_mm=left_mm - left_mm % (_FAR_MM if left_mm >= _FAR_MM else _METRE_MM))
    guessed = watched.state in (PrinterState.WELL, PrinterState.SILENT) and left_mm < NEAR_MM
    return replace(told, state=PrinterState.NEAR) if guessed else told


def refilled(watched: Watched) -> Watched:
    """Return what is known once somebody says that a new roll is in."""
    return replace(watched, was_empty=False, renewed=True)


def looked(before: Watched, seen: PrinterState) -> Watched:
    """Return what is known after another look."""
    if seen is PrinterState.SILENT:
        return replace(before, state=PrinterState.OFF if before.answers else seen)
    if seen in STOPS:
        empty = before.was_empty or seen is PrinterState.EMPTY
        return replace(before, state=seen, answers=before.answers or seen is not PrinterState.OFF, was_empty=empty)
    renewed = before.renewed or before.was_empty
    return replace(before, state=seen, answers=True, was_empty=False, renewed=renewed)

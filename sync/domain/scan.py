"""What a scanner types: told from a hand by its haste, and read as what the centre's papers and people carry."""

from typing import Final

from sync.domain.card import NoCard, read_card
from sync.domain.dossier import Person
from sync.domain.possession import read_slip

GAP_MS: Final = 30
"""Keys of a scanner come 1 to 15 ms apart; two keys of a hand may overlap that closely, ten in a row never do."""

LEAST: Final = 10
LEAST_SLIP: Final = 4
"""So many characters in haste are a scan; four are when they can be a slip's."""


def in_haste(before_ms: int, at_ms: int) -> bool:
    """Return whether a key came so soon after another that one machine pressed both."""
    return 0 <= at_ms - before_ms < GAP_MS


def is_scan(text: str) -> bool:
    """Return whether what was typed in haste, up to its Enter or Tab, came from a scanner."""
    return len(text) >= LEAST or (len(text) >= LEAST_SLIP and read_slip(text) is not None)


def read_person(text: str) -> Person | None:
    """Return whom the QR of an identity card names, without a telephone; None when it is no such code."""
    card = read_card(text)
    if isinstance(card, NoCard):
        return None
    return Person(card.name, card.number, f"{card.born:%d/%m/%Y}", card.address or "")

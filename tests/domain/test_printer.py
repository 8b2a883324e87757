"""A kiosk's printer as the others see it: told by the kiosk, filled by somebody of the staff."""

from collections.abc import Mapping

import pytest

from sync.domain.printer import fold_printer, precedence
from sync.domain.printer_state import PrinterState
from tests.domain.histories import AT_MS, ENTITY, Station

Step = tuple[str, Mapping[str, object]]
EMPTY: Step = ("printer.stood", {"state": "empty"})
RENEWED: Step = ("printer.stood", {"state": "well", "unseen": 1, "left_mm": 80_000})
FILLED: Step = ("printer.filled", {})


def folded(*steps):
    kiosk = Station("k1")
    return fold_printer(ENTITY, [kiosk.writes(kind, body) for kind, body in steps])


def test_the_newest_word_of_the_kiosk_stands_and_who_filled_it_is_kept():
    told, renewed = folded(EMPTY).state, folded(EMPTY, FILLED, RENEWED).state
    assert told is not None
    assert renewed is not None
    assert (told.id, told.device, told.state, told.since_ms) == (ENTITY, "k1", PrinterState.EMPTY, AT_MS + 1000)
    assert (told.unseen, told.filled_ms, told.filled_by) == (False, 0, None)
    assert (renewed.state, renewed.unseen, renewed.left_mm) == (PrinterState.WELL, True, 80_000)
    assert (renewed.since_ms, renewed.filled_ms, renewed.filled_by) == (AT_MS + 3000, AT_MS + 2000, "k1")


def test_a_state_of_a_later_program_is_nobodys_business_yet():
    state = folded(("printer.stood", {"state": "ink-low"})).state
    assert state is not None
    assert state.state is PrinterState.SILENT


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([EMPTY, ("printer.burned", {})], "unknown kind"),
        ([FILLED], "no usable first event"),
        ([("printer.stood", {})], "state: a text of at most 20 characters is wanted"),
    ],
)
def test_what_cannot_be_used_is_skipped_with_the_reason(steps, reason):
    assert [item.reason for item in folded(*steps).skipped] == [reason]


def test_of_concurrent_words_that_of_the_staff_is_folded_last():
    assert precedence("printer.stood") < precedence("printer.filled") < precedence("printer.burned")

"""Compiled translations: what was cut off, changed or made for something else is never handed to Qt."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.qm_file import MAGIC, lost_places, said_by
from tests.fakes_languages import message, qm, section

SHIPPED = Path(__file__).parents[2] / "resources" / "translations"
KEY = ("Kiosk", "Counter %1", "")
SMALL = qm({KEY: ("Cửa %1",), ("Home", "%n people", "shown"): ("một", "%n")}, struct.pack(">II", 7, 0))


def test_every_text_is_told_by_what_the_program_asks_for():
    assert said_by(SMALL) == {KEY: ("Cửa %1",), ("Home", "%n people", "shown"): ("một", "%n")}


@pytest.mark.parametrize(("file", "text"), [("kiosk_vi.qm", "Quay lại"), ("kiosk_en.qm", "Back")])
def test_what_lrelease_writes_is_read(file, text):
    said = said_by((SHIPPED / file).read_bytes())
    assert said is not None
    assert said["Page", "Back", ""] == (text,)


@given(st.integers(0, len(SMALL) - 1))
def test_a_file_that_was_cut_off_says_nothing_wrong(length):
    """Between two sections a cut cannot be seen; then nothing is said, or all."""
    assert said_by(SMALL[:length]) in (None, {}, said_by(SMALL))


@given(st.binary(max_size=200))
def test_whatever_somebody_brings_is_read_or_refused(noise):
    assert said_by(noise) is None or noise.startswith(MAGIC)
    said_by(MAGIC + noise)


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"PK\x03\x04 no translation",
        MAGIC + section(0x96, b"kiosk_other"),  # would have Qt load a second file
        MAGIC + section(0x69, b"") + section(0x69, b""),
        MAGIC + section(0x69, message(KEY, ("Cửa %1",))[:-1]),
        MAGIC + section(0x69, section(5, b"old") + b"\x01"),
        MAGIC + section(0x69, section(3, "Cửa".encode("utf-16-be")) + b"\x01"),  # -compress: without its source
        MAGIC + section(0x69, section(3, b"odd") + b"\x01"),
        qm({KEY: ("Cửa %1",)}, struct.pack(">II", 7, 3)),  # a hash that points into a message
        qm({KEY: ("Cửa %1",)}, b"\x00\x01"),
        SMALL + b"\x69\x00\x00",
    ],
)
def test_a_file_that_is_no_whole_translation_is_refused(file):
    assert said_by(file) is None


def test_a_translation_that_lost_the_counters_place_is_named():
    said = {KEY: ("Cửa",), ("Kiosk", "%1 or %2", ""): ("%2, %1",), ("Kiosk", "Back", ""): ("%1",)}
    assert list(lost_places(said)) == ["Counter %1", "Back"]

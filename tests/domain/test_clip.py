"""Names of guide clips."""

import pytest

from sync.domain.clip import clip_name, clock, minutes


@pytest.mark.parametrize(
    ("file", "code", "title"),
    [
        ("1.001193.mp4", "1.001193", ""),
        ("1.001193 Cách điền tờ khai.mp4", "1.001193", "Cách điền tờ khai"),
        ("1.001193-2 cách điền tờ khai.webm", "1.001193", "Cách điền tờ khai"),
        ("1.001193_02_Nop_o_dau.MP4", "1.001193", "Nop o dau"),
        ("1.001193-3 bước khai sinh.mp4", "1.001193", "Bước khai sinh"),
        ("2.000815-1.mp4", "2.000815", ""),
        ("2.000815 – 2tờ khai.mp4", "2.000815", "2tờ khai"),
    ],
)
def test_a_file_is_named_after_its_procedure(file, code, title):
    found = clip_name(file)
    assert found is not None
    assert (found.code, found.title) == (code, title)


@pytest.mark.parametrize(
    "file", ["khai sinh.mp4", "1.001193.avi", "1.0011933.mp4", ".1.001193.mp4", "1.001193.mp4.part"]
)
def test_other_files_are_no_clips(file):
    assert clip_name(file) is None


@pytest.mark.parametrize(("length_ms", "whole"), [(0, 1), (20_000, 1), (100_000, 2), (240_000, 4), (269_000, 4)])
def test_a_length_is_told_in_whole_minutes(length_ms, whole):
    assert minutes(length_ms) == whole


@pytest.mark.parametrize(("position_ms", "told"), [(0, "0:00"), (65_900, "1:05"), (600_000, "10:00")])
def test_a_place_is_told_in_minutes_and_seconds(position_ms, told):
    assert clock(position_ms) == told

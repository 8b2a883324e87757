"""The voice of the hall: which clips a person reads out, and how calls are put together from them."""

from itertools import product

import pytest

from sync.domain.announcement import CLIPS, call, number
from sync.domain.numerals import Wording
from sync.domain.sound import part, pause
from sync.domain.voice import COMMA_MS, GAP_MS, Kind, Voice, composed
from sync.domain.voice_script import clip_named, needed, script
from tests.fakes_voice import tone

A045 = ("xin-moi-so", "a", "0", "4", "5", "den-quay-so", "9")
SOUNDS = {clip: tone(200 + 20 * place) for place, clip in enumerate(A045)}


def test_a_call_is_its_clips_one_after_the_other_with_a_breath_before_the_counter():
    said = composed(Voice(Kind.RECORDED, SOUNDS, {}), A045)
    assert said
    lengths = [SOUNDS[clip].length_ms for clip in A045]
    assert said.length_ms == sum(lengths) + 5 * GAP_MS + COMMA_MS
    begin = sum(lengths[:5]) + 4 * GAP_MS
    assert part(said, begin, begin + COMMA_MS).frames == pause(said.rate_hz, COMMA_MS)
    assert part(said, begin + COMMA_MS, begin + COMMA_MS + lengths[5]) == SOUNDS["den-quay-so"]


@pytest.mark.parametrize("clips", [(), (*A045[:-1], "8")])
def test_a_call_with_a_clip_that_is_not_there_is_not_half_said(clips):
    assert composed(Voice(Kind.RECORDED, SOUNDS, {}), clips) is None


def test_the_script_has_every_clip_once_those_that_calls_need_first():
    lines = script()
    assert len({line.clip for line in lines}) == len(lines)
    assert set(CLIPS.values()) | needed() <= {line.clip for line in lines}
    assert [line.needed for line in lines] == sorted((line.needed for line in lines), reverse=True)
    assert {line.words for line in lines if line.clip in ("b", "4", "den-quay-so")} == {"bê", "bốn", "đến quầy số"}


@pytest.mark.parametrize("wording", [Wording(), Wording("lẻ", "ngàn", "bốn")])
def test_whoever_is_called_to_whatever_counter_is_said_with_needed_clips(wording):
    for slip, counter in product(("A045", "K2-1908", "A~ZW-367"), ("1", "1A", "10", "15", "21", "24", "55", "99")):
        said = call(slip, counter, wording)
        assert said
        assert set(said.clips) <= needed(wording)


def test_a_clip_of_another_region_is_not_needed():
    assert "tu" in needed()
    assert "tu" not in needed(Wording(four="bốn"))


def test_numbers_of_any_size_are_in_the_script():
    known = {line.clip for line in script()}
    for wording in (Wording(), Wording("lẻ", "ngàn", "bốn")):
        said = number("1234567004105111124", wording) or number("123456700410511112", wording)
        assert said
        assert set(said.clips) <= known


@pytest.mark.parametrize(
    ("file", "clip"),
    [
        ("4", "4"),
        ("bốn", "4"),
        ("Bo\u0302\u0301n", "4"),
        ("05 4", "4"),
        ("12_den-quay-so", "den-quay-so"),
        ("Đến quầy số", "den-quay-so"),
        ("mươi", "muoi"),
        ("mười", "10"),
        ("10", "10"),
        ("B", "b"),
        ("bon", None),
        ("", None),
    ],
)
def test_a_recording_is_known_by_its_clip_or_its_words_with_or_without_a_number(file, clip):
    assert clip_named(file) == clip

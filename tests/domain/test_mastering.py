"""From a recording to a clip: one channel, silence cut, as loud as the others."""

from array import array

import pytest

from sync.domain.mastering import AFTER_MS, BEFORE_MS, EVEN, HIGHEST, mastered, one_channel
from sync.domain.recording import Fault
from sync.domain.sound import Sound, joined, part, silences_ms, strength
from tests.fakes_voice import RATE_HZ, tone


def made(raw: Sound) -> Sound:
    clip = mastered(raw)
    assert isinstance(clip, Sound), clip
    return clip


@pytest.mark.parametrize("level", [0.05, 0.3, 0.8])
def test_recordings_of_any_loudness_become_equally_loud_and_lose_their_silence(level):
    clip = made(tone(400, level, before_ms=700, after_ms=900))
    before_ms, after_ms = silences_ms(clip)
    assert (before_ms, after_ms) == (BEFORE_MS, AFTER_MS)
    assert strength(part(clip, before_ms, clip.length_ms - after_ms)) == pytest.approx(EVEN, rel=0.1)
    assert clip.length_ms == 400 + BEFORE_MS + AFTER_MS


def test_a_recording_without_silence_keeps_its_whole_length():
    assert made(tone(400)).length_ms == 400


def test_what_was_made_is_not_changed_when_it_is_made_again():
    clip = made(tone(400, before_ms=500, after_ms=500))
    again = made(clip)
    assert again.length_ms == clip.length_ms
    assert strength(again) == pytest.approx(strength(clip), rel=0.02)


def test_a_voice_with_one_loud_moment_is_not_driven_beyond_the_ceiling():
    knock = tone(20, 0.7)
    clip = made(joined(RATE_HZ, (tone(400, 0.04).frames, knock.frames, tone(400, 0.04).frames)))
    assert clip.loudest <= HIGHEST + 0.001


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (Sound(RATE_HZ, bytes(RATE_HZ)), Fault.SILENT),
        (tone(400, 1.0), Fault.CLIPPED),
        (part(tone(600), 250, 600), Fault.CUT),
        (tone(400, rate_hz=8_000), Fault.FORMAT),
        (tone(80, before_ms=100), Fault.TOO_SHORT),
        (tone(3_000, before_ms=500), Fault.TOO_LONG),
    ],
)
def test_what_no_cutting_mends_is_refused(raw, why):
    if why is Fault.TOO_LONG:
        raw = joined(RATE_HZ, (raw.frames, tone(600).frames))
    assert mastered(raw) == (why,)


@pytest.mark.parametrize(
    ("frames", "channels", "width", "values"),
    [
        (bytes([128, 255, 0]), 1, 1, [0, 127 << 8, -128 << 8]),
        (array("h", [100, 300, -200, -400, 7]).tobytes(), 2, 2, [200, -300]),
        (b"\xff\x01\x02\x00\x00\x80", 1, 3, [0x0201, -32_768]),
        (b"\xff\xff\x01\x02", 1, 4, [0x0201]),
        (b"\x01", 1, 2, []),
    ],
)
def test_any_width_and_number_of_channels_becomes_one_of_sixteen_bits(frames, channels, width, values):
    assert one_channel(frames, channels, width) == array("h", values).tobytes()

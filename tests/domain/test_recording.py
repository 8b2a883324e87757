"""Sound as numbers, and which recordings may be heard in the hall."""

from array import array

import pytest

from sync.domain.recording import SENTENCES, Fault, faults
from sync.domain.sound import Sound, joined, part, pause, silences_ms, strength
from tests.fakes_voice import tone


def test_a_clear_recording_has_no_fault():
    assert faults(tone(300, before_ms=50, after_ms=100)) == ()


@pytest.mark.parametrize(
    ("sound", "found"),
    [
        (tone(100), {Fault.TOO_SHORT}),
        (tone(3_100), {Fault.TOO_LONG}),
        (Sound(16_000, pause(16_000, 500)), {Fault.SILENT}),
        (Sound(16_000, b""), {Fault.SILENT}),
        (tone(300, 0.02), {Fault.WEAK}),
        (tone(300, 1.0), {Fault.CLIPPED}),
        (part(tone(600), 250, 600), {Fault.CUT}),
        (part(tone(600), 0, 350), {Fault.CUT}),
        (tone(300, before_ms=200), {Fault.SILENCE_BEFORE}),
        (tone(300, after_ms=300), {Fault.SILENCE_AFTER}),
        (tone(300, rate_hz=8_000), {Fault.FORMAT}),
        (tone(3_000, 0.02, before_ms=200, after_ms=300), set(Fault) - {
            Fault.MISSING, Fault.FORMAT, Fault.OTHER_RATE, Fault.TOO_SHORT, Fault.SILENT, Fault.CLIPPED, Fault.CUT,
        }),
    ],
)  # fmt: skip
def test_each_fault_is_heard(sound, found):
    assert set(faults(sound)) == found


def test_every_fault_has_a_sentence():
    assert set(SENTENCES) == set(Fault)


def test_silence_is_measured_at_both_ends():
    assert silences_ms(tone(300, before_ms=120, after_ms=230)) == (120, 230)
    assert silences_ms(Sound(16_000, pause(16_000, 500))) == (500, 500)


def test_length_level_and_strength_are_those_of_the_sound():
    sound = Sound(16_000, array("h", [16_384, -16_384] * 4_000).tobytes())
    assert (sound.length_ms, sound.loudest, strength(sound)) == (500, 0.5, 0.5)
    assert strength(Sound(16_000, b"")) == 0


def test_pieces_keep_their_order_when_they_are_joined():
    one, other = tone(200), tone(100)
    both = joined(16_000, (one.frames, pause(16_000, 50), other.frames))
    assert both.length_ms == 350
    assert (part(both, 0, 200), part(both, 250, 350)) == (one, other)

"""Clips on disk: what is there, what may be heard, and whose voice it is."""

from pathlib import Path

import pytest

from resources.packaging import placeholders
from sync.devices.voice_folder import MANIFEST, OWN, hall_voice, read_clip, read_voice, write_clip
from sync.domain.ids import DeviceId
from sync.domain.recording import Fault
from sync.domain.roles import Role
from sync.domain.sound import Sound
from sync.domain.voice import Kind
from sync.domain.voice_script import script
from sync.settings import BoardSettings, Settings
from tests.fakes import CENTRE
from tests.fakes_voice import RATE_HZ, record, tone, write_wav


def a_board(data: Path, *, placeholders: bool = False) -> Settings:
    return Settings(CENTRE, DeviceId("b1"), Role.BOARD, data, board=BoardSettings(placeholders))


def test_a_whole_recording_can_be_heard(tmp_path):
    voice = read_voice(record(tmp_path))
    assert voice
    assert (voice.kind, set(voice.sounds), voice.broken) == (Kind.RECORDED, {line.clip for line in script()}, {})


def test_missing_and_broken_clips_are_named_with_what_is_wrong(tmp_path):
    record(tmp_path, without="4 ty")
    (tmp_path / "5.wav").write_bytes(b"RIFF")
    write_clip(tmp_path / "6.wav", tone(rate_hz=22_050))
    write_clip(tmp_path / "7.wav", Sound(RATE_HZ, bytes(RATE_HZ)))
    voice = read_voice(tmp_path)
    assert voice
    assert voice.broken == {
        "4": (Fault.MISSING,), "5": (Fault.FORMAT,), "6": (Fault.OTHER_RATE,), "7": (Fault.SILENT,)
    }  # fmt: skip
    assert not set(voice.sounds) & set(voice.broken)


@pytest.mark.parametrize("shape", [{"channels": 2}, {"width": 1}, {"rate_hz": 8_000}])
def test_a_file_of_another_shape_is_not_heard(tmp_path, shape):
    record(tmp_path)
    write_wav(tmp_path / "a.wav", bytes(20_000), **shape)
    voice = read_voice(tmp_path)
    assert voice
    assert voice.broken == {"a": (Fault.FORMAT,)}


def test_a_file_of_any_size_is_not_read(tmp_path):
    write_wav(tmp_path / "a.wav", bytes(2 << 20))
    assert read_clip(tmp_path / "a.wav") is Fault.TOO_LONG


@pytest.mark.parametrize("said", ["", "[]", '{"kind": "angel"}', "{}"])
def test_a_folder_that_does_not_say_whose_voice_it_is_is_none(tmp_path, said):
    record(tmp_path, None)
    (tmp_path / MANIFEST).write_text(said)
    assert read_voice(tmp_path) is None
    assert read_voice(tmp_path / "none") is None


def test_a_hall_hears_a_person_and_placeholders_only_where_the_settings_ask_for_them(tmp_path):
    shipped = record(tmp_path / "shipped", Kind.PLACEHOLDER)
    assert hall_voice(a_board(tmp_path), shipped) is None
    trying = hall_voice(a_board(tmp_path, placeholders=True), shipped)
    assert trying
    assert trying.kind is Kind.PLACEHOLDER
    own = record(tmp_path / OWN)
    for wanted in (True, False):
        voice = hall_voice(a_board(tmp_path, placeholders=wanted), shipped)
        assert voice
        assert voice.kind is Kind.RECORDED
    (own / MANIFEST).write_text('{"kind": "placeholder"}')
    assert hall_voice(a_board(tmp_path), shipped) is None


def test_the_placeholders_made_at_build_time_are_whole_and_say_what_they_are(tmp_path):
    placeholders.make(tmp_path)
    voice = read_voice(tmp_path)
    assert voice
    assert (voice.kind, len(voice.sounds), voice.broken) == (Kind.PLACEHOLDER, len(script()), {})

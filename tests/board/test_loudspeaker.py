"""A call in the hall: chime, then the voice, each to its end; chime and text alone where clips are missing."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from resources.qt.loudspeaker import CHIME_MS, REST_MS, Loudspeaker
from sync.devices.voice_folder import checked
from sync.domain.sound import Sound
from sync.domain.voice import Kind, Voice
from sync.domain.voice_script import script
from tests.fakes_voice import tone

A045 = ("xin-moi-so", "a", "0", "4", "5", "den-quay-so", "9")


class FakeChime(QObject):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.audible, self.strokes = True, 0

    def play(self) -> None:
        self.strokes += 1


class FakeOutlet:
    def __init__(self) -> None:
        self.played: list[Sound] = []

    def play(self, sound: Sound) -> None:
        self.played.append(sound)


def a_voice(*, without: str = "") -> Voice:
    sounds = {line.clip: tone(200) for line in script() if line.clip != without}
    return checked(Kind.RECORDED, sounds, {})


@pytest.fixture
def speaking(qapp: QGuiApplication, qtbot: QtBot):
    assert qapp is not None
    opened: list[Loudspeaker] = []

    def made(voice: Voice | None) -> tuple[Loudspeaker, FakeChime, FakeOutlet]:
        chime, outlet = FakeChime(), FakeOutlet()
        loudspeaker = Loudspeaker(chime, lambda: voice, outlet)  # type: ignore[arg-type]
        opened.append(loudspeaker)
        if voice:
            qtbot.waitUntil(lambda: loudspeaker.speaks)
        return loudspeaker, chime, outlet

    yield made
    for loudspeaker in opened:
        loudspeaker.end()


def test_a_call_chimes_and_is_then_said_as_one_sound(speaking, qtbot: QtBot) -> None:
    loudspeaker, chime, outlet = speaking(a_voice())
    lasts_ms = loudspeaker.call(A045)
    assert (chime.strokes, outlet.played) == (1, [])
    qtbot.waitUntil(lambda: bool(outlet.played))
    assert lasts_ms == CHIME_MS + outlet.played[0].length_ms + REST_MS


@pytest.mark.parametrize("voice", [None, a_voice(without="4")])
def test_without_its_clips_a_call_chimes_alone(speaking, voice: Voice | None) -> None:
    loudspeaker, chime, outlet = speaking(voice)
    assert loudspeaker.call(A045) == CHIME_MS
    assert chime.strokes == 1
    assert not outlet.played


def test_f53_where_nothing_sounds_nobody_waits_for_a_voice(speaking) -> None:
    loudspeaker, chime, _ = speaking(a_voice())
    chime.audible = False
    assert not loudspeaker.audible
    assert loudspeaker.call(A045) == CHIME_MS

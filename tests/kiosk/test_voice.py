"""The voice of the machine: Qt's real engines on their own thread; the one without sound stands in for a voice."""

import pytest
from PySide6.QtCore import QObject, QThread, Signal

from resources.qt.voice import PRETENDER, Ears, Speech, Voice
from sync.domain.aloud import Sentence

ONE, TWO, THREE = (Sentence(text, "en") for text in ("One", "Two of three", "Three"))


class Listener(QObject):
    """Hears on its own thread what the voice's thread tells."""

    known, began, ended = Signal(object), Signal(int, int), Signal(int)

    def __init__(self):
        super().__init__()
        self.heard: list[tuple[object, ...]] = []
        self.known.connect(lambda languages: self.heard.append(("known", set(languages))))
        self.began.connect(lambda run, at: self.heard.append(("began", run, at)))
        self.ended.connect(lambda run: self.heard.append(("ended", run)))

    @property
    def ears(self):
        return Ears(self.known.emit, self.began.emit, self.ended.emit)


@pytest.fixture
def listener(qapp):  # noqa: ARG001  Qt first
    return Listener()


@pytest.fixture
def voices():
    opened: list[Voice] = []
    yield opened
    for voice in opened:
        voice.stop()


def opened(listener, voices, qtbot, *, refused=(), engines=(PRETENDER,)):
    voice = Voice(listener.ears, refused, engines)
    voices.append(voice)
    qtbot.waitUntil(lambda: bool(listener.heard))
    return voice


def test_sentences_are_said_in_their_order_and_the_end_is_told(listener, voices, qtbot):
    voice = opened(listener, voices, qtbot)
    voice.say(Speech(7, (ONE, TWO, THREE), 0.5))
    qtbot.waitUntil(lambda: ("ended", 7) in listener.heard)
    assert listener.heard == [("known", {"en"}), *(("began", 7, at) for at in range(3)), ("ended", 7)]


def test_what_is_said_anew_takes_the_place_of_what_is_being_said(listener, voices, qtbot):
    voice = opened(listener, voices, qtbot)
    voice.say(Speech(1, (ONE, TWO, THREE), 0.5))
    qtbot.waitUntil(lambda: ("began", 1, 0) in listener.heard)
    voice.say(Speech(2, (THREE,), 1.0))
    qtbot.waitUntil(lambda: ("ended", 2) in listener.heard)
    assert ("ended", 1) not in listener.heard
    assert ("began", 1, 2) not in listener.heard


def test_a_hushed_voice_says_nothing_more(listener, voices, qtbot):
    voice = opened(listener, voices, qtbot)
    voice.say(Speech(1, (ONE, TWO, THREE), 0.5))
    qtbot.waitUntil(lambda: ("began", 1, 0) in listener.heard)
    voice.hush()
    voice.say(Speech(2, (ONE,), 0.5))
    qtbot.waitUntil(lambda: ("ended", 2) in listener.heard)
    assert [run for kind, run, *_ in listener.heard[1:] if kind == "ended"] == [2]


def test_a_voice_that_nobody_understands_is_not_used(listener, voices, qtbot):
    opened(listener, voices, qtbot, refused=("Bob", "Anne", "Charly", "Mary"))
    assert listener.heard == [("known", set())]


def test_the_engine_without_sound_is_no_voice_of_a_kiosk(listener, voices, qtbot):
    opened(listener, voices, qtbot, engines=None)
    assert listener.heard[0][0] == "known"
    assert "vi" not in listener.heard[0][1]


def test_k33_the_screens_do_not_wait_for_the_voice(listener, voices, qtbot):
    told_on = []
    listener.known.connect(lambda _: told_on.append(QThread.currentThread()))
    voice = opened(listener, voices, qtbot)
    said_on = []
    voice._mouth._ears = Ears(print, lambda *_: said_on.append(QThread.currentThread()), print)  # noqa: SLF001
    voice.say(Speech(1, (ONE,), 0.5))
    qtbot.waitUntil(lambda: bool(said_on))
    assert said_on[0] is not QThread.currentThread()

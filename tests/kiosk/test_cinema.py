"""Playing clips for real, where the machine that tests can make one."""

import logging

import pytest
from PySide6.QtCore import QEventLoop, QObject, QSize, QUrl
from PySide6.QtGui import QColor, QImage

from resources.qt.cinema import Audience, Cinema, FilmPictures
from resources.qt.sound import quieten

# a machine without sound or graphics card says so
pytestmark = pytest.mark.qt_log_ignore("PulseAudio", "qt.multimedia", "No RHI backend")

SIDE_PX, PICTURES, RATE = 64, 12, 24
BLUE = QColor("#2040c0")


class Spectator(QObject):
    """Keeps what is told."""

    def __init__(self):
        super().__init__()
        self.known: dict[object, int] | None = None
        self.ended = self.showed = 0
        self.places: list[int] = []

    @property
    def audience(self):
        return Audience(self._know, self.places.append, self._end, self._show)

    def _know(self, lengths):
        self.known = lengths

    def _end(self):
        self.ended += 1

    def _show(self):
        self.showed += 1


@pytest.fixture(scope="session")
def clip(qapp, tmp_path_factory):  # noqa: ARG001  Qt first
    """Half a second of blue, if this machine's libraries can write one."""
    quieten()
    media = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    codec = media.QMediaFormat.VideoCodec.MPEG4
    kind = media.QMediaFormat(media.QMediaFormat.FileFormat.MPEG4)
    if codec not in kind.supportedVideoCodecs(media.QMediaFormat.ConversionMode.Encode):
        pytest.skip("no encoder here")
    kind.setVideoCodec(codec)
    file = tmp_path_factory.mktemp("clip") / "1.001193 xanh.mp4"
    record(media, kind, file)
    return file


def record(media, kind, file):
    """Hand pictures over one by one, as they are asked for."""
    layout = media.QVideoFrameFormat(QSize(SIDE_PX, SIDE_PX), media.QVideoFrameFormat.PixelFormat.Format_BGRX8888)
    layout.setStreamFrameRate(RATE)
    session, recorder, feed = media.QMediaCaptureSession(), media.QMediaRecorder(), media.QVideoFrameInput(layout)
    session.setVideoFrameInput(feed)
    session.setRecorder(recorder)
    recorder.setMediaFormat(kind)
    recorder.setAutoStop(True)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(file)))
    image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    sent = 0

    def hand_over():
        nonlocal sent
        while sent < PICTURES:
            frame = media.QVideoFrame(image)
            frame.setStartTime(sent * 1_000_000 // RATE)
            frame.setEndTime((sent + 1) * 1_000_000 // RATE)
            if not feed.sendVideoFrame(frame):
                return
            sent += 1
        feed.sendVideoFrame(media.QVideoFrame())  # the end, until it is taken

    feed.readyToSendVideoFrame.connect(hand_over)
    recorder.record()
    wait_for(recorder.recorderStateChanged, lambda: recorder.recorderState() == recorder.RecorderState.StoppedState)


def wait_for(signal, fact):
    loop = QEventLoop()
    signal.connect(lambda: loop.quit() if fact() else None)
    loop.exec()


@pytest.fixture
def cinema(qapp):  # noqa: ARG001  Qt first
    spectator, pictures = Spectator(), FilmPictures()
    cinema = Cinema(spectator.audience, pictures)
    yield cinema, spectator, pictures
    cinema.close()


def test_a_clip_is_known_by_its_length_and_a_broken_file_is_a_line_in_the_log(cinema, clip, tmp_path, qtbot, caplog):
    projector, spectator, _ = cinema
    broken = tmp_path / "1.001193 hỏng.mp4"
    broken.write_bytes(b"this is no film")
    with caplog.at_level(logging.WARNING):
        projector.open((broken, clip, tmp_path / "1.001193 gone.webm"))
        qtbot.waitUntil(lambda: spectator.known is not None)
    assert set(spectator.known) == {clip}
    assert 300 <= spectator.known[clip] <= 800
    assert len([record for record in caplog.records if record.message == "clip cannot be played"]) == 2


def test_a_clip_plays_to_its_end(cinema, clip, qtbot):
    projector, spectator, pictures = cinema
    projector.open((clip,))
    qtbot.waitUntil(lambda: spectator.known is not None)
    projector.play(clip, 0.5)
    qtbot.waitUntil(lambda: spectator.ended == 1)
    assert spectator.showed > 1
    assert spectator.places == sorted(spectator.places)
    colour = pictures.image.pixelColor(SIDE_PX // 2, SIDE_PX // 2)
    assert abs(colour.hue() - BLUE.hue()) < 20


def test_what_was_stopped_leaves_no_picture(cinema, clip, qtbot):
    projector, spectator, pictures = cinema
    projector.open((clip,))
    qtbot.waitUntil(lambda: spectator.known is not None)
    projector.play(clip, 0.5)
    qtbot.waitUntil(lambda: spectator.showed > 0)
    projector.pause()
    projector.go_on()
    projector.stop()
    assert pictures.image.isNull()
    assert pictures.requestImage("1", QSize(), QSize()).isNull()


def test_without_files_nothing_of_multimedia_is_touched(cinema):
    projector, spectator, _ = cinema
    projector.open(())
    projector.play("1.001193.mp4", 1.0)
    projector.stop()
    assert (spectator.known, spectator.ended) == (None, 0)

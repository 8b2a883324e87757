"""A voice without sound and a film of one picture: what stands in for both in pictures and in tests."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.languages import Languages, Offered
from kiosk.watching import FOLDER
from resources.qt.cinema import Audience, FilmPictures
from resources.qt.voice import Ears, Speech
from sync.domain.forecast import Forecast
from sync.domain.ids import TicketId
from sync.domain.opening import Opening
from sync.office.kiosk_languages import RELEASED
from sync.office.opening_hours import OpeningHours
from sync.office.service_codes import ServiceCodes
from sync.office.waits import Waits

NAMED: Final = (
    Offered("hmn", "Hmoob", "Tiếng Mông", drawn=True),
    Offered("khm", "ភាសាខ្មែរ", "Tiếng Khmer", drawn=False),
    Offered("tyz", "Tày–Nùng", "Tiếng Tày–Nùng", drawn=True),
)
"""What the page of languages is shown with. No translation into them is shipped: nobody here can vouch for one."""

SHARED: Final = bytes(range(32))
FILMED: Final = "1.004837"
LENGTH_MS: Final = 245_000
_NAMES: Final = (f"{FILMED}-1 Ai được làm giám hộ.mp4", f"{FILMED}-2 Cách điền tờ khai đăng ký giám hộ.webm")


class StillWaits(Waits):
    """Says of every wait what it was told to say."""

    said: Forecast = None

    def forecast(self, ticket: TicketId) -> Forecast:  # noqa: ARG002
        """Return what it was told."""
        return self.said


class StillCodes(ServiceCodes):
    """A kiosk that shares one secret with one staff machine."""

    def secrets(self) -> tuple[bytes, ...]:
        """Return it."""
        return (SHARED,)


class StillHours(OpeningHours):
    """The centre's hours, until they are told to be others."""

    said: Opening | None = None

    def now(self) -> Opening:
        """Return what it was told, else how it stands."""
        return self.said or super().now()


class StillLanguages(Languages):
    """The machine's languages, and while it is told so more that have only a name."""

    def name(self, *more: Offered) -> None:
        """Offer these beside the machine's own."""
        self.offered = (*(each for each in self.offered if each not in NAMED), *more)


class StillVoice:
    """A voice of both languages that makes no sound and comes to no end; knows what it was last told to say."""

    def __init__(self, ears: Ears) -> None:
        """Tell that both languages are there."""
        self.ears = ears
        self.says: Speech | None = None
        ears.known(frozenset(RELEASED))

    def say(self, speech: Speech) -> None:
        """Take this for what is being said."""
        self.says = speech

    def hush(self) -> None:
        """Say nothing."""
        self.says = None


class StillFilm:
    """Clips that all last four minutes and show one picture, a third of the way through; knows what it was told."""

    def __init__(self, audience: Audience, pictures: FilmPictures) -> None:
        """Play nothing yet."""
        self.audience, self._pictures = audience, pictures
        self.told: list[tuple[object, ...]] = []

    def open(self, files: tuple[Path, ...]) -> None:
        """Take every file for a clip."""
        self.audience.known(dict.fromkeys(files, LENGTH_MS))

    def play(self, file: Path, volume: float) -> None:
        """Show the picture."""
        self.told.append(("play", file.name, volume))
        self._pictures.image = _picture()
        self.audience.showed()
        self.audience.moved(LENGTH_MS // 3)

    def set_volume(self, volume: float) -> None:
        """Note it."""
        self.told.append(("volume", volume))

    def pause(self) -> None:
        """Note it."""
        self.told.append(("pause",))

    def go_on(self) -> None:
        """Note it."""
        self.told.append(("go on",))

    def stop(self) -> None:
        """Show nothing any more."""
        self.told.append(("stop",))
        self._pictures.image = QImage()


def put_clips(data: Path) -> None:
    """Put two clips of one procedure into a machine's folder."""
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in _NAMES:
        (folder / name).touch()


def _picture() -> QImage:
    """Return a sheet on a table, as a clip about a form may begin."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#7a5c3e"))
    pen = QPainter(image)
    pen.fillRect(QRect(210, 20, 220, 320), QColor("#fbf9f2"))
    pen.setPen(Qt.PenStyle.NoPen)
    pen.setBrush(QColor("#9aa5ad"))
    for line in range(9):
        pen.drawRect(240, 90 + 24 * line, 160 if line % 3 else 110, 6)
    pen.setBrush(QColor("#18395b"))
    pen.drawRect(265, 48, 110, 10)
    pen.end()
    return image

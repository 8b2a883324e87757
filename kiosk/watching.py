"""Guide clips of the centre: offered on the page of their procedure, played one at a time, silent when one leaves."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal

from kiosk.flow import VOLUMES
from resources.qt.cinema import Audience
from sync.domain.clip import clip_name, clock, minutes
from sync.domain.ids import ProcedureCode

FOLDER: Final = "clips"
"""In the machine's data folder: "1.001193 Cách điền tờ khai.mp4". Looked at when the program starts."""

STILL_MOST_MS: Final = 30_000
"""A clip that plays and does not move for this long has ended, whatever its player says; it keeps nobody (K-29)."""

log = logging.getLogger(__name__)


class Projector(Protocol):
    """What plays clips: `resources.qt.cinema.Cinema`, or a fake."""

    def open(self, files: tuple[Path, ...]) -> None:
        """Find out which can be played, and tell the `Audience`."""

    def play(self, file: Path, volume: float) -> None:
        """Play from the beginning."""

    def set_volume(self, volume: float) -> None:
        """Become louder or softer."""

    def pause(self) -> None:
        """Stand still."""

    def go_on(self) -> None:
        """Go on."""

    def stop(self) -> None:
        """End it."""


class State(StrEnum):
    """How the clip stands."""

    NONE = "none"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip that can be played."""

    file: Path
    code: ProcedureCode
    title: str
    length_ms: int


@dataclass(frozen=True, slots=True)
class ClipCard:
    """A clip as a card of the list."""

    title: str
    detail: str
    chosen: bool


def clip_files(data: Path) -> tuple[Path, ...]:
    """Return the files that are clips by their name, in the order of their names."""
    try:
        return tuple(sorted(file for file in (data / FOLDER).iterdir() if clip_name(file.name)))
    except FileNotFoundError:
        return ()
    except OSError:
        log.warning("the folder of clips cannot be read")
        return ()


class Watching(QObject):
    """What the pages know of clips; lives on the GUI thread."""

    changed = Signal()
    moved = Signal()
    showed = Signal()

    def __init__(self, code: Callable[[], ProcedureCode | None], parent: QObject | None = None) -> None:
        """Offer nothing before ``to``; ``code`` returns the procedure that is shown."""
        super().__init__(parent)
        self._code = code
        self._projector: Projector | None = None
        self._clips: tuple[Clip, ...] = ()
        self._at = self._position_ms = self._frame = 0
        self._state = State.NONE
        self._patience = QTimer(self, singleShot=True, interval=STILL_MOST_MS)
        self._patience.timeout.connect(self._end)

    @property
    def audience(self) -> Audience:
        """Whom a projector tells how it goes."""
        return Audience(self._know, self._move, self._end, self._show)

    def to(self, projector: Projector, data: Path) -> None:
        """Play with this from now on what lies in the data folder."""
        self._projector = projector
        projector.open(clip_files(data))

    @Property(str, notify=changed)
    def offer(self) -> str:
        """The words of the button on the procedure's page; "" when there is no clip that can be played."""
        clips = self._of_procedure()
        whole = minutes(sum(clip.length_ms for clip in clips))
        words = QCoreApplication.translate("Clips", "Watch the guide (%1 min)")
        return words.replace("%1", str(whole)) if clips else ""

    @Property(list, notify=changed)
    def cards(self) -> list[dict[str, Any]]:
        """The clips of the procedure."""
        return [asdict(card) for card in self._cards()]

    @Property(str, notify=changed)
    def title(self) -> str:
        """Title of the clip that is chosen."""
        cards = list(self._cards())
        return cards[self._at].title if self._at < len(cards) else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it stands: "none", "playing", "paused", "ended"."""
        return self._state

    @Property(float, notify=moved)
    def progress(self) -> float:
        """How much of it is over, 0 to 1."""
        return min(1.0, self._position_ms / self._length_ms) if self._length_ms else 0.0

    @Property(str, notify=moved)
    def clock(self) -> str:
        """The place in it and its length: "1:05 / 4:00"."""
        return f"{clock(self._position_ms)} / {clock(self._length_ms)}"

    @Property(str, notify=showed)
    def picture(self) -> str:
        """Address of the picture, another one for each; "" before the first."""
        return f"image://film/{self._frame}" if self._frame else ""

    @property
    def playing(self) -> bool:
        """Whether a clip runs."""
        return self._state is State.PLAYING

    def watch(self, at: int, volume: int) -> None:
        """Play a clip of the procedure from its beginning, at a step of the volume."""
        clips = self._of_procedure()
        if self._projector is not None and at < len(clips):
            self._at, self._position_ms, self._frame = at, 0, 0
            self._become(State.PLAYING)
            self._projector.play(clips[at].file, VOLUMES[volume])

    def turn(self, volume: int) -> None:
        """Stand still, go on, or begin again: what the one button means now."""
        if self._state is State.PLAYING:
            self.pause()
        elif self._state is State.PAUSED and self._projector is not None:
            self._projector.go_on()
            self._become(State.PLAYING)
        else:
            self.watch(self._at, volume)

    def pause(self) -> None:
        """Stand still."""
        if self._state is State.PLAYING and self._projector is not None:
            self._projector.pause()
            self._become(State.PAUSED)

    def set_volume(self, volume: int) -> None:
        """Be heard at a step of the volume."""
        if self._projector is not None:
            self._projector.set_volume(VOLUMES[volume])

    def look(self) -> None:
        """Tell that the page is another one, on which no clip plays."""
        if self._state is not State.NONE and self._projector is not None:
            self._projector.stop()
        self._at = self._position_ms = self._frame = 0
        self._become(State.NONE)
        self.showed.emit()

    def _of_procedure(self) -> tuple[Clip, ...]:
        code = self._code()
        return tuple(clip for clip in self._clips if clip.code == code)

    def _cards(self) -> Iterator[ClipCard]:
        for at, clip in enumerate(self._of_procedure()):
            untitled = QCoreApplication.translate("Clips", "Guide %1").replace("%1", str(at + 1))
            length = QCoreApplication.translate("Clips", "%1 min").replace("%1", str(minutes(clip.length_ms)))
            yield ClipCard(clip.title or untitled, length, chosen=at == self._at)

    @property
    def _length_ms(self) -> int:
        clips = self._of_procedure()
        return clips[self._at].length_ms if self._at < len(clips) else 0

    def _become(self, state: State) -> None:
        self._state = state
        self._patience.start() if state is State.PLAYING else self._patience.stop()
        self.changed.emit()
        self.moved.emit()

    def _know(self, lengths: Mapping[Path, int]) -> None:
        known = ((file, clip_name(file.name), length_ms) for file, length_ms in lengths.items())
        self._clips = tuple(Clip(file, name.code, name.title, length_ms) for file, name, length_ms in known if name)
        self.changed.emit()

    def _move(self, position_ms: int) -> None:
        if self._state is not State.NONE:
            self._position_ms = position_ms
            if self._state is State.PLAYING:
                self._patience.start()
            self.moved.emit()

    def _end(self) -> None:
        if self._state is not State.NONE:
            self._become(State.ENDED)

    def _show(self) -> None:
        self._frame += 1
        self.showed.emit()

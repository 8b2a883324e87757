"""A voice on disk: a folder of WAV files named after their clips, and ``voice.json``, which says who speaks."""

import json
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sync.domain.mastering import mastered, one_channel
from sync.domain.numerals import USUAL, Wording
from sync.domain.recording import Fault, faults
from sync.domain.sound import Sound
from sync.domain.voice import Kind, Voice
from sync.domain.voice_script import needed
from sync.settings import Settings

OWN: Final = "voice"
"""Name of the folder within a machine's data."""

MANIFEST: Final = "voice.json"
SHIPPED: Final = Path(__file__).parents[2] / "resources" / "voice" / "placeholder"
MOST_BYTES: Final = 2 << 20
"""Of one file: three seconds at 48,000 Hz, stereo and 24 bit, fit twice."""

MOST_RAW_BYTES: Final = 16 << 20
"""Of a recording before its silence is cut."""

_BYTES = 2


def hall_voice(settings: Settings, shipped: Path = SHIPPED) -> Voice | None:
    """Return the voice that calls on this machine; None where the chime calls alone.

    Placeholders are heard where the settings ask for them: to a hall they mean nothing.
    """
    own = read_voice(settings.data / OWN, settings.wording)
    if not settings.board.placeholders:
        return own if own and own.kind is Kind.RECORDED else None
    return own or read_voice(shipped, settings.wording)


def read_voice(folder: Path, wording: Wording = USUAL) -> Voice | None:
    """Return the voice of a folder; None when the folder says of no voice that it is one."""
    kind = kind_of(folder)
    if kind is None:
        return None
    read = {file.stem: read_clip(file) for file in sorted(folder.glob("*.wav"))}
    sounds = {clip: sound for clip, sound in read.items() if isinstance(sound, Sound)}
    bad = {clip: (fault,) for clip, fault in read.items() if isinstance(fault, Fault)}
    bad |= {clip: (Fault.MISSING,) for clip in sorted(needed(wording)) if clip not in read}
    return checked(kind, sounds, bad)


def checked(kind: Kind, sounds: Mapping[str, Sound], broken: Mapping[str, tuple[Fault, ...]]) -> Voice:
    """Return a voice of those sounds that may be heard; one rate for all, that of most of them."""
    rates = [sound.rate_hz for sound in sounds.values()]
    usual_hz = max(sorted(set(rates)), key=rates.count, default=0)
    found = {
        clip: faults(sound) or ((Fault.OTHER_RATE,) if sound.rate_hz != usual_hz else ())
        for clip, sound in sounds.items()
    }
    good = {clip: sound for clip, sound in sounds.items() if not found[clip]}
    return Voice(kind, good, {**broken, **{clip: why for clip, why in found.items() if why}})


def read_clip(file: Path) -> Sound | Fault:
    """Return what a WAV file of one channel and 16 bit holds, or why it cannot be used."""
    return _read(file, MOST_BYTES, any_shape=False)


def read_raw(file: Path) -> Sound | Fault:
    """Return what a WAV file of any channels and widths holds, as one channel of 16 bit; or why it cannot be used."""
    return _read(file, MOST_RAW_BYTES, any_shape=True)


def _read(file: Path, most_bytes: int, *, any_shape: bool) -> Sound | Fault:
    try:
        if file.stat().st_size > most_bytes:
            return Fault.TOO_LONG
        with wave.open(str(file)) as stream:
            channels, width = stream.getnchannels(), stream.getsampwidth()
            if not any_shape and (channels, width) != (1, _BYTES):
                return Fault.FORMAT
            return Sound(stream.getframerate(), one_channel(stream.readframes(stream.getnframes()), channels, width))
    except (OSError, EOFError, wave.Error):
        return Fault.FORMAT


def write_clip(file: Path, sound: Sound) -> None:
    """Write a WAV file; a half written one is never seen under its name.

    Raises:
        OSError: the folder takes nothing.
    """
    beside = file.with_suffix(".part")
    with beside.open("wb") as opened, wave.open(opened, "wb") as stream:
        stream.setnchannels(1)
        stream.setsampwidth(_BYTES)
        stream.setframerate(sound.rate_hz)
        stream.writeframes(sound.frames)
    beside.replace(file)


def take_in(folder: Path, clip: str, file: Path) -> tuple[Fault, ...]:
    """Make a clip of a recording and put it into a person's voice; return why not, () when it is in.

    Raises:
        OSError: the folder takes nothing.
    """
    raw = read_raw(file)
    made = (raw,) if isinstance(raw, Fault) else mastered(raw)
    if not isinstance(made, Sound):
        return made
    folder.mkdir(parents=True, exist_ok=True)
    write_clip(folder / f"{clip}.wav", made)
    write_kind(folder, Kind.RECORDED)
    return ()


def write_kind(folder: Path, kind: Kind) -> None:
    """Say whose voice lies in a folder."""
    (folder / MANIFEST).write_text(json.dumps({"kind": kind}) + "\n", encoding="utf-8")


def kind_of(folder: Path) -> Kind | None:
    """Return whose voice a folder says it is."""
    try:
        return Kind(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["kind"])
    except (OSError, ValueError, TypeError, KeyError):
        return None

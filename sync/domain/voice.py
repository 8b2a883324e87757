"""The voice of the hall: a set of clips of one speaker, and the calls put together from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sync.domain.announcement import PLACE
from sync.domain.recording import Fault
from sync.domain.sound import Sound, joined, pause

GAP_MS: Final = 40
COMMA_MS: Final = 260


class Kind(StrEnum):
    """Who speaks: a person, or nobody yet."""

    RECORDED = "recorded"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Voice:
    """Clips of one rate by their names.

    Attributes:
        sounds: those that may be heard.
        broken: what is wrong with the others; of clips that calls need also those that are missing.
    """

    kind: Kind
    sounds: Mapping[str, Sound]
    broken: Mapping[str, tuple[Fault, ...]]


def composed(voice: Voice, clips: Sequence[str]) -> Sound | None:
    """Return a call as one sound; None when one of its clips cannot be heard: half a call sends people astray."""
    if not clips or not all(clip in voice.sounds for clip in clips):
        return None
    rate_hz = voice.sounds[clips[0]].rate_hz
    pieces = [voice.sounds[clips[0]].frames]
    for clip in clips[1:]:
        pieces += [pause(rate_hz, COMMA_MS if clip == PLACE else GAP_MS), voice.sounds[clip].frames]
    return joined(rate_hz, pieces)

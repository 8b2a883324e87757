"""What a compiled translation (.qm) says, read strictly: Qt trusts such a file, and somebody brought this one.

The format is Qt's (qtranslator.cpp): a magic number, then sections of a tag, a length and so many bytes, big-endian; a
message is a run of such pieces up to an end tag. What ``lrelease -compress`` writes leaves the sources out.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Final

MAGIC: Final = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")

Key = tuple[str, str, str]
"""Context, source and comment: what a program asks a translation by."""

Said = Mapping[Key, tuple[str, ...]]
"""What is said for it; more than one text where a number has several forms."""

_HASHES, _MESSAGES, _NUMERUS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_SECTIONS: Final = frozenset({_HASHES, _MESSAGES, _NUMERUS, _LANGUAGE})
"""No others: a dependency would have Qt load a second file."""

_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_NAMES: Final = frozenset({_SOURCE, _CONTEXT, _COMMENT})
_HEAD, _PLACES = struct.Struct(">BI"), struct.Struct(">II")
_PLACEHOLDER: Final = re.compile(r"%[1-9]")


class _Damaged(ValueError):
    """The file is no whole translation."""


def said_by(file: bytes) -> Said | None:
    """Return all that a file says; None where it is no translation, was cut off or changed, or lacks its sources."""
    try:
        sections = _sections(file)
        found = dict(_messages(sections.get(_MESSAGES, b"")))
        if any(place not in found for _, place in _PLACES.iter_unpack(sections.get(_HASHES, b""))):
            return None
    except (_Damaged, struct.error, UnicodeDecodeError, IndexError):
        return None
    return dict(found.values())


def lost_places(said: Said) -> Iterator[str]:
    """Yield the sources whose translation lost a %1: somebody would not be told which counter."""
    for (_, source, _), forms in said.items():
        wanted = frozenset(_PLACEHOLDER.findall(source))
        if any(frozenset(_PLACEHOLDER.findall(form)) != wanted for form in forms):
            yield source


def _sections(file: bytes) -> Mapping[int, bytes]:
    if not file.startswith(MAGIC):
        raise _Damaged
    found: dict[int, bytes] = {}
    at = len(MAGIC)
    while at < len(file):
        tag, piece, at = _piece(file, at)
        if tag not in _SECTIONS or tag in found:
            raise _Damaged
        found[tag] = piece
    return found


def _messages(data: bytes) -> Iterator[tuple[int, tuple[Key, tuple[str, ...]]]]:
    """Yield each message with the place where it begins, which is what the hashes point at."""
    at = 0
    while at < len(data):
        begin, forms, names = at, list[str](), dict[int, str]()
        while data[at] != _END:
            tag, piece, at = _piece(data, at)
            if tag == _TRANSLATION:
                forms.append(piece.decode("utf-16-be"))
            elif tag in _NAMES:
                names[tag] = piece.decode()
            else:
                raise _Damaged
        if _SOURCE not in names:
            raise _Damaged
        key = names.get(_CONTEXT, ""), names[_SOURCE], names.get(_COMMENT, "")
        yield begin, (key, tuple(forms))
        at += 1


def _piece(data: bytes, at: int) -> tuple[int, bytes, int]:
    """Return tag, bytes and where the next piece begins."""
    tag, length = _HEAD.unpack_from(data, at)
    end = at + _HEAD.size + length
    if end > len(data):
        raise _Damaged
    return tag, data[at + _HEAD.size : end], end

"""The languages of a kiosk: files ``kiosk_<code>.qm`` of the release and of the machine, each with its own name in it.

Vietnamese and English belong to the release. A province or centre adds others by putting a file into ``languages`` in
the kiosk's data folder; one that cannot be used is left out, and why is told.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.domain.qm_file import Key, Said, lost_places, said_by
from sync.errors import Trouble
from sync.office.shipped import RESOURCES

SHIPPED: Final = RESOURCES / "translations"
FOLDER: Final = "languages"
BASE: Final = "vi"
RELEASED: Final = (BASE, "en")
OWN_NAME: Final[Key] = ("Language", "Own name", "")
NAME_IN_VIETNAMESE: Final[Key] = ("Language", "Name in Vietnamese", "")
CODE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,4})?")
"""At most 8 signs: so much of it goes with a ticket. ISO 639-3 mostly: hmn, tyz, nut, khm."""

MOST_BYTES: Final = 4_000_000
_LONGEST_NAME: Final = 40
_FILE: Final = re.compile(rf"kiosk_({CODE.pattern})\.qm")


class TranslationMissing(Trouble):
    """A shipped translation cannot be loaded; buttons would speak the wrong language."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the kiosk can speak.

    Attributes:
        code: "hmn"; goes with a ticket, and is what an officer's account calls a language.
        name: in itself.
        name_vi: in Vietnamese, for staff and for a machine that lacks its letters.
        file: its translation.
        told: how many of the kiosk's sentences it has.
        wanted: how many there are.
        letters: all that it says, to see whether a machine can draw it.
    """

    code: str
    name: str
    name_vi: str
    file: Path
    told: int
    wanted: int
    letters: str

    @property
    def is_whole(self) -> bool:
        """Nothing of the kiosk's own is left in Vietnamese."""
        return self.told == self.wanted


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is left out, and why, as the rest of a Vietnamese sentence."""

    file: Path
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the folders: the languages, Vietnamese and English first, and what is left out."""

    languages: tuple[Language, ...]
    refused: tuple[Refused, ...] = ()


def find_languages(data: Path | None = None, shipped: Path = SHIPPED) -> Found:
    """Return the languages of a kiosk; the machine's own file goes before a shipped one of the same code.

    Args:
        data: the machine's data folder; None looks at the shipped files only.
        shipped: the release's.

    Raises:
        TranslationMissing: naming the file without which no kiosk starts.
    """
    wanted = _whole(shipped, BASE)
    released = [_language(code, shipped / f"kiosk_{code}.qm", _whole(shipped, code), wanted) for code in RELEASED]
    ours = {each.file for each in released}
    files = [*sorted(set(shipped.glob("kiosk_*.qm")) - ours), *(sorted((data / FOLDER).glob("*.qm")) if data else ())]
    others = [_read(file, wanted) for file in files]
    added = {each.code: each for each in others if isinstance(each, Language)}
    refused = tuple(each for each in others if isinstance(each, Refused))
    return Found((*released, *(added[code] for code in sorted(added))), refused)


def read_language(file: Path, shipped: Path = SHIPPED) -> Language | Refused:
    """Return one language, or why its file is left out."""
    return _read(file, _whole(shipped, BASE))


def _whole(shipped: Path, code: str) -> Said:
    file = shipped / f"kiosk_{code}.qm"
    said = _said(file)
    if not said:
        raise TranslationMissing(f"Thiếu bản dịch {file.name}.", "Cài lại phần mềm Một Cửa.")
    return said


def _read(file: Path, wanted: Said) -> Language | Refused:
    named = _FILE.fullmatch(file.name)
    if named is None:
        return Refused(file, "tên tệp phải là kiosk_<mã tiếng>.qm, ví dụ kiosk_hmn.qm")
    if named[1] in RELEASED:
        return Refused(file, "tiếng Việt và tiếng Anh thuộc bản phát hành, không thay được")
    said = _said(file)
    if said is None:
        return Refused(file, "không phải bản dịch .qm, hoặc tệp đã hỏng")
    if why := _fault(said, wanted):
        return Refused(file, why)
    return _language(named[1], file, said, wanted)


def _said(file: Path) -> Said | None:
    try:
        return said_by(file.read_bytes()) if file.stat().st_size <= MOST_BYTES else None
    except OSError:
        return None


def _fault(said: Said, wanted: Mapping[Key, object]) -> str:
    """Return why a translation is not used, "" for one that is."""
    if not 0 < len(_name(said, OWN_NAME)) <= _LONGEST_NAME or not _name(said, NAME_IN_VIETNAMESE):
        return "tệp không nói tên của tiếng ấy (Language: Own name, Name in Vietnamese)"
    if not _told(said, wanted):
        return "không dịch câu nào của ki-ốt"
    lost = next(lost_places(said), "")
    return f"câu “{lost}” dịch thiếu hoặc thừa %1" if lost else ""


def _language(code: str, file: Path, said: Said, wanted: Mapping[Key, object]) -> Language:
    letters = " ".join(form for forms in said.values() for form in forms)
    named = _name(said, OWN_NAME), _name(said, NAME_IN_VIETNAMESE)
    return Language(code, *named, file, _told(said, wanted), len(_sentences(wanted)), letters)


def _told(said: Said, wanted: Mapping[Key, object]) -> int:
    return sum(key in said for key in _sentences(wanted))


def _sentences(wanted: Mapping[Key, object]) -> frozenset[Key]:
    return frozenset(wanted) - {OWN_NAME, NAME_IN_VIETNAMESE}


def _name(said: Said, key: Key) -> str:
    return "".join(said.get(key, ())).strip()

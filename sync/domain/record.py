"""One published record while it is read: wrong types become faults and count as missing, texts come tidied."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sync.domain.tidying import Mend, Tidier
from sync.domain.vietnamese import clean

_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]{2,39}", re.ASCII)
TWICE: Final = "Trùng mã với một thủ tục ở trên."

MENDED: Final[Mapping[Mend, str]] = MappingProxyType(
    {
        Mend.LINE: "Bỏ xuống dòng giữa câu.",
        Mend.BLANK: "Bỏ dấu cách trước dấu câu.",
        Mend.SIGNS: "Bỏ dấu câu lặp.",
        Mend.RUN_ON: "Tách hai câu dính nhau.",
        Mend.TWICE: "Bỏ từ lặp.",
        Mend.WORD: "Sửa chữ gõ sai.",
        Mend.NOTHING: "Bỏ mục chỉ có dấu.",
        Mend.FILE: "Bỏ tên tệp dính vào tên giấy tờ.",
        Mend.PAPERS: "Tách nhiều giấy tờ ghi liền một dòng.",
        Mend.HEADING: "Tách giấy tờ dính vào tên trường hợp.",
        Mend.ALTERNATIVE: "Không đếm riêng giấy tờ đã nằm trong “một trong các giấy tờ”, và lời ghi chú.",
        Mend.LAWS: "Tách nhiều văn bản pháp luật ghi liền.",
    }
)
"""What is said of each rule that touched a record; the record on the disk stays as it was published."""


class Severity(StrEnum):
    """Whether the record was left out or loaded with a gap."""

    REFUSED = "refused"
    WARNING = "warning"


class About(StrEnum):
    """What a fault is about; the first two mislead citizens when not handled, the last was mended in reading."""

    FEE = "fee"
    LIMIT = "limit"
    TWICE = "twice"
    RECORD = "record"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one record.

    Attributes:
        code: the record's code, or "#17" for the seventeenth record when it has none.
        reason: a Vietnamese sentence.
    """

    code: str
    reason: str
    severity: Severity
    about: About = About.RECORD


@dataclass(slots=True)
class Record:
    """One record while it is read; wrong types become faults and count as missing."""

    value: object
    position: int
    tidier: Tidier
    faults: list[Fault] = field(default_factory=list)
    fields: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        """Take anything but an object for one without fields."""
        self.fields = self.value if isinstance(self.value, dict) else {}

    @property
    def code(self) -> str:
        """Its code, or its place where it has none."""
        code = self.fields.get("code")
        return code if isinstance(code, str) and _CODE.fullmatch(code) else f"#{self.position}"

    def note(self, reason: str, about: About = About.RECORD) -> None:
        """Note a gap; the record loads."""
        self.faults.append(Fault(self.code, reason, Severity.WARNING, about))

    def refuse(self, reason: str) -> None:
        """Note why the record is left out."""
        about = About.TWICE if reason == TWICE else About.RECORD
        self.faults.append(Fault(self.code, reason, Severity.REFUSED, about))

    def text(self, key: str) -> str | None:
        """Return a text, None where there is none."""
        value = self.fields.get(key)
        if value is None or isinstance(value, str):
            return self.plain(value)
        self.note(f"“{key}” phải là chữ.")
        return None

    def exact(self, key: str) -> str | None:
        """Return an address or a source, of which no sign is mended."""
        value = self.fields.get(key)
        return clean(value) or None if isinstance(value, str) else self.text(key)

    def items(self, key: str) -> tuple[object, ...]:
        """Return a list of anything; () where there is none."""
        value = self.fields.get(key)
        if value is None or isinstance(value, list):
            return tuple(value or ())
        self.note(f"“{key}” phải là danh sách.")
        return ()

    def objects(self, key: str) -> tuple[Mapping[str, object], ...]:
        """Return a list's objects; others become a fault."""
        items = self.items(key)
        good = tuple(item for item in items if isinstance(item, dict))
        if len(good) < len(items):
            self.note(f"“{key}” có mục không đọc được.")
        return good

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list's texts; others become a fault."""
        items = self.items(key)
        good = tuple(item for item in items if isinstance(item, str))
        if len(good) < len(items):
            self.note(f"“{key}” có mục không phải chữ.")
        return tuple(text for item in good if (text := self.plain(item)))

    def plain(self, value: object) -> str | None:
        """Return a text without slips of editing; None for what is no text, or says nothing."""
        if not isinstance(value, str):
            return None
        text, mends = self.tidier.tidied(value)
        if mends:
            self.mended(sorted(mends))
        return text or None

    def mended(self, mends: Iterable[Mend]) -> None:
        """Note by which rules something of the record was mended."""
        self.faults.extend(Fault(self.code, MENDED[mend], Severity.WARNING, About.TEXT) for mend in mends)

"""A phrase by which people ask for something: whether it may be added to the words of a procedure.

It is posted for public machines and stays in their logs, so nothing that tells of one person may stand in it.
"""

import re
import unicodedata
from itertools import pairwise

from sync.domain.vietnamese import folded_words, has_invisible

LONGEST_PHRASE = 60
_NUMBER = re.compile(r"\d(?:[ ./-]?\d){5,}")
"""Six digits or more: telephone and identity numbers, dates of birth, codes of dossiers."""

_FAMILIES = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|mai|đinh|trịnh|đoàn|lương|trương"
    "|nguyen|tran|pham|huynh|bui|trinh"
)
_NAME = re.compile(rf"\b(?:nguyễn \w|(?:{_FAMILIES}) (?:văn|van|thị|thi)\b)", re.IGNORECASE)
"""A family name and what follows most; without accents only those that are no other word ("do thi" is a town)."""

_SIGNS = re.compile(r"[@#<>{}]|https?:|www\.")


def fault_of_phrase(text: str) -> str | None:
    """Return a Vietnamese sentence for why a phrase cannot be added, None when it can."""
    if len(text) > LONGEST_PHRASE:
        return f"Cách gọi dài quá {LONGEST_PHRASE} ký tự."
    if not any(not word.isdecimal() for word in folded_words(text)):
        return "Ghi bằng chữ, như bà con nói."
    if _NUMBER.search(text):
        return "Không ghi số điện thoại, số định danh, ngày sinh, mã hồ sơ."
    if _SIGNS.search(text) or has_invisible(text):
        return "Chỉ ghi lời nói: không có địa chỉ thư, đường dẫn, ký hiệu."
    return "Viết thường, không ghi tên riêng của ai." if _has_a_name(text) else None


def _has_a_name(text: str) -> bool:
    """Return whether two neighbouring words begin with a large letter, as names of people do, or sound like one."""
    words = unicodedata.normalize("NFC", text).split()
    large = [word[:1].isupper() for word in words]
    return any(one and two for one, two in pairwise(large)) or _NAME.search(" ".join(words)) is not None

"""Untangling the legal basis: the portal runs several laws and their numbers together; here each stands by itself.

"…Luật Xây dựng62/2020/QH14nghị quyết của Chính phủ …", and the number of the decree in a field of its own.
"""

import re
from collections.abc import Iterator

from sync.domain.tidying import LOWER, UPPER
from sync.domain.vietnamese import capitalised

_WHO = (
    "UBTƯMTTQVN|VKSNDTC|BLĐTBXH|BNNPTNT|BVHTTDL|TANDTC|BLĐBXH|BKHCN|BKHĐT|BNNMT|BGDĐT|BTTTT|BGTVT|BTNMT|BHXH|HĐND|HĐTP|"
    "NHNN|TTCP|UBND|VPQH|BCA|BCT|BNG|BNV|BQP|BTC|BTP|BXD|BYT|CTN|TTg|CP"
)
"""Who issues, by the numbers of the edition of 2026-07; the longer before those with which they begin."""

_KIND = r"(?:Bộ luật|Luật|Nghị định|Nghị quyết|Pháp lệnh|Quyết định|Thông tư(?: liên tịch)?)"
_SIGN = rf"\d{{1,4}}(?:\.\d{{1,2}})?(?:/\d{{4}})?/(?:(?:QH|UBTVQH)\d{{2}}|[A-ZĐ]{{2,5}}(?:-(?:{_WHO}))+)"
_GLUED = re.compile(
    rf"(?:(?<=[^\W\d_])(?<!số)(?<!QH)|(?<=[);])|(?<=năm \d{{4}})|(?<=QH\d{{2}})|(?<=/\d{{4}}))"
    rf"\.?(?:{_KIND}(?: số)?\s*)?(?P<sign>{_SIGN})"
    rf"|(?<=[{LOWER})\d]){_KIND}(?: số)?$"
    rf"|(?<=[\s(])(?P<inner>{_SIGN})(?=[{UPPER}][{LOWER}])"
)
_RUNS_ON = re.compile(rf"({_SIGN})(?=[{LOWER}])")
_CUT_SHORT = re.compile(r"(?<=NĐ-C)$")  # decrees are the government's alone: CP
_BEHEADED = re.compile(r"^hông tư\b")
_KIND_ALONE = re.compile(rf"{_KIND}(?: số)?", re.IGNORECASE)


def laws_of(title: str | None, number: str | None) -> tuple[str, ...]:
    """Return the laws of one published entry, each as it is shown; () for an entry that says nothing."""
    return tuple(dict.fromkeys(filter(None, (_law(*each) for each in _apart(title or "", number)))))


def is_tangled(title: str | None, laws: tuple[str, ...]) -> bool:
    """Return whether an entry's title, of which these laws were read, held several or a number that ran into it."""
    return bool(title) and capitalised(title or "").strip(" .;") not in " ".join(laws)


def _apart(title: str, number: str | None) -> Iterator[tuple[str, str | None]]:
    """Yield titles with their numbers; the portal's own number is the last one's."""
    end, last = 0, None
    for found in _GLUED.finditer(title):
        last = found["inner"] or found["sign"] or number
        yield title[end : found.end() if found["inner"] else found.start()], last
        end = found.end()
    rest = title[end:].strip(" .;")
    if rest or number != last or not end:
        yield rest, number


def _law(title: str, number: str | None) -> str | None:
    said = capitalised(_BEHEADED.sub("Thông tư", _RUNS_ON.sub(r"\1 ", title).strip(" ;")))
    number = _CUT_SHORT.sub("P", number) if number else number
    if not (said and number) or number in said:
        return said or number
    return f"{said.removesuffix(' số')} số {number}" if _KIND_ALONE.fullmatch(said) else f"{number} – {said}"

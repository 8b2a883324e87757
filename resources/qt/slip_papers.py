"""Which papers a slip lists: those that everybody with this business brings; the rest is counted, never hidden.

The portal groups papers by case, repeats them in each and mixes conditions into their names, so a plain list would send
people home for papers that they never needed.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sync.domain.procedure import LABEL_LENGTH, Component
from sync.domain.vietnamese import shortened

AT_MOST: Final = 5  # five rows of two lines are 4 cm of paper; the rest is told at the counter

_CONDITION: Final = re.compile(r"trường hợp|^\W*(?:đối với|nếu|văn bản ủy quyền|giấy ủy quyền)\b", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[;:(\n]|\.\s")
_FOR_ALL: Final = re.compile(r"phải (?:nộp|xuất trình)|thành phần hồ sơ|gồm các giấy tờ|xuất trình khi", re.IGNORECASE)
_SHOW_ONLY: Final = re.compile(r"xuất trình", re.IGNORECASE)
_ASK: Final = "hỏi\N{NO-BREAK SPACE}cán\N{NO-BREAK SPACE}bộ."
_DASH: Final = "–\N{WORD JOINER}\N{NO-BREAK SPACE}"


def rows(papers: Iterable[Component]) -> tuple[tuple[str, ...], str | None]:
    """Return the rows that fit and a sentence that owns up to the rest; None when the list is whole."""
    everything = tuple(papers)
    needed = {_clause(paper): paper for paper in reversed(_for_everybody(everything))}
    shown = tuple(_row(paper) for paper in reversed(needed.values()))[:AT_MOST]
    left = len({_clause(paper) for paper in everything}) - len(shown)
    if not left:
        return shown, None
    if not shown:
        return (), f"{left} loại giấy tờ, tùy trường hợp: {_ASK}"
    return shown, f"Và {left} giấy tờ khác, tùy trường hợp: {_ASK}"


def _for_everybody(papers: Sequence[Component]) -> tuple[Component, ...]:
    cases = {paper.case for paper in papers if _is_case(paper.case)}
    return tuple(
        paper
        for paper in papers
        if not _conditional(paper) and (not _is_case(paper.case) or _in_all(_clause(paper), papers, cases))
    )


def _in_all(clause: str, papers: Sequence[Component], cases: set[str | None]) -> bool:
    return cases == {paper.case for paper in papers if _clause(paper) == clause and _is_case(paper.case)}


def _is_case(heading: str | None) -> bool:
    """A heading that parts people, not one that says "to hand in" or "to show"."""
    return bool(heading) and bool(_CONDITION.search(heading or "") or not _FOR_ALL.search(heading or ""))


def _conditional(paper: Component) -> bool:
    """Judged by the first clause: "Giấy chứng sinh; trường hợp không có …" is everybody's birth note."""
    return bool(_CONDITION.search(_clause(paper)) or _CONDITION.search(paper.case or ""))


def _clause(paper: Component) -> str:
    return _CLAUSE_END.split(paper.text, maxsplit=1)[0].strip().rstrip(".,") or paper.text


def _row(paper: Component) -> str:
    name = shortened(_clause(paper), LABEL_LENGTH)
    amount = _amount(paper).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{name} {_DASH}{amount}" if amount else name


def _amount(paper: Component) -> str:
    if _SHOW_ONLY.search(paper.case or ""):
        return "đưa xem"
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    return " và ".join(f"{count} {kind}" for count, kind in counts if count)

"""Which papers a slip lists: those that everybody with this business brings; the rest is counted, never hidden.

The portal groups papers by case and repeats them in each, so a plain list would send people home for papers that they
never needed.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sync.domain.procedure import Component
from sync.domain.vietnamese import shortened

AT_MOST: Final = 5  # rows; what does not fit is told at the counter
NAME_AT_MOST: Final = 76  # characters, three lines of the slip

_CASE: Final = re.compile(r"trường hợp|^\W*(?:đối với|nếu)\b", re.IGNORECASE)
_FOR_ALL: Final = re.compile(r"phải (?:nộp|xuất trình)|thành phần hồ sơ|gồm các giấy tờ|xuất trình khi", re.IGNORECASE)
_ASK: Final = "hỏi\N{NO-BREAK SPACE}cán\N{NO-BREAK SPACE}bộ."
_DASH: Final = "–\N{WORD JOINER}\N{NO-BREAK SPACE}"


def whole(papers: Iterable[Component]) -> tuple[str, ...]:
    """Return a row for each paper: those of a reviewed case, all of which are needed."""
    return tuple(_row(paper) for paper in papers)


def rows(papers: Iterable[Component]) -> tuple[tuple[str, ...], str | None]:
    """Return the rows that fit and a sentence that owns up to the rest; None when the list is whole."""
    everything = tuple(papers)
    needed = {paper.label: paper for paper in reversed(_for_everybody(everything))}
    shown = tuple(_row(paper) for paper in reversed(needed.values()))[:AT_MOST]
    left = len({paper.label for paper in everything}) - len(shown)
    if not left:
        return shown, None
    if not shown:
        return (), f"{left} loại giấy tờ, tùy trường hợp: {_ASK}"
    return shown, f"Và {left} giấy tờ khác, tùy trường hợp: {_ASK}"


def _for_everybody(papers: Sequence[Component]) -> tuple[Component, ...]:
    cases = {paper.case for paper in papers if _parts_people(paper.case)}
    return tuple(
        paper
        for paper in papers
        if not paper.conditional and (not _parts_people(paper.case) or _in_all(paper.label, papers, cases))
    )


def _parts_people(heading: str | None) -> bool:
    """It names a case; "Giấy tờ phải nộp" names none."""
    return heading is not None and bool(_CASE.search(heading) or not _FOR_ALL.search(heading))


def _in_all(label: str, papers: Sequence[Component], cases: set[str | None]) -> bool:
    """Every case asks for it; one of authorisation alone does not make it everybody's."""
    named = {paper.case for paper in papers if paper.label == label and _parts_people(paper.case)}
    return named == cases and not any(_CASE.search(case or "") for case in cases)


def _row(paper: Component) -> str:
    name = shortened(paper.label, NAME_AT_MOST)
    amount = counted(paper.originals, paper.copies, shown=paper.show_only).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{name} {_DASH}{amount}" if amount else name


def counted(originals: int, copies: int, *, shown: bool) -> str:
    """Return "1 bản chính và 2 bản sao", "đưa xem" for what is only shown, "" for no number."""
    if shown:
        return "đưa xem"
    counts = ((originals, "bản chính"), (copies, "bản sao"))
    return " và ".join(f"{count} {kind}" for count, kind in counts if count)

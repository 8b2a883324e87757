"""The portal's list of papers under its headings, and what of it is shown until somebody says which case is theirs.

The portal does not say which case is the commonest, so none is chosen for anybody: in a long list every case is one
line with its number of papers, below what everybody needs.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from sync.domain.procedure import Component

LONG: Final = 8
"""A list of more papers than this is folded; so many are three or four pages of a kiosk at its largest text."""

_CASE: Final = re.compile(r"trường hợp|đối với|\bnếu\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The papers under one heading of the portal; ``heading`` None stands for those that everybody needs."""

    heading: str | None
    papers: tuple[Component, ...]

    @property
    def is_case(self) -> bool:
        """Whether the heading says outright that it concerns some people only; "Giấy tờ phải nộp" does not."""
        return bool(_CASE.search(self.heading or ""))


def grouped(papers: Iterable[Component]) -> tuple[PaperGroup, ...]:
    """Return the groups in their order, every paper once; papers of one heading must stand together.

    The portal numbers a paper anew for every sentence that names it: 2.000575 lists the same three papers twelve times.
    """
    return tuple(PaperGroup(heading, _once(some)) for heading, some in groupby(papers, key=lambda paper: paper.case))


def _once(papers: Iterable[Component]) -> tuple[Component, ...]:
    """Return papers without those that say the same: their words but for the last sign, their number, their form."""
    known = {(paper.text.rstrip(" .;"), paper.originals, paper.copies, paper.form): paper for paper in papers}
    return tuple(known.values())


def cases_to_choose(groups: Iterable[PaperGroup]) -> tuple[PaperGroup, ...]:
    """Return the cases of a list that is too long to be read whole; () where there is nothing to choose."""
    known = tuple(groups)
    cases = tuple(group for group in known if group.is_case)
    return cases if len(cases) > 1 and sum(len(group.papers) for group in known) > LONG else ()


def opened(groups: Iterable[PaperGroup], heading: str | None) -> tuple[tuple[PaperGroup, ...], tuple[PaperGroup, ...]]:
    """Return the groups whose papers are shown, with the chosen case last, and the cases that are a line each.

    Args:
        groups: of one list.
        heading: of the case that somebody chose; None for none. Nothing is folded where there is nothing to choose.
    """
    known = tuple(groups)
    folded = tuple(group for group in cases_to_choose(known) if group.heading != heading)
    shown = tuple(group for group in known if group not in folded)
    return tuple(sorted(shown, key=lambda group: group.is_case)) if folded else shown, folded

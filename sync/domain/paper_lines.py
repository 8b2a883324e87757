"""Untangling the portal's lists of papers: several papers in one line, a paper in a heading, a file's name in a text.

The portal's tables are published as lists, and where a cell spans rows the next row runs into it: "…;1 bản chínhb) Văn
bản thành lập …". Reviewed cases name lines by their place, so what is found is put at the end and no line moves.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sync.domain.procedure import Component
from sync.domain.tidying import LOWER, UPPER, Mend
from sync.domain.vietnamese import folded_words

OTHERWISE: Final = "Trường hợp khác (cổng không ghi rõ – hỏi cán bộ)"
"""Over a paper that was found in a heading and whose own heading cannot be told."""

_NUMBER = re.compile(  # directly followed by what begins the next line; a number within a sentence is not
    r"[\s.,;]*(?P<one>\d) bản (?P<what>chính|sao)(?:,\s?(?P<two>\d) bản sao)?"
    rf"(?=[a-zđ]{{1,3}}(?:\.\d+)?\)|[-+]|[{UPPER}][{LOWER}])"
)
_LONGEST_FILE = 100  # signs; only the end of a name is looked at
_MARKED = " bản "  # without it there is no number
_FILE = re.compile(
    r"(?:[;.)]\s?(?P<apart>[^;.()]{1,80}\.(?:docx?|pdf|xlsx?|rtf))"
    r"|(?<=[A-ZĐ]{2})(?P<glued>[A-Z][a-z][\w-]*\.(?:docx?|pdf|xlsx?|rtf))"
    rf"|(?:(?<=[{LOWER})])\. ?|; ?)(?P<stub>[A-Z][A-Za-z0-9]+(?: [A-Za-z0-9 _-]+)?))$"
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_MARK = re.compile(rf"([{_LETTERS}])\)")
_CONDITION = re.compile(r"^\W*(?:trường hợp|đối với|nếu)\b", re.IGNORECASE)
_ITEM = re.compile(r"\s\+\s")
_ONE_OF = re.compile(r"một trong", re.IGNORECASE)
_REMARK = re.compile(r"^\W*trường hợp\b.*\bđược thay thế bằng dữ liệu", re.IGNORECASE | re.DOTALL)
_SENTENCE = re.compile(r"\.\s")
_LEAST_WORDS = 5  # of an alternative, so that "Tờ khai" is not taken for a part of another paper


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    originals: int
    copies: int


def untangled(lines: Iterable[Component]) -> tuple[tuple[Component, ...], frozenset[Mend]]:
    """Return a procedure's papers one by one, in the portal's places with what was found at the end, and how."""
    before = tuple(lines)
    apart = _names_apart(before)
    headed = _headings_apart(apart)
    filed = tuple(_without_file(part) for part in headed)
    lists = _lists(filed)
    after = tuple(_alternative(part, lists) for part in filed)
    done = {
        Mend.PAPERS: len(apart) > len(before),
        Mend.HEADING: len(headed) > len(apart),
        Mend.FILE: any(new is not old for new, old in zip(filed, headed, strict=True)),
        Mend.ALTERNATIVE: any(new is not old for new, old in zip(after, filed, strict=True)),
    }
    return after, frozenset(mend for mend, was_done in done.items() if was_done)


def _pieces(text: str) -> tuple[tuple[_Piece, ...], str]:
    """Return the papers that a number ends, and what stands behind the last of them."""
    pieces, end = [], 0
    for found in _NUMBER.finditer(text) if _MARKED in text else ():
        one, two = int(found["one"]), int(found["two"] or 0)
        originals, copies = (one, two) if found["what"] == "chính" else (0, one)
        if piece := text[end : found.start()].strip(" .,;"):
            pieces.append(_Piece(piece, originals, copies))
        end = found.end()
    return tuple(pieces), text[end:].strip()


def _names_apart(lines: tuple[Component, ...]) -> tuple[Component, ...]:
    firsts, more = [], []
    for part in lines:
        if _MARKED not in part.name and _MARKED not in (part.form or ""):
            firsts.append(part)
            continue
        pieces, last = _pieces(part.name)
        split = [_with(part, piece) for piece in pieces]
        # the numbers of the line itself are those of its last paper
        split.append(replace(part, name=last, form=None if pieces else part.form))
        firsts.append(split[0])
        more += split[1:] + _in_form(part)
    return (*map(_form_alone, firsts), *map(_form_alone, more))


def _in_form(part: Component) -> list[Component]:
    """Return the paper that ran into the name of a line's form; how many are wanted of it is not told."""
    pieces, last = _pieces(part.form or "")
    return [Component(last, part.case, 0, 0, None, counted=False)] if pieces else []


def _form_alone(part: Component) -> Component:
    if _MARKED not in (part.form or ""):
        return part
    pieces, _ = _pieces(part.form or "")
    return replace(part, form=pieces[0].text.rstrip(" ;,.") or None) if pieces else part


def _headings_apart(lines: tuple[Component, ...]) -> tuple[Component, ...]:
    headings = {case: _pieces(case) for case in dict.fromkeys(part.case for part in lines) if case}
    plain = {case: heading for case, (_, heading) in headings.items()}
    if plain.keys() == set(plain.values()):
        return lines
    kept = tuple(replace(part, case=plain[part.case]) if part.case else part for part in lines)
    found = (
        Component(piece.text, _heading_before(heading, piece, kept), piece.originals, piece.copies, None)
        for pieces, heading in headings.values()
        for piece in pieces
    )
    return (*kept, *found)


def _heading_before(heading: str, piece: _Piece, lines: tuple[Component, ...]) -> str | None:
    """Return under which heading a paper stands that ran into the next one: the last before it that lacks it."""
    mark = _MARK.match(heading)
    for letter in reversed(_LETTERS[: _LETTERS.find(mark[1])] if mark else ""):
        papers = {part.name: part.case for part in lines if part.case and part.case.startswith(f"{letter})")}
        if papers and not any(_first(name) == _first(piece.text) for name in papers):
            return next(iter(papers.values()))
    # a paper that says itself in which case it is needed wants no heading
    return None if _CONDITION.match(piece.text) else OTHERWISE


def _with(part: Component, piece: _Piece) -> Component:
    return replace(part, name=piece.text, originals=piece.originals, copies=piece.copies, counted=True)


def _without_file(part: Component) -> Component:
    end = part.name[-_LONGEST_FILE:]
    found = _FILE.search(part.name, len(part.name) - len(end)) if "." in end or ";" in end else None
    if found is None or not (name := part.name[: found.start()].rstrip(" ;,")):
        return part
    return replace(part, name=name, form=part.form or found["apart"] or found["glued"])


def _alternative(part: Component, lists: Mapping[str | None, frozenset[tuple[str, ...]]]) -> Component:
    """Return a line as a note where it only repeats what another paper of the case lists, or what staff look up."""
    is_listed = lists and _first(part.name) in lists.get(part.case, ())
    return replace(part, originals=0, copies=0, counted=True) if is_listed or _REMARK.match(part.name) else part


def _lists(lines: tuple[Component, ...]) -> Mapping[str | None, frozenset[tuple[str, ...]]]:
    """Return what the papers of each case list as alternatives, by their first sentences."""
    found: dict[str | None, frozenset[tuple[str, ...]]] = {}
    for part in lines:
        if " + " in part.name and _ONE_OF.search(part.name):
            firsts = (_first(item) for item in _ITEM.split(part.name)[1:])
            listed = frozenset(words for words in firsts if len(words) >= _LEAST_WORDS)
            found[part.case] = found.get(part.case, frozenset()) | listed
    return found


def _first(text: str) -> tuple[str, ...]:
    return folded_words(_SENTENCE.split(text, maxsplit=1)[0])

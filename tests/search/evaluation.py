"""How good the search is, as a table: `python -m tests.search.evaluation [--questions FILE] [--none FILE]`.

FILE: a CSV with `query` and, for questions that have an answer, `expected_codes` ("a|b", any of them counts). Questions
that nobody looked at while words were written measure more than those that came with the data.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sync.office.lookup import Lookup
from sync.office.shipped import load_catalogue, load_centre, load_everyday
from tests.search.asking import questions, ways

SEED, FOLDS = 1, 5

Asked = Sequence[tuple[str, frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """Of how many questions the first answer, and one of the first three, was right."""

    number: int
    first: int
    three: int

    def __add__(self, other: "Found") -> "Found":
        return Found(self.number + other.number, self.first + other.first, self.three + other.three)

    def said(self) -> str:
        first, three = self.first / max(self.number, 1), self.three / max(self.number, 1)
        return f"{self.number:5} {first:7.2f} {three:7.2f}"


def lookup_without(codes: Iterable[str] = ()) -> Lookup:
    """Return the demonstration centre's search without the everyday words of some procedures; their names stay."""
    everyday, left_out = load_everyday(), set(codes)
    words = {code: said for code, said in everyday.words.items() if code not in left_out}
    return Lookup(load_catalogue(), load_centre(), replace(everyday, words=words))


def answerable(lookup: Lookup, asked: Asked) -> Asked:
    """Return the questions that a procedure of the centre answers, each with the codes of those."""
    offered: frozenset[str] = frozenset(procedure.code for procedure in lookup.procedures)
    return [(query, codes & offered) for query, codes in asked if codes & offered]


def found(lookup: Lookup, asked: Asked) -> Found:
    """Ask."""
    ranks = [([each.procedure.code for each in lookup.search(query, 3)], codes) for query, codes in asked]
    first = sum(not codes.isdisjoint(ranked[:1]) for ranked, codes in ranks)
    return Found(len(asked), first, sum(not codes.isdisjoint(ranked) for ranked, codes in ranks))


def spoilt(lookup: Lookup, asked: Asked) -> Iterator[tuple[str, Found]]:
    """Yield what is found as people may write."""
    for name, way in ways(SEED).items():
        yield name, found(lookup, [(way(query), codes) for query, codes in asked])


def unseen_procedures(asked: Asked, folds: int = FOLDS) -> Found:
    """Return what is found of procedures whose everyday words were left out, one fold of the procedures a time.

    Names stay, and so do words for what means the same: this is a procedure that came into the catalogue yesterday. A
    question counts in each fold that has an answer to it; other procedures that would answer it count as wrong there.
    """
    codes = sorted({procedure.code for procedure in lookup_without().procedures})
    total = Found(0, 0, 0)
    for fold in range(folds):
        left_out = frozenset(codes[fold::folds])
        lookup = lookup_without(left_out)
        total += found(lookup, [(query, wanted & left_out) for query, wanted in asked if wanted & left_out])
    return total


def unsure(lookup: Lookup, none: Sequence[str]) -> int:
    """Return of how many questions the search does not say that it is sure."""
    return sum(not lookup.ask(query).sure for query in none)


def table(name: str, asked: Asked) -> Iterator[str]:
    """Yield the lines of some questions."""
    lookup = lookup_without()
    kept = answerable(lookup, asked)
    yield f"{name:38} {'n':>5} {'hit@1':>7} {'hit@3':>7}"
    for way, result in spoilt(lookup, kept):
        yield f"  {way:36} {result.said()}"
    yield f"  {f'words of the procedure left out, {FOLDS} folds':36} {unseen_procedures(kept).said()}"


def read(file: Path) -> Asked:
    """Return the questions of a file."""
    with file.open(encoding="utf-8", newline="") as opened:
        rows = [(row["query"], row.get("expected_codes") or "") for row in csv.DictReader(opened)]
    return [(query, frozenset(codes.split("|")) - {""}) for query, codes in rows]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=Path, metavar="FILE")
    parser.add_argument("--none", type=Path, metavar="FILE", help="questions that no procedure of a commune answers")
    args = parser.parse_args()
    lines = [*table("questions that came with the data", questions())]
    if args.questions:
        lines += table(args.questions.name, read(args.questions))
    if args.none:
        none = [query for query, _ in read(args.none)]
        lines.append(f"{args.none.name}: not sure of {unsure(lookup_without(), none)} of {len(none)}")
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()

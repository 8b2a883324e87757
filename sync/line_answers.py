"""Commands that answer what is typed behind their name or, with --stdin, every line, each with a line of JSON."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What one line is answered with: the shape that commands.md fixes, and the words for whoever reads no JSON.

    A command that knows ``--stdin`` alone has no words.
    """

    shape: Mapping[str, object]
    words: str = ""

    @property
    def understood(self) -> bool:
        """Whether the line was one that the command can answer."""
        return "error" not in self.shape


def refused(why: str) -> Answer:
    """Return the answer to a line that was not understood."""
    return Answer({"error": why}, why)


def answer_lines(args: argparse.Namespace, typed: str, answer: Callable[[str], Answer]) -> int:
    """Print the answer to what was typed or, with ``args.stdin``, to each line as soon as it is read.

    Words go to stdout, to stderr when they say what was not understood; with ``args.json`` or ``args.stdin`` every
    answer is a line of JSON on stdout.

    Returns:
        The exit code: 1 when anything was not understood.
    """
    understood = True
    for line in sys.stdin if args.stdin else (typed,):
        said = answer(line.rstrip("\n"))
        understood &= said.understood
        as_json = args.stdin or args.json
        stream = sys.stdout if as_json or said.understood else sys.stderr
        print(json.dumps(said.shape, ensure_ascii=False) if as_json else said.words, file=stream, flush=True)
    return 0 if understood else 1

"""On which line of a JSON file each item of a list begins, so that a person finds the one that is wrong."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)
_OF_ITEMS = 2  # how deep the items lie: in the list, in the outermost object


def item_lines(text: str, key: str) -> tuple[int, ...]:
    """Return the lines, from 1, of the items of a list that stands under a key of the outermost object.

    Args:
        text: a whole JSON document that was parsed before; of any other the answer means nothing.
        key: in the document's own spelling.
    """
    return tuple(_lines(text, f'"{key}"'))


def _lines(text: str, quoted: str) -> Iterator[int]:
    depth, inside, line, seen, last = 0, False, 1, 0, ("", "")
    for token in _TOKEN.finditer(text):
        line += text.count("\n", seen, token.start())
        seen, sign = token.start(), token[0]
        if inside and depth == _OF_ITEMS and sign not in ",]":
            yield line
        if sign in ("[", "{"):
            inside = inside or (depth == 1 and sign == "[" and last == (quoted, ":"))
            depth += 1
        elif sign in ("]", "}"):
            depth -= 1
            inside = inside and depth > 1
        last = (last[1], sign)

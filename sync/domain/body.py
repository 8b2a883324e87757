"""Reading an event's body: what a fold cannot use is said with a reason, never guessed."""

import re
from collections.abc import Mapping
from datetime import date

Body = Mapping[str, object]

_LONGEST_LIST = 200
_UNFIT = re.compile(r"[\x00\ud800-\udfff]")  # PostgreSQL keeps no NUL, UTF-8 no lone surrogate


class Unusable(ValueError):
    """The event stays in the log and is skipped; the reason stands in the work-list."""


def text(body: Body, key: str, longest: int = 200, default: str | None = None) -> str:
    """Return a text of at most ``longest`` characters.

    Raises:
        Unusable: missing without a default, not a text, too long, with NUL or a lone surrogate.
    """
    value = body.get(key, default)
    if not isinstance(value, str) or len(value) > longest or _UNFIT.search(value):
        raise Unusable(f"{key}: a text of at most {longest} characters is wanted")
    return value


def count(body: Body, key: str, default: int | None = None) -> int:
    """Return a whole number from 0 to 2^53.

    Raises:
        Unusable: missing without a default, or anything else.
    """
    value = body.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise Unusable(f"{key}: a whole number is wanted")
    return value


def day(body: Body, key: str) -> date:
    """Return a day written YYYY-MM-DD.

    Raises:
        Unusable: missing or written otherwise.
    """
    written = text(body, key, 10)
    try:
        read = date.fromisoformat(written)
    except ValueError:
        read = None
    if read is None or read.isoformat() != written:
        raise Unusable(f"{key}: YYYY-MM-DD is wanted")
    return read


def items(body: Body, key: str) -> list[object]:
    """Return a list of at most 200 items, [] when there is none.

    Raises:
        Unusable: something else stands there.
    """
    value = body.get(key, [])
    if not isinstance(value, list) or len(value) > _LONGEST_LIST:
        raise Unusable(f"{key}: a list of at most {_LONGEST_LIST} is wanted")
    return value


def mapping(value: object) -> Body:
    """Return the object within a body.

    Raises:
        Unusable: something else stands there.
    """
    if not isinstance(value, dict):
        raise Unusable("an object is wanted")
    return value

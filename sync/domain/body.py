"""Reading an event's body: what a fold cannot use is said with a reason, never guessed."""

from collections.abc import Mapping

Body = Mapping[str, object]

_LONGEST_LIST = 200


class Unusable(ValueError):
    """The event stays in the log and is skipped; the reason stands in the work-list."""


def text(body: Body, key: str, longest: int = 200, default: str | None = None) -> str:
    """Return a text of at most ``longest`` characters.

    Raises:
        Unusable: missing without a default, not a text, too long, or not valid Unicode.
    """
    value = body.get(key, default)
    if not isinstance(value, str) or len(value) > longest or not _encodes(value):
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


def _encodes(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True

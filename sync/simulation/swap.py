"""Putting something else in the place of a function or a constant for a while: slow lines, seeded chance, mutations."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def swapped(owner: object, **others: object) -> Iterator[None]:
    """Give the named attributes of a module or class other values until the end of the block."""
    before = {name: getattr(owner, name) for name in others}
    _set(owner, others)
    try:
        yield
    finally:
        _set(owner, before)


def _set(owner: object, values: dict[str, object]) -> None:
    for name, value in values.items():
        setattr(owner, name, value)

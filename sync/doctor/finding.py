"""What a check answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: whether all is well, and a Vietnamese sentence; where it is not, a second one says what to do."""

    check: str
    ok: bool
    sentence: str


def well(check: str, sentence: str) -> Finding:
    """Return that all is well."""
    return Finding(check, ok=True, sentence=sentence)


def ill(check: str, what: str, do: str) -> Finding:
    """Return what is wrong and what to do."""
    return Finding(check, ok=False, sentence=f"{what} {do}")

"""Who may answer in place of a server."""

from enum import Enum


class Odd(Enum):
    """In the order in which people should be told of it."""

    STRANGER = "stranger"
    """Somebody without a certificate of ours: stop typing, call for help (F-20)."""

    GATE = "gate"
    """The network itself, which wants people to sign in before it lets anything out (F-19)."""

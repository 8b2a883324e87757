"""Who may answer in place of a server, and what a server may answer in place of news."""

from enum import Enum


class Odd(Enum):
    """In the order in which people should be told of it."""

    STRANGER = "stranger"
    """Somebody without a certificate of ours: stop typing, call for help (F-20)."""

    ENDED = "ended"
    """A server of ours, to which this machine was revoked: what is written here reaches nobody (F-76)."""

    GATE = "gate"
    """The network itself, which wants people to sign in before it lets anything out (F-19)."""

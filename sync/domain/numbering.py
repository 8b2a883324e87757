"""Queue numbers: dense per series and day, and never from a series that somebody else has printed from."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from sync.domain.ids import LogId

TAG_LETTERS: Final = "AEGHKLMPRTVXY"
"""Letters of drawn tags: none that looks like a digit or another letter (I, O, Q, S, Z), none that sounds like another
one when a Vietnamese says its name (B, C, D, N, U), none that is no Vietnamese letter (F, J, W)."""

DRAWN: Final = "~"
"""Between the group's letter and a tag that the machine drew for itself: A~KT-001."""


_LONGEST_TAG: Final = 4
"""A slip's number as it is typed at a counter has no longer one (``possession``)."""

_WORD: Final = re.compile(r"[A-Z0-9]+")

BEYOND: Final = 2**53
"""Place of events of which no file knows that it wrote them."""


@dataclass(frozen=True, slots=True)
class Issued:
    """What one log issued of one series on one day.

    Attributes:
        last: highest number.
        at_ms: its time.
        seq: its place in the log.
        own: how many events of the log this very file has written; what came back of it beyond that, another copy of
            this machine has written.
        series: "" when the log is one of this machine's, and what some event of it said is missed (``last`` is then 0).
    """

    series: str
    log: LogId
    last: int
    at_ms: int
    seq: int
    own: int


def series(letter: str, tag: str) -> str:
    """Return the series of a machine for a group: the first kiosk's tag is "", the second's "2"."""
    return f"{letter}{tag}"


def tag_for(tag: str, issued: Iterable[Issued], draw: Callable[[], str]) -> str:
    """Return the tag for a machine's next number of the day.

    It keeps the one it has, until it hears of a number of its series that it did not print: its disk was restored from
    a backup, or it is one of two copies. Then it draws another one, and keeps that. It does so too when it hears that
    it has written something, and not what: that may have been a number.

    Args:
        tag: the one of the machine's settings.
        issued: of this day, by every machine that is known here.
        draw: returns two random letters.
    """
    seen = list(issued)
    lacking = {item.log for item in seen if not item.series and item.seq > item.own}
    foreign = [item for item in seen if item.seq > item.own or item.log in lacking]
    taken = {item.series[1:] for item in foreign} | {tag for _ in lacking}
    mine = sorted((item for item in seen if item not in foreign), key=lambda item: (-item.at_ms, item.series))
    drawn = (item.series[1:] for item in mine if item.series[1:].startswith(DRAWN))
    kept = next((item for item in (*drawn, tag) if item not in taken), None)
    while kept is None:
        candidate = f"{DRAWN}{draw()}"
        kept = None if candidate in taken else candidate
    return kept


def own_tag(device: str) -> str:
    """Return the tag of a machine whose settings give it none and that is no kiosk.

    The first letters of its name's words and its number: "quay-12" gives its slips "Q12", "may-tra-kq" "MTK"; a single
    word stands with its first letters: "hub" "HUB".
    """
    words = _WORD.findall(device.upper())
    digits = "".join(words)
    number = digits[len(digits.rstrip("0123456789")) :][1 - _LONGEST_TAG :]
    named = [word for word in words if not word.isdecimal()]
    letters = "".join(word[0] for word in named) if number or len(named) > 1 else named[0]
    return letters[: _LONGEST_TAG - len(number)] + number


def alike(device: str, others: Iterable[str]) -> str | None:
    """Return another machine whose slips would bear the same tag as this one's; None when there is none."""
    return next((other for other in sorted(others) if other != device and own_tag(other) == own_tag(device)), None)


def last_of(of_series: str, issued: Iterable[Issued]) -> Issued | None:
    """Return the last number of a series."""
    return max((item for item in issued if item.series == of_series), key=lambda item: item.last, default=None)


def next_number(last: int | None) -> int:
    """Return the number after the last one issued in this series today; after 999 comes 1000."""
    return (last or 0) + 1


def not_before(now_ms: int, last_issued_at_ms: int | None) -> int:
    """Return the time to write on a ticket: never before the previous number of its series, whatever the clock says."""
    return max(now_ms, last_issued_at_ms or 0)

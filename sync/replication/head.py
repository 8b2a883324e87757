"""The head of a message, JSON, with its bounds: whatever lies beyond them is no message."""

from typing import Annotated

from pydantic import BaseModel, Field

from sync.identity.certificates import MOST_BYTES
from sync.replication.packing import MOST_REFS
from sync.store.bodies import MOST_WANTED

SECTION_EVENTS = 50
"""Most events in a section, which is taken whole or not at all: 500 in one commit raise a tap's p99 from 9 to 23 ms."""

MOST_SECTIONS = 1000
"""More than fit into a message's room, few enough to be looked at one by one."""

MOST_DAYS = 4000
"""Most days told apart: eleven years."""

MOST_EVENTS = 2000
"""Most events in the sections of a message: with 1,000 one is full, of which each log brings no more than that."""

_MOST_READ = 20_000
_MOST_WORDS = MOST_EVENTS + MOST_WANTED

Name = Annotated[str, Field(max_length=120)]
Count = Annotated[int, Field(ge=0, lt=2**53)]
Hex = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{16})?$")]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Run = tuple[Name, Count, Hex, Annotated[int, Field(ge=1, le=SECTION_EVENTS)], Count, Hex, bool]
"""Log, number and chain before it, how many events, number and chain of the last, whether a signature follows."""

Certificates = Annotated[str, Field(max_length=8192, pattern=r"^[A-Za-z0-9+/=,]*$")]
"""A chain as text; in a message only the sizes are."""

Sizes = Annotated[list[Annotated[int, Field(ge=0, le=MOST_BYTES)]], Field(max_length=4)]
"""How long each certificate of a chain is."""

Sums = tuple[Hex, Hex, Hex, Hex]
Standing = tuple[Count, Hex, Count]
Missed = tuple[Name, Count, Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]]
Like = tuple[Annotated[int, Field(ge=0, le=255)], Name, Name, Count, Annotated[int, Field(ge=0, le=MOST_REFS)], bool]
"""A shape of headers, as ``Shape`` says."""


class Head(BaseModel, strict=True):
    """What a message says in JSON.

    Attributes:
        authors: by log, the place of its author's chain among the certificates.
        shapes, logs, entities: the words of the packed events.
        bodies: log and number of each event that follows behind the sections.
    """

    sender: Name
    today: Day
    summary: Sums
    since: Day | None = None
    heard: Sums | None = None
    line: tuple[bool, Count]
    epoch: Annotated[str, Field(max_length=40, pattern=r"^[0-9a-z-]*$")] = ""
    days: Annotated[dict[Day, tuple[Hex, Hex]], Field(max_length=MOST_DAYS, default_factory=dict)]
    table: Annotated[dict[Name, list[Standing]], Field(max_length=_MOST_READ, default_factory=dict)]
    whole: Annotated[list[Day], Field(max_length=MOST_DAYS, default_factory=list)]
    sections: Annotated[list[Run], Field(max_length=MOST_SECTIONS, default_factory=list)]
    certificates: Annotated[list[Sizes], Field(max_length=MOST_SECTIONS, default_factory=list)]
    authors: Annotated[dict[Name, Count], Field(max_length=MOST_SECTIONS, default_factory=dict)]
    shapes: Annotated[list[Like], Field(max_length=_MOST_WORDS, default_factory=list)]
    logs: Annotated[list[Name], Field(max_length=_MOST_WORDS, default_factory=list)]
    entities: Annotated[list[Name], Field(max_length=_MOST_WORDS, default_factory=list)]
    more: bool = False
    now_ms: Count = 0
    wanted: Annotated[list[Missed], Field(max_length=MOST_WANTED, default_factory=list)]
    bodies: Annotated[list[tuple[Name, Count]], Field(max_length=MOST_WANTED, default_factory=list)]
    backed: tuple[Day, Hex] | None = None

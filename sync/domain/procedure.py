"""A procedure as the national portal publishes it, with the short words that citizens read beside the official ones."""

import re
from dataclasses import dataclass
from enum import StrEnum

from sync.domain.ids import ProcedureCode
from sync.domain.vietnamese import calm, capitalised, shortened

TITLE_LENGTH = 120  # four lines of the kiosk's title at 100 %; the official name is a touch away
LABEL_LENGTH = 90  # two lines of a checklist row on a 32" kiosk

_LEADING = re.compile(r"^thủ tục:?\s+(?!hành chính|hải quan)", re.IGNORECASE)  # "Hải quan đối với …" says nothing
_BRACKET_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
_BULLET = re.compile(r"^(?:[-–—+*•●]|\(?(?:[ivx]{1,4}|[a-zđ]|\d{1,2})[).](?!\d))\s*", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;(:\n]|\. ")
_SENTENCE_END = re.compile(r"[;\n]|\. ")
_CASE_FIRST = re.compile(r"^(?:trường hợp|đối với|nếu)\b", re.IGNORECASE)  # "Đối với Quân đội: giấy giới thiệu …"
_CONDITION = re.compile(r"^(?:đối với|nếu|văn bản ủy quyền|giấy ủy quyền)\b|\btrường hợp\b", re.IGNORECASE)
_ONLINE_ONLY = re.compile(r"hình thức trực tuyến", re.IGNORECASE)
_AT_DESK = re.compile(r"trực tiếp|bưu chính", re.IGNORECASE)


class Channel(StrEnum):
    """How a dossier can be handed in."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    POSTAL = "postal"


class Unit(StrEnum):
    """What a time limit counts; "ngày" and "ngày làm việc" differ in law."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    WORKING_HOUR = "working_hour"


_UNIT_WORDS = {Unit.WORKING_DAY: "ngày làm việc", Unit.CALENDAR_DAY: "ngày", Unit.WORKING_HOUR: "giờ làm việc"}


@dataclass(frozen=True, slots=True)
class Limit:
    """How long the office may take. ``amount`` is 0 or more; halves of days occur (7.5)."""

    amount: float
    unit: Unit

    @property
    def text(self) -> str:
        """In Vietnamese: "7,5 ngày làm việc"."""
        return f"{self.amount:g}".replace(".", ",") + " " + _UNIT_WORDS[self.unit]


@dataclass(frozen=True, slots=True)
class Way:
    """One published way of handing in.

    Attributes:
        limit: None when the portal's text names no usable number and unit; never a guess.
        limit_raw: that text, as published; None when the portal says nothing.
        fee: as published; None when the portal says nothing. Read it through ``fees.fee_of``.
        fee_by: the decision by which a province or centre set the fee; "" where the portal's is shown.
    """

    channel: Channel
    limit: Limit | None
    limit_raw: str | None
    fee: str | None
    note: str | None
    fee_by: str = ""


@dataclass(frozen=True, slots=True)
class Component:
    """A line of the list of papers, which may be a note.

    Attributes:
        case: heading under which the portal puts it; None for papers that everybody needs.
        counted: False when the portal gives no quantities; then both are 0 and it is still shown.
        form: file name of the form to fill in.
    """

    name: str
    case: str | None
    originals: int
    copies: int
    form: str | None
    counted: bool = True

    @property
    def is_note(self) -> bool:
        """An explanation, not a paper: published with 0 originals and 0 copies, or under the name "Lưu ý"."""
        return (self.counted and not self.originals and not self.copies) or self.text.startswith("Lưu ý")

    @property
    def show_only(self) -> bool:
        """Shown at the counter and taken back at once, says the heading."""
        return self.case is not None and "xuất trình" in self.case.lower()

    @property
    def text(self) -> str:
        """The full name without bullets and closing signs, for display."""
        return _unmarked(self.name).rstrip(" ;,")

    @property
    def label(self) -> str:
        """The first clause of ``text``, at most LABEL_LENGTH characters; what was cut is marked "…"."""
        end = _SENTENCE_END if _CASE_FIRST.match(self.text) else _CLAUSE_END
        clause = end.split(self.text, maxsplit=1)[0].strip().rstrip(".,:")
        return shortened(clause or self.text, LABEL_LENGTH)

    @property
    def case_title(self) -> str | None:
        """The case without bullets and the closing colon."""
        return _unmarked(self.case).rstrip(" :;,") if self.case else None

    @property
    def conditional(self) -> bool:
        """Needed only in a case that its first clause names."""
        return bool(_CONDITION.search(_CLAUSE_END.split(self.text, maxsplit=1)[0]))

    @property
    def online_only(self) -> bool:
        """Said to be for those who hand in over the network; nobody brings it to a counter."""
        return bool(_ONLINE_ONLY.search(self.name)) and not _AT_DESK.search(self.name)


@dataclass(frozen=True, slots=True)
class Procedure:
    """An administrative procedure; texts are official and cleaned of invisible signs only.

    Attributes:
        field: "Hộ tịch"; "" when the record names none.
        commune: handled at the counters of a commune.
        list_type: "STANDARD" is nation-wide, "SPECIFIC" belongs to the province that promulgated it, "" is unknown.
        case_limits: limits that the portal lists apart from the ways, as published.
        source: where the record comes from.
        short_name: a reviewed citizen name; None leaves the title to be made from the official one.
        short_name_en: the same in English; None leaves the Vietnamese title.
        notice: what province or centre tell whoever comes for it.
        replaced_by: the code that took its place; the record of that one may be missing here.
    """

    code: ProcedureCode
    name: str
    field: str
    commune: bool
    list_type: str
    promulgated_by: str | None
    ways: tuple[Way, ...]
    components: tuple[Component, ...]
    result: tuple[str, ...]
    legal_basis: tuple[str, ...]
    requirements: str | None
    online_level: str | None
    portal_url: str | None
    source: str
    agencies: tuple[str, ...] = ()
    eligibility: tuple[str, ...] = ()
    case_limits: tuple[str, ...] = ()
    short_name: str | None = None
    short_name_en: str | None = None
    notice: str | None = None
    replaced_by: str | None = None

    @property
    def title(self) -> str:
        """What a citizen reads: "Đăng ký khai sinh" for "Thủ tục đăng ký khai sinh"."""
        return self.short_name or short_title(self.name)

    def title_in(self, language: str) -> str:
        """Return the title as people read it who speak "vi" or "en"."""
        return (self.short_name_en if language == "en" else None) or self.title

    @property
    def online(self) -> bool:
        """It can be handed in over the network."""
        return any(way.channel is Channel.ONLINE for way in self.ways)

    @property
    def by_post(self) -> bool:
        """It can be handed in by post."""
        return any(way.channel is Channel.POSTAL for way in self.ways)


def short_title(name: str) -> str:
    """Return the official name without "Thủ tục", closing brackets and capitals that shout, at most TITLE_LENGTH."""
    bare = calm(_LEADING.sub("", name.strip()))
    while len(cut := _closed(_BRACKET_AT_END.sub("", bare))) < len(bare):
        bare = cut
    return shortened(capitalised(bare) or name, TITLE_LENGTH)


def _unmarked(text: str) -> str:
    return capitalised(_BULLET.sub("", text.strip()).lstrip(" .,;:").rstrip())


def _closed(text: str) -> str:
    return text.rstrip(" .;:,")

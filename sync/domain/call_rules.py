"""The rules by which people are called, as a centre's data file says: who goes before whom, how far, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sync.domain import flood
from sync.domain.datafile import DataFault, Section, section
from sync.domain.ids import ServiceCode

MINUTE_MS = 60_000
_LONGEST_MIN = 24 * 60


class Asked(StrEnum):
    """Steps that want a reason."""

    PARK = "park"
    TRANSFER = "transfer"
    CHOOSE = "choose"
    VOID = "void"
    REOPEN = "reopen"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Preference:
    """A class of people who are called earlier; no more than the class is ever kept of the reason.

    Attributes:
        ahead_ms: they count as having come so much earlier. Finite: who waits long enough goes before them again.
        basis: the law or local rule behind it.
        icon: of the kiosk's card; ``tint`` its colour.
    """

    id: str
    title_vi: str
    title_en: str
    short_vi: str
    short_en: str
    ahead_ms: int
    basis: str
    icon: str
    tint: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to choose from: a text of one's own could name a citizen, and a ticket's log reaches public machines."""

    id: str
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class Slots:
    """When people can be invited: each ``minutes`` of the working hours, so many for a group's business at once."""

    minutes: int
    most_people: int
    most_days: int


@dataclass(frozen=True, slots=True)
class CallRules:
    """Rules in force from a day on; all times in milliseconds.

    Attributes:
        most_preferred: so many preferred calls in a row at a counter, then an ordinary turn if somebody waits.
        early_ms: who has an appointment is preferred from so long before it …
        late_ms: … until so long after.
        appointment_ahead_ms: counts as having come so much before the appointment.
        slots: which times can be given, and how many days ahead.
        quick: services of a few minutes; ``quick_ahead_ms`` is what they gain.
        language_patience_ms: who speaks a language that a colleague knows is left to that colleague for so long.
        sent_patience_ms: who was sent to one counter or officer waits for nobody else for so long.
        recalls: how often one calls again before the person is offered to be marked absent.
        back_ms: who comes back after missing the call waits as if come so long ago.
        help_lapse_ms: a call for help that nobody takes, or ends, is forgotten so long after its last step.
        flood: how many numbers a kiosk gives at once, and which touches are nobody's.
    """

    start: date
    most_preferred: int
    preferences: tuple[Preference, ...]
    early_ms: int
    late_ms: int
    appointment_ahead_ms: int
    slots: Slots
    quick: frozenset[ServiceCode]
    quick_ahead_ms: int
    language_patience_ms: int
    sent_patience_ms: int
    recalls: int
    back_ms: int
    help_lapse_ms: int
    reasons: Mapping[Asked, tuple[Reason, ...]]
    flood: flood.Limits

    def preference(self, name: str) -> Preference | None:
        """Return a class by its id."""
        return next((item for item in self.preferences if item.id == name), None)

    def reason(self, asked: Asked, name: str) -> Reason | None:
        """Return a reason by its id."""
        return next((item for item in self.reasons[asked] if item.id == name), None)


def rules_of(record: object) -> CallRules:
    """Return the rules of a data file.

    Raises:
        DataFault: the file cannot be used; names the place and what must stand there.
    """
    top = section(record)
    appointment, quick = top.section("appointment"), top.section("quick")
    rules = CallRules(
        start=top.day("from"),
        most_preferred=_between(top, "most_preferred_in_a_row", 1, 20),
        preferences=tuple(_preference(item) for item in top.sections("preferences")),
        early_ms=_minutes(appointment, "early_min"),
        late_ms=_minutes(appointment, "late_min"),
        appointment_ahead_ms=_minutes(appointment, "ahead_min"),
        slots=Slots(
            _between(appointment, "slot_min", 5, 120),
            _between(appointment, "most_per_slot", 1, 50),
            _between(appointment, "most_days_ahead", 1, 366),
        ),
        quick=frozenset(ServiceCode(code) for code in quick.texts("services")),
        quick_ahead_ms=_minutes(quick, "ahead_min"),
        language_patience_ms=_minutes(top, "language_patience_min"),
        sent_patience_ms=_minutes(top, "sent_patience_min"),
        recalls=_between(top, "recalls", 0, 20),
        back_ms=_minutes(top, "back_from_absent_min"),
        help_lapse_ms=_between(top, "help_lapse_min", 1, _LONGEST_MIN) * MINUTE_MS,
        reasons=MappingProxyType({asked: _reasons(top.section("reasons"), asked) for asked in Asked}),
        flood=flood.limits_of(top.section("flood")),
    )
    _unlike(item.id for item in rules.preferences)
    return rules


def in_force(editions: Iterable[CallRules], day: date) -> CallRules:
    """Return the newest rules that hold on a day; the oldest for days before all of them.

    Raises:
        ValueError: there are none at all.
    """
    by_start = sorted(editions, key=lambda rules: rules.start)
    if not by_start:
        raise ValueError("no rules")
    return max((rules for rules in by_start if rules.start <= day), key=lambda rules: rules.start, default=by_start[0])


def _preference(item: Section) -> Preference:
    return Preference(
        id=item.text("id"),
        title_vi=item.text("title_vi"),
        title_en=item.text("title_en"),
        short_vi=item.text("short_vi"),
        short_en=item.text("short_en"),
        ahead_ms=_minutes(item, "ahead_min"),
        basis=item.text("basis"),
        icon=item.text_or("icon", "user"),
        tint=item.text_or("tint", "blue"),
    )


def _reasons(reasons: Section, asked: Asked) -> tuple[Reason, ...]:
    listed = tuple(
        Reason(item.text("id"), item.text("title_vi"), item.text("title_en")) for item in reasons.sections(asked)
    )
    if not listed:
        raise DataFault(asked, "cần ít nhất một lý do")
    _unlike(reason.id for reason in listed)
    return listed


def _unlike(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise DataFault(name, "ghi hai lần")
        seen.add(name)


def _minutes(item: Section, key: str) -> int:
    return _between(item, key, 0, _LONGEST_MIN) * MINUTE_MS


def _between(item: Section, key: str, least: int, most: int) -> int:
    number = item.number(key)
    if not least <= number <= most:
        raise DataFault(key, f"phải từ {least} đến {most}")
    return number

"""What is asked before a person is moved: reasons, times and places, as the centre's rules and counters have them."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from counter_client.words import spoken
from sync.domain.calendar import WorkCalendar
from sync.domain.call_rules import MINUTE_MS, Asked, CallRules
from sync.domain.centre import Centre
from sync.domain.ids import CounterId, GroupId, OfficerId
from sync.domain.seat import Seat, SeatState
from sync.office.moves import Destination
from sync.office.people import People

Answers = Mapping[str, str]
"""Words by the name under which they are chosen."""

_GROUP, _COUNTER, _OFFICER = "group", "counter", "officer"
BY_TIME, BEHIND = "by-time", "behind"
UNTIL_TOLD = "0"
NO_CLASS = "none"
_INVITED = "hen-ngay-khac"


def reasons(rules: CallRules, asked: Asked) -> Answers:
    """Return the reasons of the rules in words, by their ids."""
    return {reason.id: spoken(reason.title_vi, reason.title_en) for reason in rules.reasons[asked]}


def invited(rules: CallRules) -> str:
    """Return the reason for a number that is void because its holder comes on another day."""
    known = rules.reason(Asked.VOID, _INVITED) or rules.reasons[Asked.VOID][0]
    return known.id


def classes(rules: CallRules, now: str) -> Answers:
    """Return the classes of priority in words by their ids; who has one can also be without again ("none")."""
    known = {each.id: spoken(each.title_vi, each.title_en) for each in rules.preferences if each.id != now}
    return known | ({NO_CLASS: QCoreApplication.translate("Moving", "No priority any more")} if now else {})


def times(now: datetime, calendar: WorkCalendar) -> Answers:
    """Return when a person may be called again today: minutes from now as text, "0" for when somebody says so."""
    translate = QCoreApplication.translate
    words, rested = translate("Moving", "In %1 minutes"), translate("Moving", "After the break, at %1")
    minutes = {str(n): words.replace("%1", str(n)) for n in (15, 30, 60, 120)}
    begins = next((start for start, _ in calendar.spans_on(now.date()) if start > now.time()), None)
    if begins is not None:
        until = datetime.combine(now.date(), begins, now.tzinfo) - now
        minutes[str(-(-until // timedelta(minutes=1)))] = rested.replace("%1", f"{begins.hour}:{begins:%M}")
    return {UNTIL_TOLD: translate("Moving", "When the person is back: I call again"), **minutes}


def until_ms(chosen: str, now_ms: int) -> int:
    """Return the moment of a choice of ``times``; 0 for none."""
    return 0 if chosen == UNTIL_TOLD else now_ms + int(chosen) * MINUTE_MS


def groups(centre: Centre) -> Answers:
    """Return the groups of business in words, by their ids."""
    return {group.id: spoken(group.title_vi, group.title_en) for group in centre.groups}


def places(centre: Centre, here: CounterId) -> Answers:
    """Return where a person can be sent from a counter: groups of business, then single counters."""
    to_counter = QCoreApplication.translate("Moving", "Only counter %1 (%2)")
    by_group = {f"{_GROUP} {name}": words for name, words in groups(centre).items()}
    counters = {
        f"{_COUNTER} {each.id}": to_counter.replace("%1", each.id).replace("%2", spoken(each.name, each.name_en))
        for each in centre.counters
        if each.id != here
    }
    return by_group | counters


def colleagues(seats: Iterable[Seat], people: People, own: OfficerId) -> Answers:
    """Return the others who sit at a counter now, as places to which a person can be sent."""
    words = QCoreApplication.translate("Moving", "Only %1 (now at counter %2)")
    there = {seat.officer: seat for seat in seats if seat.state is not SeatState.CLOSED and seat.officer != own}
    return {
        f"{_OFFICER} {officer}": words.replace("%1", people.name(officer)).replace("%2", seat.counter)
        for officer, seat in there.items()
    }


def turns() -> Answers:
    """Return where in the line a person can wait who is sent on, the fair place first."""
    translate = QCoreApplication.translate
    return {
        BY_TIME: translate("Moving", "By the time of coming, as here"),
        BEHIND: translate("Moving", "Behind everybody who waits there now"),
    }


def destination(chosen: str, turn: str) -> Destination:
    """Return the destination of a choice of ``places`` or ``colleagues``, and of one of ``turns``."""
    kind, _, name = chosen.partition(" ")
    front = turn != BEHIND
    return {
        _GROUP: Destination(group=GroupId(name), front=front),
        _COUNTER: Destination(counter=CounterId(name), front=front),
        _OFFICER: Destination(officer=OfficerId(name), front=front),
    }[kind]

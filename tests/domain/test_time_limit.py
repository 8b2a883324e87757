"""One wording of time limits for the kiosk, the counter and the wall, true against what the portal publishes."""

from dataclasses import replace

import pytest

from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Channel, Limit, Unit, Way
from sync.domain.time_limit import TimeLimit, time_limit_of
from sync.office.shipped import load_catalogue

CATALOGUE = load_catalogue()
RESIDENCE = ProcedureCode(ServiceCode("1.004222"))
ASK = "Theo quy định – hỏi\xa0cán\xa0bộ"


def published(code):
    return time_limit_of(CATALOGUE.procedures[code])


def with_ways(*limits, case_limits=()):
    ways = tuple(Way(Channel.IN_PERSON, limit, "…", None, None) for limit in limits)
    return replace(CATALOGUE.procedures[RESIDENCE], ways=ways, case_limits=case_limits)


def test_khai_sinh_is_not_promised_but_the_portals_word_is_told():
    """Its ways say "1" without a unit; its list by case says "1 ngày làm việc"."""
    birth = published("1.001193")
    assert birth == TimeLimit(None, ("1 ngày làm việc",))
    assert (birth.value("vi"), birth.detail("vi")) == (ASK, "Cổng ghi: 1 ngày làm việc")
    assert (birth.value("en"), birth.detail("en")) == ("As the rules say – ask staff", "The portal says: 1 working day")


def test_what_is_stated_is_said_once():
    residence = published("1.004222")
    assert (residence.value("vi"), residence.detail("vi")) == ("7 ngày làm việc", "")
    assert residence.value("en") == "7 working days"


def test_a_list_that_contradicts_the_ways_is_told_beside_them():
    ended = published("1.004845")
    assert (ended.value("vi"), ended.detail("vi")) == ("2 ngày làm việc", "Cổng ghi: 3 ngày làm việc")


def test_ways_that_differ_promise_nothing_and_are_all_told():
    two = with_ways(
        Limit(5, Unit.CALENDAR_DAY), Limit(7.5, Unit.WORKING_DAY), None, case_limits=("5 ngày", "Xem mô tả")
    )
    told = time_limit_of(two)
    assert told.limit is None
    assert told.detail("vi") == "Cổng ghi, tùy trường hợp: 5 ngày; 7,5 ngày làm việc; Xem mô tả"
    assert told.detail("en") == "The portal says, by case: 5 days; 7.5 working days; Xem mô tả"


def test_nothing_published_sends_to_staff_and_claims_nothing():
    nothing = time_limit_of(with_ways(None))
    assert (nothing.value("vi"), nothing.detail("vi")) == (ASK, "")


@pytest.mark.parametrize(("language", "said"), [("vi", "Trong ngày"), ("en", "The same day")])
def test_no_day_at_all_is_the_same_day(language, said):
    assert TimeLimit(Limit(0, Unit.WORKING_DAY)).value(language) == said


def test_hours_and_single_days_are_said_in_english():
    assert TimeLimit(Limit(2, Unit.WORKING_HOUR)).value("en") == "2 working hours"
    assert TimeLimit(Limit(1, Unit.CALENDAR_DAY)).value("en") == "1 day"

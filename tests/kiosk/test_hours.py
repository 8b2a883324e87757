"""A kiosk goes by the centre's hours: outside them one finds out what to bring, and takes no number."""

from datetime import datetime

import pytest

from kiosk.scenes import BIRTH_CASE, FIVE, HALF_PAST_ONE, WEDNESDAY
from sync.clock import ZONE
from sync.domain.opening import Opening, Phase
from tests.kiosk.test_kiosk import Visitor, visitor

__all__ = ["visitor"]

CLOSED = Opening(Phase.CLOSED, WEDNESDAY)


@pytest.fixture(autouse=True)
def open_again(stage):
    yield
    stage.be_open(None)


def close(visitor: Visitor):
    """Close the centre; the half second goes by in which nothing under the last finger can be pressed."""
    visitor.stage.be_open(CLOSED)
    visitor.pause(600)


def test_outside_its_hours_home_says_when_the_centre_opens_again(stage, visitor: Visitor):
    stage.be_open(CLOSED)
    assert visitor.screen == "closed"
    assert visitor.text("closed.title") == "Trung tâm đã đóng cửa"
    assert visitor.text("closed.reopens") == "Mở lại lúc 7 giờ 30, Thứ Tư, 25/11."
    stage.be_open(None)
    assert visitor.screen == "home"


def test_outside_its_hours_one_may_look_up_but_takes_no_number(stage, visitor: Visitor):
    """K-22: what cannot be had is not offered, and no way is a dead end."""
    before = len(visitor.tickets())
    close(visitor)
    visitor.touch("closed.search")
    assert visitor.screen == "search"
    visitor.kiosk.openProcedure(BIRTH_CASE)
    visitor.pause(600)
    assert visitor.screen == "procedure"
    assert "procedure.take-number" not in visitor.names()
    visitor.kiosk.takeFor(BIRTH_CASE.partition("#")[0])
    stage.wait_until_saved()
    assert (visitor.screen, len(visitor.tickets())) == ("closed", before)


def test_who_holds_a_number_when_the_centre_closes_goes_on_reading_it(visitor: Visitor):
    visitor.touch("home.ho-tich")
    close(visitor)
    assert visitor.screen == "ticket"
    visitor.touch("ticket.done")
    assert visitor.screen == "closed"


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (Opening(Phase.LATE, FIVE), "Đóng cửa lúc 17 giờ – hôm nay có thể không kịp"),
        (Opening(Phase.PAUSE, HALF_PAST_ONE), "Nghỉ trưa – quầy gọi số lại từ 13 giờ 30"),
        (Opening(Phase.EARLY, datetime(2026, 11, 23, 7, 30, tzinfo=ZONE)), "Quầy bắt đầu gọi số từ 7 giờ 30"),
    ],
)
def test_what_the_hours_mean_is_said_before_the_number_is_taken(stage, visitor: Visitor, opening, words):
    stage.be_open(opening)
    texts = {item.get("text") for item in visitor.sees()}
    assert words in texts
    visitor.touch("home.take-number")
    assert visitor.screen == "services"
    assert words in {item.get("text") for item in visitor.sees()}
    visitor.touch("service.ho-tich")
    assert visitor.screen == "ticket"


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        (Opening(Phase.CLOSED, datetime(2026, 11, 23, 13, tzinfo=ZONE)), "Hôm nay mở cửa lúc 13 giờ."),
        (Opening(Phase.CLOSED), "Mời bà con hỏi cán bộ giờ mở lại."),
    ],
)
def test_the_page_says_today_or_whom_to_ask(stage, visitor: Visitor, opening, words):
    stage.be_open(opening)
    assert visitor.text("closed.reopens") == words

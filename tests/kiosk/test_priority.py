"""A class of priority is offered at the kiosk, respectfully: the number is there before, nobody need answer (K-28)."""

from dataclasses import replace

import pytest

from kiosk import flow
from kiosk.flow import Limits, Place, Screen
from kiosk.reading import texts
from kiosk.scenes import arrange
from kiosk.words import NO_BREAK
from sync.domain.forecast import Span
from sync.domain.ids import CounterId
from sync.domain.ticket import TicketState
from tests.fakes_devices import FakeLine
from tests.kiosk.test_kiosk import PLAIN, Visitor

LIMITS = Limits()
SILENT_MS = LIMITS.priority_ms


@pytest.fixture
def printer(stage):
    made = FakeLine()
    stage.app.slips.to(made)
    return made


@pytest.fixture
def asked(stage, printer):
    """Return somebody who has touched twice and is asked."""
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    printer.jobs.clear()
    visitor = Visitor(stage)
    visitor.pause(1000)
    stage.citizen.hesitates = True
    visitor.touch("home.take-number", "service.dat-dai")
    return visitor


def mine(visitor):
    """Return the number as it stands."""
    label = visitor.text("priority.number.text")
    return next(each for each in visitor.stage.machine.queue.today() if each.label == label)


def test_k28_the_number_is_valid_before_anybody_answers_and_takes_two_touches(asked, printer):
    """K-18: the question comes after them."""
    assert asked.screen == "priority"
    assert asked.text("priority.number.text").startswith("C")
    assert mine(asked).state is TicketState.WAITING
    assert printer.jobs == []


@pytest.mark.parametrize("way", ["priority.none", "nav.back"])
def test_k28_whoever_declines_gets_the_slip_of_an_ordinary_number(asked, printer, way):
    taken = mine(asked)
    asked.touch(way)
    assert (asked.screen, asked.text("ticket.number.text")) == ("ticket", taken.label)
    assert [job.ticket for job in printer.jobs] == [taken.id]
    assert asked.stage.machine.queue.ticket(taken.id).preferred == ""


def test_k28_whoever_says_so_is_preferred_before_the_slip_comes_out_and_is_told_the_shorter_wait(asked, printer):
    taken = mine(asked)
    asked.stage.waits.said = Span(5, 10)
    asked.touch("priority.mang-thai")
    assert asked.text("ticket.wait.value") == "5–10 phút"
    assert [job.ticket for job in printer.jobs] == [taken.id]
    assert asked.stage.machine.queue.ticket(taken.id).preferred == "mang-thai"


def test_k28_after_twenty_seconds_without_a_touch_the_number_is_an_ordinary_one(asked, printer):
    asked.stage.pass_time(SILENT_MS - 1000)
    assert (asked.screen, printer.jobs) == ("priority", [])
    asked.stage.pass_time(1000)
    assert (asked.screen, len(printer.jobs)) == ("ticket", 1)


def test_k28_who_has_another_reason_is_helped_and_has_the_slip_meanwhile(asked, printer):
    asked.touch("priority.?")
    assert (asked.screen, len(printer.jobs)) == ("help", 1)
    asked.touch("nav.back")
    assert (asked.screen, len(printer.jobs)) == ("ticket", 1)


def test_k28_who_starts_again_instead_of_answering_has_the_slip_all_the_same(asked, printer):
    asked.touch("tray.restart", "restart.clear")
    assert (asked.screen, len(printer.jobs)) == ("home", 1)


def test_k28_staff_who_have_called_the_person_meanwhile_go_before_the_answer(asked, printer):
    taken = mine(asked)
    asked.stage.machine.queue.call_chosen(taken.id, CounterId("9"), "suc-khoe")
    asked.touch("priority.cao-tuoi")
    assert (asked.screen, len(printer.jobs)) == ("ticket", 1)
    assert asked.stage.machine.queue.ticket(taken.id).preferred == ""


def test_k28_who_comes_back_to_a_number_finds_it_with_its_class(asked):
    label = mine(asked).label
    asked.touch("priority.mang-thai", "nav.back", "service.dat-dai")
    assert asked.text("ticket.number.text") == label
    assert asked.kiosk._session.ticket.preferred == "mang-thai"  # noqa: SLF001 - the page says no class


def test_k28_a_centre_without_classes_asks_nobody(asked, monkeypatch):
    rules = asked.stage.machine.queue.rules()
    monkeypatch.setattr(asked.stage.machine.queue, "rules", lambda: replace(rules, preferences=()))
    asked.touch("priority.none", "ticket.done", "home.ho-tich")
    assert asked.screen == "ticket"


def test_k33_the_question_is_read_with_the_number_and_every_class(asked):
    said = [text.replace(NO_BREAK, " ") for text in texts(asked.kiosk)]
    assert said[:2] == [f"Đã có số cho bà con, {mine(asked).label}", "Bà con có thuộc diện được ưu tiên không?"]
    assert len(said) == 3 + len(asked.stage.machine.queue.rules().preferences) + 1 + 1


def test_k28_a_person_who_touches_anything_has_twenty_seconds_more(asked):
    session = flow.begin("vi", 0)
    page = Place(Screen.PRIORITY, ticket=mine(asked))
    shown = flow.go(session, page, 1000)
    larger = flow.touched(shown, "tray.size.2", 15_000)
    assert flow.tick(larger, 15_000 + SILENT_MS - 1, LIMITS, "vi").place == page
    assert flow.tick(larger, 15_000 + SILENT_MS, LIMITS, "vi").place == replace(page, screen=Screen.TICKET)


def test_a_session_that_is_not_asked_answers_nothing():
    session = flow.begin("vi", 0)
    assert flow.answered(session, 5) == session

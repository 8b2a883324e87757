"""The life events on the real window: a few touches lead to what to bring, skipping leads somewhere too."""

import pytest

from kiosk.scenes import arrange
from sync.office.shipped import load_guide
from tests.kiosk.test_kiosk import PLAIN, Visitor


@pytest.fixture
def visitor(stage):
    stage.app.kiosk.clearAll()
    arrange(stage, "home", PLAIN)
    visitor = Visitor(stage)
    visitor.pause(1000)
    return visitor


def test_a_death_in_the_family_leads_to_its_procedures_in_their_order(visitor):
    visitor.touch("home.take-number", "service.unknown")
    assert visitor.screen == "events"
    visitor.touch("event.co-nguoi-mat")
    assert visitor.text("step.title") == "Gia đình đã có Giấy báo tử chưa?"
    visitor.touch("step.answer.0", "step.answer.1")
    assert visitor.screen == "leaf"
    visitor.touch("leaf.procedure.0")
    assert visitor.kiosk.property("procedure")["code"] == "1.000656"


def test_k19_every_question_may_be_skipped_and_back_leads_back(visitor):
    visitor.kiosk.openEvent("sinh-con")
    visitor.pause(1000)
    visitor.touch("step.unknown", "step.unknown")
    assert visitor.screen == "leaf"
    visitor.touch("nav.back")
    assert visitor.screen == "step"


def test_k22_what_is_done_elsewhere_ends_with_a_number_to_ask(visitor):
    visitor.kiosk.openEvent("nha-dat")
    visitor.kiosk.answerWith("=noi-khac")
    visitor.pause(1000)
    visitor.touch("leaf.ask")
    assert visitor.screen == "ticket"


def test_the_search_offers_the_life_events_before_anything_is_typed(visitor):
    visitor.kiosk.openSearch()
    visitor.pause(1000)
    visitor.touch("search.events")
    assert visitor.screen == "events"


@pytest.mark.parametrize("event", load_guide(), ids=lambda event: event.id)
def test_every_leaf_shows_what_to_do_or_whom_to_ask(stage, event):
    kiosk = stage.app.kiosk
    for leaf in event.leaves.values():
        kiosk.clearAll()
        kiosk.openEvent(event.id)
        kiosk.answerWith(leaf.id)
        shown = kiosk.property("leaf")
        assert shown["procedures"] or shown["note"]
        assert [row["code"].partition("#")[0] for row in shown["procedures"]] == list(leaf.procedures)


def test_a_leaf_that_knows_the_case_opens_its_papers_without_asking_again_k21(visitor):
    visitor.touch("home.take-number", "service.unknown", "event.co-nguoi-mat", "step.answer.2", "leaf.procedure.0")
    assert visitor.screen == "procedure"
    assert visitor.kiosk.property("procedure")["case"] == "Mất đã lâu, không có giấy báo tử"

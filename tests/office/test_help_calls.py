"""Calling for help: one call at a time, seen at every counter, taken by one, done by anybody, forgotten by time."""

import pytest

from sync.domain.help import HelpCall, HelpId, HelpState
from sync.domain.ids import CounterId, DeviceId, EntityId, OfficerId
from sync.office.help_calls import HelpCalls
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from tests.fakes import new_store, shipped_lookup, shipped_rules
from tests.store.sections import lacking, take

C3, C5 = CounterId("3"), CounterId("5")
HOA, BINH = OfficerId("hoa.nt"), OfficerId("binh.pv")


@pytest.fixture
def stores(tmp_path, clock):
    made = {device: new_store(tmp_path, device, clock) for device in ("k1", "c3")}
    yield made
    for store in made.values():
        store.close()


def calls_on(store, device, clock):
    queue = QueueDesk(store, shipped_lookup().centre, DeviceId(device), "", clock, shipped_rules())
    return HelpCalls(store, DeviceId(device), clock, queue)


@pytest.fixture
def kiosk(stores, clock):
    return calls_on(stores["k1"], "k1", clock)


@pytest.fixture
def counter(stores, clock):
    return calls_on(stores["c3"], "c3", clock)


def carry(stores):
    take(stores["c3"], *lacking(stores["k1"], stores["c3"]))
    take(stores["k1"], *lacking(stores["c3"], stores["k1"]))


def at(answer: HelpCall | NotPossible) -> HelpCall:
    assert isinstance(answer, HelpCall), answer
    return answer


def refused(answer: object) -> str:
    assert isinstance(answer, NotPossible)
    return answer.reason


def test_a_call_reaches_the_counter_with_the_machine_and_its_screen_alone(stores, kiosk, counter, clock):
    asked = kiosk.ask("procedure")
    carry(stores)
    assert counter.waiting() == (asked,)
    assert (asked.kiosk, asked.screen, asked.asked_at_ms) == ("k1", "procedure", clock.now_ms)
    assert (kiosk.own(), counter.own()) == (asked, None)


def test_fifty_presses_make_one_call(stores, kiosk):
    """F-56: what a careless hand does."""
    first = kiosk.ask("home")
    assert {kiosk.ask("help") for _ in range(50)} == {first}
    with stores["k1"].read() as view:
        assert view.connection.exec_driver_sql("SELECT count(*) FROM event").scalar() == 1


def test_one_counter_takes_it_and_the_kiosk_hears_of_it(stores, kiosk, counter):
    asked = kiosk.ask("home")
    carry(stores)
    taken = at(counter.take(asked.id, C3, HOA))
    carry(stores)
    assert kiosk.own() == taken
    assert (taken.state, taken.counter, taken.officer) == (HelpState.TAKEN, C3, HOA)
    assert at(counter.take(asked.id, C3, HOA)) == taken
    assert refused(counter.take(asked.id, C5, BINH)) == "Quầy 3 đã nhận ra giúp."
    assert kiosk.ask("home") == taken


def test_when_it_is_done_it_is_gone_and_one_may_ask_again(stores, kiosk, counter):
    asked = kiosk.ask("home")
    carry(stores)
    counter.take(asked.id, C3, HOA)
    assert at(counter.finish(asked.id, BINH)).state is HelpState.DONE
    carry(stores)
    assert (kiosk.own(), counter.waiting()) == (None, ())
    assert refused(counter.take(asked.id, C5, BINH)) == refused(counter.finish(asked.id, HOA))
    assert kiosk.ask("home").id != asked.id


def test_a_call_that_nobody_takes_is_forgotten_after_ten_minutes(stores, kiosk, counter, clock):
    asked = kiosk.ask("home")
    carry(stores)
    clock.forward(minutes=9, seconds=59)
    assert counter.waiting() == (asked,)
    clock.forward(seconds=1)
    assert (counter.waiting(), kiosk.own()) == ((), None)
    assert "quá lâu" in refused(counter.take(asked.id, C3, HOA))
    assert kiosk.ask("home").id != asked.id


def test_a_call_that_is_not_here_is_not_taken(counter):
    assert "đã xong" in refused(counter.take(HelpId(EntityId("x")), C3, HOA))


def test_calls_of_several_kiosks_stand_in_the_order_in_which_they_came(tmp_path, stores, kiosk, counter, clock):
    first = kiosk.ask("home")
    clock.forward(seconds=5)
    other = new_store(tmp_path, "k2", clock)
    second = calls_on(other, "k2", clock).ask("help")
    take(stores["c3"], *lacking(other, stores["c3"]))
    carry(stores)
    assert counter.waiting() == (first, second)
    other.close()

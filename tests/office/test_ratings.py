"""Rating a finished visit by its slip: once, for two hours, and nobody guesses at others' codes (F-65)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sync.domain.ids import CounterId, DeviceId, GroupId
from sync.domain.rated import WhyNot
from sync.domain.ticket import Ticket, TicketState
from sync.office.queue import QueueDesk
from sync.office.ratings import Ratings
from sync.office.shipped import RATING, DataUnusable, load_rating_forms
from tests.fakes import new_store, shipped_lookup, shipped_rules
from tests.store.sections import ISSUED, all_heads, events, lacking, pen, take

AT, COPIES = CounterId("5"), GroupId("chung-thuc")
GOOD, BAD = (("hai-long", 2),), (("hai-long", 0),)


class House:
    """A kiosk with its queue and its ratings."""

    def __init__(self, folder, device, clock):
        self.store = new_store(folder, device, clock)
        self.queue = QueueDesk(self.store, shipped_lookup().centre, DeviceId(device), "", clock, shipped_rules())
        self.ratings = Ratings(self.store, DeviceId(device), clock, self.queue, load_rating_forms())

    def visit(self) -> Ticket:
        """Return a visit that is over."""
        ticket = self.queue.issue(COPIES)
        self.queue.serve_by_slip(f"MC1:{ticket.id}", AT)
        done = self.queue.finish(ticket.id, AT)
        assert isinstance(done, Ticket)
        return done


@pytest.fixture
def house(tmp_path, clock):
    made = House(tmp_path, "k1", clock)
    yield made
    made.store.close()


def wrong(code: str) -> str:
    """Return a code that is no slip's here."""
    return ("0" if code[0] != "0" else "1") + code[1:]


def test_the_code_of_the_slip_finds_the_visit_and_what_is_said_is_kept_without_a_name(house):
    visit = house.visit()
    for shown in (visit.slip_code, visit.slip_code.lower(), f"MC1:{visit.id.upper()}"):
        assert house.ratings.find(shown) == visit
    rated = house.ratings.rate(visit.id, house.ratings.form().id, GOOD)
    assert rated == replace(visit, rating=rated.rating)
    assert (rated.rating.form, rated.rating.answers) == ("chin-chi-so-2026", GOOD)
    with house.store.read() as view:
        (head,) = all_heads(view)
        last = events(view, head)[-1]
    assert last.body == {"form": "chin-chi-so-2026", "answers": {"hai-long": 2}}
    assert (last.header.kind, last.header.by) == ("ticket.rated", "k1")


def test_f65_who_rates_two_hundred_times_has_rated_once(house):
    visit = house.visit()
    answers = [house.ratings.rate(visit.id, "f", BAD) for _ in range(200)]
    assert answers[0].rating.answers == BAD
    assert set(answers[1:]) == {WhyNot.TWICE}
    assert house.ratings.find(visit.slip_code) is WhyNot.TWICE
    with house.store.read() as view:
        (head,) = all_heads(view)
        assert sum(event.header.kind == "ticket.rated" for event in events(view, head)) == 1


def test_f65_only_a_visit_that_is_over_and_only_for_two_hours(house, clock):
    waiting, over = house.queue.issue(COPIES), house.visit()
    assert house.ratings.find(waiting.slip_code) is WhyNot.UNFINISHED
    assert house.ratings.rate(waiting.id, "f", GOOD) is WhyNot.UNFINISHED
    clock.forward(hours=2)
    assert house.ratings.find(over.slip_code) == over
    clock.forward(seconds=1)
    assert house.ratings.find(over.slip_code) is WhyNot.LATE
    assert house.ratings.rate(over.id, "f", GOOD) is WhyNot.LATE
    assert house.queue.ticket(over.id) == over


def test_f65_after_five_codes_of_no_slip_the_next_is_looked_at_after_a_rest(house, clock):
    visit = house.visit()
    assert [house.ratings.find(wrong(visit.slip_code)) for _ in range(5)] == [WhyNot.UNKNOWN] * 5
    assert house.ratings.find(visit.slip_code) is WhyNot.REST
    clock.forward(seconds=15)
    assert house.ratings.find(visit.slip_code) == visit
    assert house.ratings.find(wrong(visit.slip_code)) is WhyNot.UNKNOWN


def test_what_is_no_code_and_a_slip_of_which_nobody_has_heard_find_nothing(house):
    unheard = f"MC1:{'Z' * 16}"
    assert [house.ratings.find(text) for text in ("", "A045", "https://x", unheard)] == [WhyNot.UNKNOWN] * 4
    assert house.ratings.rate(replace(house.visit(), id="z" * 16).id, "f", GOOD) is WhyNot.UNKNOWN


def test_two_slips_with_one_code_are_not_mixed_up(house):
    """Of 300 slips a day two are alike once in 25 days; the pen's kiosk says so for this one."""
    other = pen("k2")
    for number, name in enumerate(("000000000000aaaa", "111111111111aaaa"), 1):
        other.writes("ticket.issued", ISSUED | {"number": number, "group": COPIES}, entity=name)
    take(house.store, other.section())
    assert house.ratings.find("AAAA") is WhyNot.UNFINISHED
    for ticket in house.queue.today():
        house.queue.serve_by_slip(f"MC1:{ticket.id}", AT)
        house.queue.finish(ticket.id, AT)
    assert house.ratings.find("AAAA") is WhyNot.ALIKE
    first = house.ratings.find("MC1:000000000000AAAA")
    house.ratings.rate(first.id, "f", GOOD)
    assert house.ratings.find("AAAA").id == "111111111111aaaa"


def test_f65_what_two_kiosks_that_are_cut_off_were_told_counts_once_and_as_the_same(house, tmp_path, clock):
    other = House(tmp_path, "k2", clock)
    visit = house.visit()
    take(other.store, *lacking(house.store, other.store))
    house.ratings.rate(visit.id, "f", GOOD)
    assert isinstance(other.ratings.rate(visit.id, "f", BAD), Ticket)
    take(other.store, *lacking(house.store, other.store))
    take(house.store, *lacking(other.store, house.store))
    here, there = house.queue.ticket(visit.id), other.queue.ticket(visit.id)
    other.store.close()
    assert here == there
    assert here.rating.answers in (GOOD, BAD)
    assert here.state is TicketState.FINISHED


def test_a_machines_own_forms_go_before_the_shipped_ones_and_a_fault_names_the_folder(tmp_path):
    own = tmp_path / RATING.name
    own.mkdir()
    with pytest.raises(DataUnusable, match="không có mẫu đánh giá nào"):
        load_rating_forms(tmp_path)
    record = json.loads(next(Path(RATING).glob("*.json")).read_text(encoding="utf-8"))
    (own / "mau.json").write_text(json.dumps(record | {"id": "cua-xa"}), encoding="utf-8")
    assert [form.id for form in load_rating_forms(tmp_path)] == ["cua-xa"]
    (own / "mau.json").write_text(json.dumps(record | {"law": ""}), encoding="utf-8")
    with pytest.raises(DataUnusable, match="“law”"):
        load_rating_forms(tmp_path)

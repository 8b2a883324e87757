"""Screens call people by their names, whether those stand in the centre's file or only in an account."""

import pytest

from sync.office.people import People
from tests.fakes import HandClock, shipped_lookup
from tests.office.account_desk import PASSWORD, Desk, done


@pytest.fixture
def people(tmp_path):
    desk = Desk(tmp_path, "c3", HandClock())
    first = done(desk.supervision.first("ha.pt", "Phạm Thị Hà", PASSWORD))
    desk.has("minh.lv", first.id)
    return People(desk.store, shipped_lookup().centre)


def test_who_has_an_account_only_is_called_by_its_name(people):
    assert people.name("ha.pt") == "Phạm Thị Hà"


def test_the_account_says_it_before_the_centres_file_does(people):
    assert people.name("minh.lv") == "Người minh.lv"
    assert people.name("hoa.nt") == "Nguyễn Thị Hoa"


def test_a_machine_is_called_as_it_is(people):
    assert people.name("quay-3") == "quay-3"

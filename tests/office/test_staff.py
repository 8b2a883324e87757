"""The sign-in of the demonstration."""

import pytest

from sync.office.refusal import NotPossible
from sync.office.staff import Staff
from tests.fakes import shipped_lookup


@pytest.fixture
def staff():
    return Staff(shipped_lookup().centre)


def test_every_officer_may_sit_at_every_counter(staff):
    for counter in shipped_lookup().centre.counters:
        assert staff.sign_in("hoa.nt", counter.id).name


def test_officers_are_listed_as_the_centre_lists_them(staff):
    assert staff.officers() == shipped_lookup().centre.officers
    assert len({officer.id for officer in staff.officers()}) == len(staff.officers())


@pytest.mark.parametrize(("officer", "counter"), [("", ""), ("nobody", "3"), ("hoa.nt", "99"), ("HOA.NT", "3")])
def test_who_or_what_is_not_of_the_centre_is_refused(staff, officer, counter):
    assert staff.sign_in(officer, counter) == NotPossible("Không có cán bộ hoặc quầy này trong trung tâm.")

"""Printed numbers: dense, and never from a series that somebody else has printed from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain import numbering
from sync.domain.ids import LogId
from sync.domain.numbering import TAG_LETTERS, Issued, alike, last_of, own_tag, tag_for

MINE, FOREIGN = LogId("24.hop-thinh/k1.00000001/public"), LogId("24.hop-thinh/k1.00000002/public")


def test_the_first_machine_has_the_bare_letter_and_the_second_a_tag():
    assert numbering.series("A", "") == "A"
    assert numbering.series("A", "2") == "A2"


def test_numbers_are_dense_and_1000_follows_999():
    assert numbering.next_number(None) == 1
    assert numbering.next_number(1) == 2
    assert numbering.next_number(999) == 1000


def test_a_ticket_is_never_dated_before_the_one_before_it():
    assert numbering.not_before(2000, None) == 2000
    assert numbering.not_before(2000, 1000) == 2000
    assert numbering.not_before(1000, 2000) == 2000


def tag(own_tag: str, *issued: Issued, draws: str = "KT") -> str:
    drawn = iter([draws[at : at + 2] for at in range(0, len(draws), 2)])
    return tag_for(own_tag, issued, lambda: next(drawn))


@pytest.mark.parametrize("own_tag", ["", "2", "Q3"])
def test_a_machine_keeps_its_tag_while_nobody_else_prints_from_its_series(own_tag):
    assert tag(own_tag) == own_tag
    assert tag(own_tag, Issued(f"A{own_tag}", MINE, 7, 10, 7, 50), Issued("B9", FOREIGN, 3, 20, 3, 0)) == own_tag


def test_a_number_of_its_series_that_it_did_not_print_makes_it_take_two_letters():
    assert tag("", Issued("A", MINE, 7, 10, 7, 50), Issued("A", FOREIGN, 8, 20, 8, 0)) == "~KT"


def test_a_number_of_the_same_run_beyond_what_this_file_wrote_is_a_copys():
    assert tag("", Issued("A", MINE, 8, 20, 50, 50)) == ""
    assert tag("", Issued("A", MINE, 8, 20, 51, 50)) == "~KT"


def test_one_group_is_enough_for_all_groups():
    assert tag("2", Issued("A2", MINE, 7, 10, 7, 50), Issued("B2", FOREIGN, 1, 20, 1, 0)) == "~KT"


def test_what_it_wrote_and_cannot_read_may_have_been_a_number():
    unread = Issued("", FOREIGN, 0, 0, 3, 2)
    assert tag("2", unread) == "~KT"
    assert tag("2", unread, Issued("A~MX", MINE, 2, 30, 2, 50), draws="") == "~MX"
    assert tag("2", Issued("", MINE, 0, 0, 2, 2)) == "2"


def test_what_it_wrote_and_cannot_read_may_have_been_a_number_of_the_tag_that_it_drew_before():
    """A disk put back knows A~MX-004 of its run; the two events after it came back without their bodies."""
    known, unread = Issued("A~MX", FOREIGN, 4, 30, 4, 4), Issued("", FOREIGN, 0, 0, 6, 4)
    assert tag("2", known, unread, draws="MXKT") == "~KT"


def test_the_drawn_tag_is_kept_and_the_latest_one_if_there_are_two():
    taken = Issued("A", FOREIGN, 8, 20, 8, 0)
    assert tag("", taken, Issued("A~MX", MINE, 2, 30, 2, 50), draws="") == "~MX"
    assert tag("", taken, Issued("A~MX", MINE, 2, 30, 2, 50), Issued("B~AA", MINE, 1, 40, 1, 50), draws="") == "~AA"


def test_a_drawn_tag_that_another_machine_has_is_drawn_again():
    taken = Issued("A", FOREIGN, 8, 20, 8, 0), Issued("B~KT", FOREIGN, 1, 20, 1, 0)
    assert tag("", *taken, draws="KTMX") == "~MX"
    assert tag("", *taken, Issued("A~KT", MINE, 1, 30, 1, 50), draws="KTMX") == "~MX"


@pytest.mark.parametrize(
    ("device", "own"),
    [
        ("quay-3", "Q3"),
        ("c12", "C12"),
        ("counter-1234", "C234"),
        ("hub", "HUB"),
        ("pc-lobby", "PL"),
        ("may-tiep-nhan", "MTN"),
        ("may-tra-kq", "MTK"),
        ("may-tiep-nhan-2", "MTN2"),
        ("may-mot-cua-so-1", "MMC1"),
        ("quay", "QUAY"),
    ],
)
def test_a_staff_machine_without_a_tag_is_known_by_its_name(device, own):
    assert own_tag(device) == own


def test_machines_of_unlike_names_that_would_print_one_series_are_found():
    others = ["quay-3", "may-thu-ngan", "may-tra-kq"]
    assert alike("may-tiep-nhan", others) == "may-thu-ngan"
    assert alike("may-tra-kq", others) is None
    assert alike("q3", others) == "quay-3"


def test_tags_have_no_letter_that_is_misread_or_misheard():
    assert set(TAG_LETTERS).isdisjoint("IOQSZ" + "BCDNU" + "FJW" + "0123456789")
    assert len(set(TAG_LETTERS)) == len(TAG_LETTERS)


@given(st.lists(st.tuples(st.sampled_from(["A", "B", "A2", "A~KT", "B~AA"]), st.booleans(), st.integers(0, 9))))
def test_whatever_was_issued_the_tag_is_nobody_elses(history):
    issued = [Issued(series, MINE if own else FOREIGN, 1, at, 1, 50 if own else 0) for series, own, at in history]
    chosen = tag("", *issued, draws="KTAAMX")
    assert chosen not in {item.series[1:] for item in issued if item.log == FOREIGN}


def test_the_last_number_of_a_series_is_found_across_the_runs_of_a_day():
    issued = [Issued("A", MINE, 7, 10, 7, 50), Issued("A", FOREIGN, 9, 5, 9, 0), Issued("A2", MINE, 20, 10, 20, 50)]
    assert last_of("A", issued) == Issued("A", FOREIGN, 9, 5, 9, 0)
    assert last_of("B", issued) is None

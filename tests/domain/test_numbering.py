"""Printed numbers and codes."""

from sync.domain import numbering


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

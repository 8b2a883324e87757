"""A body's field is what it must be, or unusable with a reason that names it."""

from datetime import date

import pytest

from sync.domain import body
from sync.domain.body import Unusable


@pytest.mark.parametrize("value", [None, 7, True, [], {}, "x" * 201, "\ud800", "a\0b"])
def test_a_text_of_another_kind_or_measure_is_unusable(value):
    with pytest.raises(Unusable, match="name: "):
        body.text({"name": value}, "name")


@pytest.mark.parametrize("value", ["", "Bưởi", "x" * 200, "hai\ndòng", "🙂"])
def test_a_text_is_taken_as_it_stands(value):
    assert body.text({"name": value}, "name") == value


def test_a_missing_text_is_unusable_unless_there_is_a_default():
    assert body.text({}, "name", default="") == ""
    with pytest.raises(Unusable):
        body.text({}, "name")


@pytest.mark.parametrize("value", [None, True, False, -1, 2**53, 1.0, "1", []])
def test_a_number_of_another_kind_or_measure_is_unusable(value):
    with pytest.raises(Unusable, match="number: "):
        body.count({"number": value}, "number")


def test_whole_numbers_up_to_2_to_the_53_are_taken():
    assert body.count({"number": 0}, "number") == 0
    assert body.count({"number": 2**53 - 1}, "number") == 2**53 - 1


@pytest.mark.parametrize("value", [None, {}, "abc", 3, [0] * 201])
def test_a_list_of_another_kind_or_measure_is_unusable(value):
    with pytest.raises(Unusable, match="services: "):
        body.items({"services": value}, "services")


def test_a_missing_list_is_empty():
    assert body.items({}, "services") == []
    assert body.items({"services": [1, "a"]}, "services") == [1, "a"]


def test_an_object_is_an_object():
    assert body.mapping({"name": "x"}) == {"name": "x"}
    with pytest.raises(Unusable):
        body.mapping(["name"])


@pytest.mark.parametrize(
    "value", [None, 20261123, "", "20261123", "2026-W48-1", "2026-11-31", "23.11.2026", "2026-1-1"]
)
def test_a_day_is_written_in_one_way_only(value):
    with pytest.raises(Unusable, match="due: "):
        body.day({"due": value}, "due")


def test_a_day_is_read():
    assert body.day({"due": "2026-11-23"}, "due") == date(2026, 11, 23)

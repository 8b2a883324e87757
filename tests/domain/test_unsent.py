"""D-07: the list of what waits is by what it is about, the longest waiting first."""

from sync.domain.event import Header
from sync.domain.ids import EntityId, LogId
from sync.domain.unsent import Waiting, by_family


def header(kind: str, at_ms: int) -> Header:
    return Header(LogId("24.hop-thinh/q3/staff/1"), 1, EntityId("0" * 16), (), kind, at_ms, "q3")


def test_d07_families_are_counted_with_the_age_of_the_oldest() -> None:
    headers = [header("ticket.issued", 30), header("dossier.received", 20), header("ticket.called", 10)]
    assert by_family(headers) == (Waiting("ticket", 2, 10), Waiting("dossier", 1, 20))


def test_families_of_one_moment_stand_by_name_and_nothing_waits_in_an_empty_list() -> None:
    assert [each.family for each in by_family([header("seat.opened", 5), header("help.asked", 5)])] == ["help", "seat"]
    assert by_family([]) == ()

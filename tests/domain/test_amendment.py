"""A correction of the catalogue and its posting: made once, withdrawn for good, told without names."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from sync.domain.amendment import (
    Amendment,
    Posting,
    Withdrawal,
    fold_amendment,
    fold_posting,
    posted,
    precedence,
    said,
)
from sync.domain.fold import Folded
from sync.domain.overlay import Aspect, Layer
from tests.domain.histories import AT_MS, ENTITY, Station

MADE: dict[str, object] = {"code": "1.001193", "aspect": "notice", "value": "Thứ Năm nghỉ.", "why": "Họp giao ban."}
PAPER = {"aspect": "paper", "target": "Tờ khai", "originals": 2, "copies": 0, "since": "2026-12-01", "rank": 4}


def folded(*steps: tuple[str, Mapping[str, object]]) -> Folded[Amendment]:
    desk = Station("quay-3", "staff")
    return fold_amendment(ENTITY, [desk.writes(kind, body) for kind, body in steps])


def made(**more: object) -> Amendment:
    state = folded(("amendment.made", {**MADE, **more})).state
    assert state is not None
    return state


def posting(body: Mapping[str, object], kind: str = "posting.posted") -> Folded[Posting]:
    return fold_posting(ENTITY, [Station("quay-3").writes(kind, body)])


def test_an_amendment_says_what_it_changes_who_made_it_and_why():
    amendment = made(document="TB 5")
    change = amendment.change
    assert (change.id, change.layer, change.code, change.aspect) == (ENTITY, Layer.CENTRE, "1.001193", Aspect.NOTICE)
    assert (change.by, change.why, change.document) == ("quay-3", "Họp giao ban.", "TB 5")
    assert (change.since, change.until, change.originals) == (None, None, None)
    assert (amendment.made_at_ms, amendment.withdrawal) == (AT_MS + 1000, None)


def test_days_ranks_and_numbers_of_papers_are_read():
    change = made(**PAPER, until="2026-12-31").change
    assert (change.since, change.until, change.rank) == (date(2026, 12, 1), date(2026, 12, 31), 4)
    assert (change.target, change.originals, change.copies) == ("Tờ khai", 2, 0)


def test_it_is_withdrawn_once_and_for_good():
    back = ("amendment.withdrawn", {"why": "Nhầm."})
    state = folded(("amendment.made", MADE), back, ("amendment.withdrawn", {"why": "Lại nhầm."})).state
    assert state is not None
    assert state.withdrawal == Withdrawal("quay-3", AT_MS + 2000, "Nhầm.")  # type: ignore[arg-type]
    assert precedence("amendment.withdrawn") > precedence("amendment.made")
    assert precedence("?") > precedence("amendment.withdrawn")


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([("amendment.made", MADE), ("amendment.moved", {})], "unknown kind"),
        ([("amendment.withdrawn", {"why": "x"})], "no usable first event"),
        ([("amendment.made", MADE), ("amendment.made", MADE)], "made twice"),
        ([("amendment.made", {**MADE, "aspect": "smell"})], "aspect: of a later program"),
        ([("amendment.made", {**MADE, "since": "soon"})], "since: YYYY-MM-DD is wanted"),
        ([("amendment.made", {**MADE, "copies": "2"})], "copies: a whole number is wanted"),
        ([("amendment.made", {"code": "1.1"})], "why: a text of at most 300 characters is wanted"),
    ],
)
def test_what_cannot_be_used_is_skipped_with_the_reason(steps, reason):
    assert [item.reason for item in folded(*steps).skipped] == [reason]


@pytest.mark.parametrize("more", [{}, {**PAPER, "until": "2026-12-31", "document": "TB 5"}])
def test_a_posting_tells_the_same_change_without_who_and_why(more):
    change = made(**more).change
    body = posted(change, is_standing=True)
    assert not {"why", "by", "officer"} & body.keys()
    state = posting(body).state
    assert state is not None
    assert state.change == replace(change, by="", why="")
    assert state.is_standing


def test_a_posting_says_that_a_correction_was_withdrawn():
    state = posting(posted(made().change, is_standing=False)).state
    assert state is not None
    assert not state.is_standing


def test_nothing_follows_a_posting():
    body = {"of": ENTITY, "standing": 1, **said(made().change)}
    hub = Station("hub")
    twice = fold_posting(ENTITY, [hub.writes("posting.posted", body), hub.writes("posting.posted", body)])
    assert [item.reason for item in twice.skipped] == ["posted twice"]
    assert [item.reason for item in posting(body, "posting.torn").skipped] == ["unknown kind"]

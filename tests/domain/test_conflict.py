"""The same critical field written twice at once: both values stand until somebody writes it after both."""

import tracemalloc
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.causal import Placed
from sync.domain.conflict import Conflict, conflicts
from sync.domain.dossier import CORRECTABLE, Critical, Dossier, DossierKind, Person, fold_dossier
from sync.domain.event import Ref
from sync.domain.fold import Folded
from tests.domain.histories import AT_MS, ENTITY, RECEIVED, Station, histories
from tests.store.sections import Pen

FIRST, SECOND = "024196001234", "024196004321"


def dossier(*events: Placed) -> Dossier:
    state = fold_dossier(ENTITY, events).state
    assert state is not None
    return state


def two_desks() -> tuple[Station, Station, Placed]:
    """Return two desks that both know a dossier, and its reception."""
    left, right = Station("quay-3", "staff"), Station("quay-4", "staff")
    received = left.writes("dossier.received", RECEIVED)
    right.hears([received])
    return left, right, received


def values(conflict: Conflict) -> set[str]:
    return {claim.value for claim in conflict.claims}


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [("id_number", FIRST, SECOND), ("fee", 8000, 5000), ("result", "Đồng ý", "Từ chối"), ("fee", 0, 8000)],
)
def test_f81_two_values_of_a_critical_field_are_both_shown_with_author_machine_and_time(field, one, other):
    left, right, received = two_desks()
    events = [
        received,
        left.writes("dossier.corrected", {field: one}),
        right.writes("dossier.corrected", {field: other}),
    ]
    results = {dossier(*arrival) for arrival in permutations(events)}
    assert len(results) == 1
    (conflict,) = results.pop().conflicts
    assert conflict.field == field
    told = {(claim.value, claim.by, claim.at_ms, claim.log) for claim in conflict.claims}
    assert told == {
        (str(one), "quay-3", AT_MS + 2000, left.log),
        (str(other), "quay-4", AT_MS + 1000, right.log),
    }


def test_f81_an_event_after_both_that_writes_the_field_settles_it_and_another_one_does_not():
    left, right, received = two_desks()
    events = [
        received,
        left.writes("dossier.corrected", {"id_number": FIRST}),
        right.writes("dossier.corrected", {"id_number": SECOND}),
    ]
    left.hears(events)
    events.append(left.writes("dossier.started", {}))
    assert values(dossier(*events).conflicts[0]) == {FIRST, SECOND}
    events.append(left.writes("dossier.corrected", {"id_number": FIRST}))
    assert dossier(*events).conflicts == ()
    assert dossier(*events).applicant.id_number == FIRST


def test_who_settles_without_having_heard_of_a_third_value_leaves_that_one_open():
    left, right, received = two_desks()
    third = Station("quay-5", "staff")
    third.hears([received])
    events = [
        received,
        left.writes("dossier.corrected", {"id_number": FIRST}),
        right.writes("dossier.corrected", {"id_number": SECOND}),
    ]
    left.hears(events)
    events.append(left.writes("dossier.corrected", {"id_number": FIRST}))
    events.append(third.writes("dossier.corrected", {"id_number": "024196009999"}))
    assert values(dossier(*events).conflicts[0]) == {FIRST, "024196009999"}


def test_the_same_value_written_twice_is_no_conflict():
    left, right, received = two_desks()
    twice = [desk.writes("dossier.corrected", {"id_number": FIRST}) for desk in (left, right)]
    assert dossier(received, *twice).conflicts == ()


def test_different_fields_of_two_writers_are_both_kept_and_ordinary_ones_never_conflict():
    left, right, received = two_desks()
    told = dossier(
        received,
        left.writes("dossier.corrected", {"id_number": FIRST, "phone": "0987654567"}),
        right.writes("dossier.corrected", {"fee": 8000, "phone": "0912345678", "born": "12/03/1996"}),
    )
    assert told.conflicts == ()
    assert (told.applicant.id_number, told.fee, told.applicant.born) == (FIRST, 8000, "12/03/1996")
    assert told.applicant.phone in {"0987654567", "0912345678"}


def test_a_correction_changes_what_it_names_and_nothing_else():
    desk = Station("quay-3", "staff")
    before = dossier(desk.writes("dossier.received", RECEIVED))
    desk.writes("dossier.corrected", {"name": "Trần Thị Bưởi", "address": "Hợp Thịnh", "result": "Đồng ý"})
    told = dossier(*desk.heard.values())
    assert told.applicant == Person("Trần Thị Bưởi", address="Hợp Thịnh")
    assert (told.result, told.fee, told.steps, told.due) == ("Đồng ý", None, before.steps, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "nothing is corrected"),
        ({"colour": "red"}, "nothing is corrected"),
        ({"id_number": 24196001234}, "id_number: "),
        ({"id_number": FIRST, "fee": "8000"}, "fee: "),
        ({"result": "x" * 501}, "result: "),
    ],
)
def test_a_correction_that_cannot_be_read_is_listed_and_puts_nothing_in_conflict(body, reason):
    left, right, received = two_desks()
    events = [
        received,
        left.writes("dossier.corrected", body),
        right.writes("dossier.corrected", {"id_number": SECOND}),
    ]
    told = fold_dossier(ENTITY, events)
    assert [item.reason[: len(reason)] for item in told.skipped] == [reason]
    assert told.state is not None
    assert told.state.conflicts == ()
    assert told.state.applicant.id_number == SECOND


def test_the_fields_that_may_be_corrected_are_those_of_the_person_and_the_critical_ones():
    assert {"name", "id_number", "born", "address", "phone", "fee", "result"} == CORRECTABLE
    assert set(Critical) <= CORRECTABLE


def corrections(station: Station, _known: Folded[Dossier], dice: Random) -> tuple[str, Mapping[str, object]]:
    """Answer a correction of a few fields, or a step between."""
    if not station.heard:
        return "dossier.received", RECEIVED
    if dice.random() < 0.2:
        return "dossier.started", {}
    body: dict[str, object] = {"id_number": dice.choice([FIRST, SECOND]), "fee": dice.choice([5000, 8000, "much"])}
    return "dossier.corrected", {key: body[key] for key in dice.sample(sorted(body), dice.randint(1, 2))}


@given(histories(("quay-3", "quay-4", "quay-5"), "staff", fold_dossier, corrections), st.data())
def test_f81_conflicts_are_the_values_that_nobody_wrote_after_whatever_arrives_first(history, data):
    arrived = data.draw(st.permutations(history))
    told = fold_dossier(ENTITY, arrived)
    assert told == fold_dossier(ENTITY, history)
    if told.state is not None:
        skipped = {item.ref for item in told.skipped}
        used = [placed for placed in history if placed.ref not in skipped]
        wanted = {field: left for field in Critical if len(left := undecided(used, history, field)) > 1}
        assert {conflict.field: values(conflict) for conflict in told.state.conflicts} == wanted


def undecided(used: list[Placed], history: list[Placed], field: str) -> set[str]:
    """Return what was written last, by walking every writer's whole past."""
    written = {placed.ref: value for placed in used if (value := written_by(placed, field)) is not None}
    before = {ref for placed in history if placed.ref in written for ref in past_of(placed, history)}
    return {value for ref, value in written.items() if ref not in before}


def written_by(placed: Placed, field: str) -> str | None:
    if placed.event.header.kind == DossierKind.RECEIVED:
        return "" if field == Critical.ID_NUMBER else None
    return str(placed.event.body[field]) if field in placed.event.body else None


def past_of(placed: Placed, history: list[Placed]) -> set[object]:
    by_ref = {item.ref: item for item in history}
    found: set[object] = set()
    ahead = [*placed.event.header.after]
    while ahead:
        ref = ahead.pop()
        if ref not in found:
            found.add(ref)
            ahead += by_ref[ref].event.header.after
    return found


def test_f74_corrections_that_nobody_settled_cost_little_however_much_is_done_after_them():
    """As sets of names, 300 of them took 10 MB before 600 events, four times that before twice as many of each."""
    pen = Pen(Station("quay-3", "staff").log)

    def written(kind: str, body: Mapping[str, object], after: Sequence[Ref]) -> Placed:
        ref = pen.writes(kind, dict(body), after, "" if after else ENTITY)
        return Placed(ref, pen.events[-1])

    order = [written("dossier.received", RECEIVED, ())]
    order += [written("dossier.corrected", {"result": str(n)}, (order[0].ref,)) for n in range(300)]
    tips = [placed.ref for placed in order[1:]]
    order.append(written("dossier.started", {}, tips[:200]))
    order.append(written("dossier.started", {}, (order[-1].ref, *tips[200:])))
    for n in range(600):  # half of them after one more value, which each of them knows already
        order.append(written("dossier.started", {}, (order[-1].ref, tips[n % 300])[: 1 + n % 2]))
    writes = {placed.ref: {"result": str(placed.event.body["result"])} for placed in order[1:301]}
    tracemalloc.start()
    (conflict,) = conflicts(order, writes)
    _, most_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(conflict.claims) == 300
    assert most_bytes < 1_500_000

"""What a dossier's events tell."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations

import pytest

from sync.domain.causal import Placed
from sync.domain.dossier import (
    STATUS_AFTER,
    Dossier,
    DossierKind,
    DossierStatus,
    Person,
    TakenComponent,
    allowed,
    fold_dossier,
    precedence,
)
from sync.domain.fold import Folded
from tests.domain.histories import AT_MS, ENTITY, RECEIVED, Station

Taken = tuple[str, Mapping[str, object]]
WORK: Taken = ("dossier.started", {})
ASK: Taken = ("dossier.supplement_asked", {"note": "Thiếu giấy chứng sinh"})
READY: Taken = ("dossier.ready", {})


def folded(*events: Placed) -> Folded[Dossier]:
    return fold_dossier(ENTITY, events)


def dossier(*events: Placed) -> Dossier:
    state = folded(*events).state
    assert state is not None
    return state


def after(*steps: Taken) -> Dossier:
    """Return the dossier after steps at one desk, the reception before them."""
    desk = Station("quay-3", "staff")
    return dossier(*[desk.writes(kind, body) for kind, body in [("dossier.received", RECEIVED), *steps]])


def test_a_received_dossier_says_what_was_handed_in():
    taken = after()
    assert (taken.id, taken.code, taken.procedure) == (ENTITY, "TAM-QUAY-3-261123-1", "1.001193")
    assert taken.applicant == Person("Trần Thị Bưởi")
    assert taken.components == (TakenComponent("Giấy chứng sinh", 1, 0),)
    assert (taken.counter, taken.due, taken.ticket) == ("3", date(2026, 11, 24), None)
    assert (taken.status, taken.received_at_ms) == (DossierStatus.RECEIVED, AT_MS + 1000)
    assert (taken.steps[0].by, taken.steps[0].at_ms) == ("quay-3", AT_MS + 1000)


def test_a_dossier_may_have_no_due_day_and_remember_the_visit():
    desk = Station("quay-3", "staff")
    taken = dossier(desk.writes("dossier.received", RECEIVED | {"due": "", "ticket": "fedcba9876543210"}))
    assert (taken.due, taken.ticket) == (None, "fedcba9876543210")


def test_every_step_is_kept_with_its_note():
    asked = after(WORK, ASK)
    assert [step.status for step in asked.steps] == [
        DossierStatus.RECEIVED,
        DossierStatus.IN_PROGRESS,
        DossierStatus.SUPPLEMENT,
    ]
    assert asked.steps[-1].note == "Thiếu giấy chứng sinh"
    assert asked.status is DossierStatus.SUPPLEMENT


def test_the_papers_that_came_later_begin_the_time_anew():
    later = after(ASK, ("dossier.supplemented", {"due": "2026-12-01"}))
    assert (later.status, later.due) == (DossierStatus.IN_PROGRESS, date(2026, 12, 1))
    assert after(ASK, ("dossier.supplemented", {})).due == date(2026, 11, 24)


@pytest.mark.parametrize("kind", sorted(set(DossierKind) - {DossierKind.RECEIVED}))
def test_what_was_handed_back_stays_handed_back(kind):
    assert after(READY, ("dossier.returned", {}), (kind, {})) == after(READY, ("dossier.returned", {}))


@pytest.mark.parametrize(("ann", "zoe"), [("ann", "zoe"), ("zoe", "ann")])
@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("dossier.started", "dossier.supplement_asked"),
        ("dossier.supplement_asked", "dossier.ready"),
        ("dossier.started", "dossier.returned"),
        ("dossier.ready", "dossier.returned"),
    ],
)
def test_among_concurrent_steps_the_later_phase_has_the_last_word(ann, zoe, earlier, later):
    left, right = Station(ann, "staff"), Station(zoe, "staff")
    received = left.writes("dossier.received", RECEIVED)
    right.hears([received])
    events = [received, left.writes(earlier, {}), right.writes(later, {})]
    results = {dossier(*arrival) for arrival in permutations(events)}
    assert len(results) == 1
    assert results.pop().status is STATUS_AFTER[DossierKind(later)]


@pytest.mark.parametrize("between", ["dossier.code_given", "dossier.corrected", "dossier.weighed"])
def test_what_changes_no_status_holds_up_no_step_that_was_written_after_it(between):
    """Else the step came after the later phase's beside it, and had the last word."""
    left, right = Station("ann", "staff"), Station("zoe", "staff")
    received = left.writes("dossier.received", RECEIVED)
    right.hears([received])
    told = [left.writes(between, {"code": "H05.12-261123-0001", "fee": 0}), left.writes("dossier.supplement_asked", {})]
    results = {dossier(*arrival) for arrival in permutations([received, *told, right.writes("dossier.ready", {})])}
    assert [each.status for each in results] == [DossierStatus.READY]


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("code", None, "code: "),
        ("procedure", 1.001193, "procedure: "),
        ("procedure_name", "x" * 2001, "procedure_name: "),
        ("applicant", None, "an object is wanted"),
        ("applicant", {}, "name: "),
        ("applicant", {"name": "Bưởi", "id_number": "0241900000012"}, "id_number: "),
        ("components", {}, "components: "),
        ("components", ["Giấy chứng sinh"], "an object is wanted"),
        ("components", [{"name": "Giấy chứng sinh", "originals": "1", "copies": 0}], "originals: "),
        ("counter", "the third one", "counter: "),
        ("due", "24/11/2026", "due: "),
        ("due", 0, "due: "),
        ("due", None, "due: "),
        ("ticket", "x" * 17, "ticket: "),
        ("note", 7, "note: "),
    ],
)
def test_a_reception_that_cannot_be_read_is_skipped_with_its_reason(field, value, reason):
    desk = Station("quay-3", "staff")
    told = folded(desk.writes("dossier.received", RECEIVED | {field: value}), desk.writes(*READY))
    assert told.state is None
    assert told.skipped[0].reason.startswith(reason)
    assert told.skipped[1].reason == "no usable first event"


@pytest.mark.parametrize("body", [{"note": "x" * 1001}, {"note": None}, {"due": "soon"}])
def test_a_step_that_cannot_be_read_is_skipped(body):
    desk = Station("quay-3", "staff")
    told = folded(desk.writes("dossier.received", RECEIVED), desk.writes("dossier.ready", body))
    assert told.state == after()
    assert [item.kind for item in told.skipped] == ["dossier.ready"]


def test_a_dossier_is_received_once():
    left, right = Station("ann", "staff"), Station("zoe", "staff")
    told = folded(left.writes("dossier.received", RECEIVED), right.writes("dossier.received", RECEIVED))
    assert [item.reason for item in told.skipped] == ["received twice"]


def test_a_kind_of_a_later_program_is_skipped_but_followed():
    desk = Station("quay-3", "staff")
    events = [desk.writes("dossier.received", RECEIVED), desk.writes("dossier.forwarded", {}), desk.writes(*READY)]
    told = folded(*events)
    assert told.state is not None
    assert told.state.status is DossierStatus.READY
    assert [(item.kind, item.reason) for item in told.skipped] == [("dossier.forwarded", "unknown kind")]


def test_kinds_are_ranked_by_phase_and_those_that_change_no_status_first():
    assert [precedence(kind) for kind in STATUS_AFTER] == [1, 2, 3, 4, 5, 6]
    assert {precedence(kind) for kind in (*(set(DossierKind) - set(STATUS_AFTER)), "dossier.forwarded")} == {0}


def test_an_officer_may_do_what_the_status_allows_and_nothing_else():
    may = {(status, kind) for status in DossierStatus for kind in DossierKind if allowed(status, kind)}
    assert may == {
        (DossierStatus.RECEIVED, DossierKind.STARTED),
        (DossierStatus.RECEIVED, DossierKind.SUPPLEMENT_ASKED),
        (DossierStatus.RECEIVED, DossierKind.READY),
        (DossierStatus.IN_PROGRESS, DossierKind.SUPPLEMENT_ASKED),
        (DossierStatus.IN_PROGRESS, DossierKind.READY),
        (DossierStatus.SUPPLEMENT, DossierKind.SUPPLEMENTED),
        (DossierStatus.READY, DossierKind.RETURNED),
    }


def given(code: str) -> Taken:
    return "dossier.code_given", {"code": code}


def test_an_official_code_that_comes_later_stands_beside_the_temporary_one():
    taken = after(given("H05.12-261123-0007"))
    assert (taken.code, taken.temporary_code) == ("H05.12-261123-0007", "TAM-QUAY-3-261123-1")
    assert taken.has_official_code
    assert not after().has_official_code
    assert taken.steps == after().steps


def test_an_official_code_comes_also_after_the_result_was_handed_back():
    handed_back: tuple[Taken, ...] = (WORK, READY, ("dossier.returned", {}))
    taken = after(*handed_back, given("H05.12-261123-0007"))
    assert (taken.status, taken.code) == (DossierStatus.RETURNED, "H05.12-261123-0007")


def test_a_dossier_with_an_official_code_from_the_start_has_no_temporary_one():
    desk = Station("quay-3", "staff")
    taken = dossier(desk.writes("dossier.received", RECEIVED | {"code": "H05.12-261123-0001"}))
    assert (taken.temporary_code, taken.has_official_code) == ("", True)


@pytest.mark.parametrize("code", ["", "TAM-3ABCD-261123-2", "H05.12-261123-0008"])
def test_a_second_official_code_a_temporary_or_an_empty_one_is_listed_and_changes_nothing(code):
    desk = Station("quay-3", "staff")
    events = [desk.writes(*step) for step in (("dossier.received", RECEIVED), given("H05.12-261123-0007"))]
    events.append(desk.writes(*given(code)))
    assert dossier(*events).code == "H05.12-261123-0007"
    assert [skipped.kind for skipped in folded(*events).skipped] == ["dossier.code_given"]


def test_the_same_official_code_told_twice_is_one():
    code = given("H05.12-261123-0007")
    desk = Station("quay-3", "staff")
    events = [desk.writes(*step) for step in (("dossier.received", RECEIVED), code, code)]
    assert not folded(*events).skipped

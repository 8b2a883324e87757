"""A dossier's way from reception to hand-back: what is allowed when, and what is said when it is not."""

from datetime import date

import pytest

from sync.domain.dossier import DossierStatus
from sync.office.refusal import NotPossible
from tests.fakes import birth, moment, shipped_lookup, taken_in

OFFICER = "minh.lv"
STEPS = {
    "start": lambda tracking, dossier: tracking.start(dossier, OFFICER),
    "ask": lambda tracking, dossier: tracking.ask_supplement(dossier, OFFICER, "Bản sao giấy chứng sinh"),
    "supplemented": lambda tracking, dossier: tracking.supplemented(dossier, OFFICER),
    "ready": lambda tracking, dossier: tracking.ready(dossier, OFFICER),
    "hand back": lambda tracking, dossier: tracking.hand_back(dossier, OFFICER),
}
WAYS = {
    (): {"start", "ask", "ready"},
    ("start",): {"ask", "ready"},
    ("ask",): {"supplemented"},
    ("start", "ask"): {"supplemented"},
    ("ask", "supplemented"): {"ask", "ready"},
    ("ready",): {"hand back"},
    ("ready", "hand back"): set(),
}
"""What may follow after which steps."""


@pytest.fixture
def dossier(machine):
    return taken_in(machine)


@pytest.mark.parametrize("before", WAYS, ids=lambda steps: ", ".join(steps) or "received")
@pytest.mark.parametrize("step", STEPS)
def test_a_dossier_moves_only_as_the_law_has_it(machine, dossier, before, step):
    for earlier in before:
        STEPS[earlier](machine.tracking, dossier.id)
    standing = machine.tracking.dossier(dossier.id)
    answer = STEPS[step](machine.tracking, dossier.id)
    if step in WAYS[before]:
        assert len(answer.steps) == len(standing.steps) + 1
        assert answer == machine.tracking.dossier(dossier.id)
    else:
        assert answer == NotPossible("Hồ sơ đã sang bước khác. Xem lại trạng thái rồi làm tiếp.")
        assert machine.tracking.dossier(dossier.id) == standing


@pytest.mark.parametrize("step", STEPS)
def test_a_dossier_that_is_not_here_is_refused(machine, step):
    assert STEPS[step](machine.tracking, "0123456789abcdef") == NotPossible("Không thấy hồ sơ này trên máy.")


def test_the_history_says_what_was_done_when_and_by_whom(machine, dossier, clock):
    for step in ("start", "ready", "hand back"):
        clock.forward(hours=1)
        STEPS[step](machine.tracking, dossier.id)
    steps = machine.tracking.dossier(dossier.id).steps
    statuses = [DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS, DossierStatus.READY, DossierStatus.RETURNED]
    assert [step.status for step in steps] == statuses
    assert [step.by for step in steps] == ["hoa.nt", OFFICER, OFFICER, OFFICER]
    assert [step.at_ms - steps[0].at_ms for step in steps] == [0, 3_600_000, 7_200_000, 10_800_000]


@pytest.mark.parametrize("note", ["", "  \n\t "])
def test_a_supplement_without_saying_which_papers_is_refused(machine, dossier, note):
    refusal = machine.tracking.ask_supplement(dossier.id, OFFICER, note)
    assert refusal == NotPossible("Ghi rõ cần bổ sung giấy tờ gì.")


@pytest.mark.parametrize("note", ["x" * 1001, "giấy\x00tờ", "giấy \ud83d"])
def test_a_note_that_cannot_be_kept_whole_is_refused_not_cut(machine, dossier, note):
    refusal = machine.tracking.ask_supplement(dossier.id, OFFICER, note)
    assert refusal == NotPossible("Nội dung dài quá 1000 chữ hoặc có ký tự lạ. Viết gọn lại.")
    assert machine.tracking.dossier(dossier.id) == dossier


def test_a_note_is_kept_whole(machine, dossier):
    assert (
        machine.tracking.ask_supplement(dossier.id, OFFICER, "  Bản sao \n" + "x" * 990).steps[-1].note
        == "Bản sao " + "x" * 990
    )


def test_papers_that_were_asked_for_start_the_clock_anew(machine, clock):
    """domain.md 1.3, step 5."""
    procedure = next(item for item in shipped_lookup().procedures if machine.intake.due(item.code))
    form = birth()
    dossier = machine.intake.take_in(type(form)(procedure.code, form.applicant, (), None, form.counter, form.officer))
    STEPS["ask"](machine.tracking, dossier.id)
    clock.now_ms = moment(26, 9)
    again = STEPS["supplemented"](machine.tracking, dossier.id)
    assert again.due == machine.intake.due(procedure.code)
    assert again.due > dossier.due
    assert again.status is DossierStatus.IN_PROGRESS


def test_a_dossier_without_a_promised_day_gets_none_by_a_supplement(machine, dossier):
    STEPS["ask"](machine.tracking, dossier.id)
    assert STEPS["supplemented"](machine.tracking, dossier.id).due is None


def test_being_late_never_hinders_handing_back(machine, dossier, clock):
    STEPS["ready"](machine.tracking, dossier.id)
    clock.forward(hours=24 * 400)
    assert STEPS["hand back"](machine.tracking, dossier.id).status is DossierStatus.RETURNED


def test_all_dossiers_are_listed_newest_first(machine, clock):
    taken = []
    for _ in range(3):
        taken.append(taken_in(machine).id)
        clock.forward(minutes=5)
    assert [dossier.id for dossier in machine.tracking.dossiers()] == taken[::-1]


def test_a_dossier_is_not_sent_while_no_peer_has_it(machine, dossier):
    assert dossier.id in machine.tracking.unsent()
    assert dossier.received_at_ms == moment(23, 10)
    assert date(2026, 11, 23).weekday() == 0

"""The work-list: what waits for a person's decision, and the decisions."""

import json
import re

import pytest

from sync.domain.dossier import DossierStatus
from sync.domain.event import ref_at
from sync.domain.ids import DeviceId, OfficerId
from sync.domain.log import Audience
from sync.domain.remedy import entry_of
from sync.domain.roles import Role
from sync.office.intake import Faults
from sync.office.refusal import NotPossible
from sync.office.worklist import MOST, Contested, SharedCode, TwoHistories, Unusable, Who
from sync.store.writer import Draft
from tests.fakes import moment, new_machine, taken_in
from tests.store.sections import RECEIVED, lacking, pen, take

OFFICER = "minh.lv"
WRONG = RECEIVED | {"due": "soon", "components": [{"name": "Giấy chứng sinh", "originals": 1, "copies": 0}]}
FIRST, SECOND = "024196001234", "024196004321"


@pytest.fixture
def centre(tmp_path, clock):
    """Two counters; ``meet`` lets them hear all of each other."""
    machines = [new_machine(tmp_path, name, Role.COUNTER, clock) for name in ("q3", "q1")]
    yield machines
    for machine in machines:
        machine.close()


def meet(*machines):
    for source in machines:
        for target in machines:
            take(target.store, *lacking(source.store, target.store))


def says(machine, kind, body, entity=None, by="hoa.nt"):
    with machine.store.write() as tx:
        return tx.record(Draft(kind, Audience.STAFF, by, body, entity=entity))


def contest(one, other, **values):
    """Have two machines correct a dossier without hearing of each other."""
    dossier = taken_in(one)
    meet(one, other)
    for machine, chosen in ((one, 0), (other, 1)):
        machine.tracking.correct(dossier.id, OFFICER, {key: pair[chosen] for key, pair in values.items()})
    meet(one, other)
    return dossier.id


def only(machine):
    (entry,) = machine.worklist.entries()
    assert machine.worklist.count() == 1
    return entry


def test_nothing_waits_where_nothing_went_wrong(centre):
    taken_in(centre[0])
    assert centre[0].worklist.entries() == ()
    assert centre[0].worklist.count() == 0


def test_f22_an_unusable_event_is_listed_with_its_reason_in_words_and_who_wrote_it_where_and_when(centre):
    q3, q1 = centre
    says(q3, "dossier.received", WRONG)
    meet(*centre)
    mine, theirs = only(q3), only(q1)
    assert isinstance(mine, Unusable)
    assert isinstance(theirs, Unusable)
    assert (mine.kind, mine.why) == ("dossier.received", "Ngày hẹn trả: cần ngày có thật, như 26/11/2026.")
    assert mine.wrong == {"due": "Cần ngày có thật, như 26/11/2026."}
    assert mine.who == Who(DeviceId("q3"), OfficerId("hoa.nt"), moment(23, 10))
    assert (mine.fields["name"], mine.fields["due"], mine.elsewhere) == ("Trần Thị Bưởi", "soon", False)
    assert (theirs.fields, theirs.elsewhere) == ({}, True)


def test_f22_what_is_edited_and_sent_again_is_a_dossier_on_every_machine_and_the_entry_is_gone(centre):
    q3, q1 = centre
    entity = says(q3, "dossier.received", WRONG)
    entry = only(q3)
    assert q3.worklist.resend(entry.name, entry.fields | {"due": "26/11/2026", "id_number": FIRST}, OFFICER) is None
    meet(*centre)
    for machine in centre:
        assert machine.worklist.entries() == ()
        dossier = machine.tracking.dossier(entity)
        assert (str(dossier.due), dossier.applicant.id_number) == ("2026-11-26", FIRST)
        assert dossier.components[0].name == "Giấy chứng sinh"
        assert dossier.steps[0].by == "hoa.nt"
    assert q3.worklist.resend(entry.name, entry.fields, OFFICER) == q1.worklist.resend(entry.name, {}, OFFICER)


def test_f22_only_the_machine_that_wrote_it_sends_it_again(centre):
    q3, q1 = centre
    says(q3, "dossier.received", WRONG)
    meet(*centre)
    fields = only(q3).fields | {"due": ""}
    assert isinstance(q1.worklist.resend(only(q1).name, fields, OFFICER), NotPossible)
    assert q1.worklist.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("due", "31/02/2026", "Cần ngày có thật, như 26/11/2026."),
        ("due", "soon", "Cần ngày có thật, như 26/11/2026."),
        ("id_number", "0241", "Số định danh có 12 chữ số. Không có thì để trống."),
        ("name", " ", "Nhập họ, chữ đệm và tên, tối đa 100 chữ."),
        ("counter", "", "Không để trống mục này."),
        ("counter", "quầy thứ ba", "Cần chữ, tối đa 10 ký tự."),
    ],
)
def test_fields_that_are_wrong_again_are_named_and_nothing_is_written(centre, field, typed, sentence):
    says(centre[0], "dossier.received", WRONG)
    entry = only(centre[0])
    answer = centre[0].worklist.resend(entry.name, entry.fields | {"due": "", field: typed}, OFFICER)
    assert answer == Faults({field: sentence})
    assert only(centre[0]) == entry


def test_nobody_types_a_code_past_the_leases(centre):
    """A reception that is sent again keeps the code on its papers; the province gives the official one."""
    entity = says(centre[0], "dossier.received", WRONG)
    entry = only(centre[0])
    assert "code" not in entry.fields
    typed = entry.fields | {"due": "26/11/2026", "code": "000.24.01.H38-261123-0001"}
    assert centre[0].worklist.resend(entry.name, typed, OFFICER) is None
    assert centre[0].tracking.dossier(entity).code == RECEIVED["code"]


@pytest.mark.parametrize("code", [7, "", None, "x" * 200])
def test_a_reception_whose_code_is_what_is_wrong_draws_one_as_any_other(centre, code):
    entity = says(centre[0], "dossier.received", WRONG | {"code": code, "wants_code": True})
    entry = only(centre[0])
    assert centre[0].worklist.resend(entry.name, entry.fields | {"due": "26/11/2026"}, OFFICER) is None
    dossier = centre[0].tracking.dossier(entity)
    assert re.fullmatch(r"TAM-3[A-Z0-9]*-261123-2", dossier.code)
    assert not dossier.wants_code
    assert centre[0].worklist.entries() == ()


def test_what_no_field_of_the_form_can_mend_is_said_of_the_whole(centre):
    says(centre[0], "dossier.received", WRONG | {"components": "all"})
    entry = only(centre[0])
    answer = centre[0].worklist.resend(entry.name, entry.fields | {"due": ""}, OFFICER)
    assert answer == Faults({"": "Danh mục giấy tờ: cần danh sách, tối đa 200 mục."})


def test_a_reception_without_an_applicant_gets_one(centre):
    entity = says(centre[0], "dossier.received", {**RECEIVED, "applicant": 7})
    entry = only(centre[0])
    assert (entry.why, entry.wrong) == ("Thiếu một phần của nội dung, hoặc phần ấy ghi sai dạng.", {})
    assert centre[0].worklist.resend(entry.name, entry.fields | {"name": "Lê Văn Tám"}, OFFICER) is None
    assert centre[0].tracking.dossier(entity).applicant.name == "Lê Văn Tám"


def test_f23_what_a_newer_version_says_of_an_applicant_is_sent_again_with_the_rest(centre):
    says(centre[0], "dossier.received", {**WRONG, "applicant": {"name": "Bưởi", "phone": "0912345678", "ethnicity": 7}})
    entry = only(centre[0])
    fields = entry.fields | {"due": "", "phone": ""}
    assert centre[0].worklist.resend(entry.name, fields, OFFICER) is None
    with centre[0].store.read() as view:
        bodies = view.connection.exec_driver_sql("SELECT body FROM event ORDER BY seq").scalars().all()
    assert json.loads(bodies[-1])["body"]["applicant"] == {"ethnicity": 7, "name": "Bưởi"}


@pytest.mark.parametrize(
    ("kind", "body", "form", "mended"),
    [
        ("dossier.ready", {"note": 7}, {"note": "7"}, {"note": ""}),
        ("dossier.supplement_asked", {"note": None}, {"note": ""}, {"note": "Giấy chứng sinh"}),
        (
            "dossier.supplemented",
            {"due": "2026-13-01", "note": True},
            {"due": "2026-13-01", "note": ""},
            {"due": "1/12/2026", "note": "đủ"},
        ),
    ],
)
def test_steps_are_sent_again_by_their_fields(centre, kind, body, form, mended):
    dossier = taken_in(centre[0])
    says(centre[0], kind, body, dossier.id)
    entry = only(centre[0])
    assert (entry.fields, entry.code) == (form, dossier.code)
    assert centre[0].worklist.resend(entry.name, mended, OFFICER) is None
    assert centre[0].tracking.dossier(dossier.id).steps[-1].note == mended["note"]


def test_a_correction_is_sent_again_with_what_it_emptied(centre):
    dossier = taken_in(centre[0])
    says(centre[0], "dossier.corrected", {"fee": "8.000 đ", "id_number": "", "phone": 1}, dossier.id)
    entry = only(centre[0])
    assert entry.fields["fee"] == "8.000 đ"
    fields = entry.fields | {"fee": "8.000", "phone": ""}
    assert centre[0].worklist.resend(entry.name, fields, OFFICER) is None
    told = centre[0].tracking.dossier(dossier.id)
    assert (told.fee, told.applicant.id_number, told.applicant.name) == (8000, "", dossier.applicant.name)


def test_a_correction_of_nothing_is_sent_again_with_something(centre):
    dossier = taken_in(centre[0])
    says(centre[0], "dossier.corrected", {}, dossier.id)
    entry = only(centre[0])
    assert set(entry.fields) == {"name", "id_number", "born", "address", "phone", "fee", "result"}
    assert centre[0].worklist.resend(entry.name, entry.fields, OFFICER) == Faults(
        {"": "Lần sửa này không có mục nào được sửa."}
    )
    assert centre[0].worklist.resend(entry.name, entry.fields | {"phone": "0987 654 567"}, OFFICER) is None
    assert centre[0].tracking.dossier(dossier.id).applicant.phone == "0987 654 567"


def test_what_became_too_long_for_an_event_is_refused(centre):
    papers = [{"name": "ấ" * 90, "originals": 1, "copies": 0}] * 40
    says(centre[0], "dossier.received", WRONG | {"components": papers, "salt": ""})
    entry = only(centre[0])
    fields = entry.fields | {"due": "", "address": "ấ" * 300, "procedure_name": "ấ" * 1500}
    assert centre[0].worklist.resend(entry.name, fields, OFFICER) == NotPossible(
        "Nội dung dài quá. Viết gọn lại rồi gửi."
    )


def test_an_event_of_which_the_fields_are_not_what_is_wrong_can_only_be_discarded(centre):
    says(centre[0], "dossier.started", {}, says(centre[0], "dossier.forwarded", {}))
    assert [(item.fields, item.elsewhere) for item in centre[0].worklist.entries()] == [({}, False)] * 2


def test_f22_a_discard_is_recorded_with_officer_and_reason_and_empties_every_list(centre):
    q3, q1 = centre
    says(q3, "dossier.received", WRONG)
    meet(*centre)
    assert q1.worklist.discard(only(q1).name, OFFICER, "  ghi thử\n khi tập huấn ") is None
    meet(*centre)
    for machine in centre:
        assert machine.worklist.entries() == ()
        with machine.store.read() as view:
            row = view.connection.exec_driver_sql("SELECT by, reason FROM discard").one()
            assert (row.by, row.reason) == (OFFICER, "ghi thử khi tập huấn")
            assert len(view.skipped()) == 1


@pytest.mark.parametrize("reason", ["", " \n", "x" * 201, "a\u202eb"])
def test_nothing_is_discarded_without_a_readable_reason(centre, reason):
    says(centre[0], "dossier.received", WRONG)
    assert isinstance(centre[0].worklist.discard(only(centre[0]).name, OFFICER, reason), NotPossible)
    assert centre[0].worklist.count() == 1


def test_what_is_not_on_the_list_is_not_discarded(centre):
    says(centre[0], "dossier.received", WRONG)
    name = only(centre[0]).name
    assert centre[0].worklist.discard(name, OFFICER, "ghi thử") is None
    assert isinstance(centre[0].worklist.discard(name, OFFICER, "ghi thử"), NotPossible)


def test_f81_two_values_of_one_field_wait_for_a_person_and_one_choice_settles_them_everywhere(centre):
    q3, q1 = centre
    dossier = contest(q3, q1, id_number=(FIRST, SECOND), fee=("5000", "8.000"))
    for machine in centre:
        entry = only(machine)
        assert isinstance(entry, Contested)
        told = {item.field: {claim.value for claim in item.claims} for item in entry.conflicts}
        assert told == {"id_number": {FIRST, SECOND}, "fee": {"5000", "8000"}}
    assert q1.worklist.settle(dossier, "id_number", FIRST, OFFICER).applicant.id_number == FIRST
    assert q1.worklist.settle(dossier, "fee", "5000", OFFICER).fee == 5000
    meet(*centre)
    assert [machine.worklist.count() for machine in centre] == [0, 0]
    assert isinstance(q3.worklist.settle(dossier, "fee", "5000", OFFICER), NotPossible)


def test_f81_a_contested_dossier_is_not_handed_back_until_a_person_has_chosen(centre):
    q3, q1 = centre
    dossier = contest(q3, q1, result=("Đồng ý", "Từ chối"))
    q3.tracking.ready(dossier, OFFICER)
    answer = q3.tracking.hand_back(dossier, OFFICER)
    assert isinstance(answer, NotPossible)
    assert answer.reason.startswith("Hồ sơ có mục ghi hai giá trị khác nhau.")
    q3.worklist.settle(dossier, "result", "Từ chối", OFFICER)
    assert q3.tracking.hand_back(dossier, OFFICER).status is DossierStatus.RETURNED


def test_a_value_that_does_not_stand_is_not_chosen_and_contested_values_are_not_discarded(centre):
    q3, q1 = centre
    dossier = contest(q3, q1, id_number=(FIRST, SECOND))
    assert isinstance(q3.worklist.settle(dossier, "id_number", "024196009999", OFFICER), NotPossible)
    assert isinstance(q3.worklist.settle("0123456789abcdef", "id_number", FIRST, OFFICER), NotPossible)
    assert isinstance(q3.worklist.discard(only(q3).name, OFFICER, "ghi thử"), NotPossible)


def test_a_correction_of_a_contested_field_settles_it_with_a_third_value_or_one_that_stood(centre):
    q3, q1 = centre
    dossier = contest(q3, q1, id_number=(FIRST, SECOND))
    standing = q3.tracking.dossier(dossier).applicant.id_number
    assert q3.tracking.correct(dossier, OFFICER, {"id_number": standing}).conflicts == ()
    assert q3.worklist.count() == 0


def test_a_machine_that_was_copied_is_named_with_both_histories(centre):
    q3, _ = centre
    one = pen("q1", Audience.STAFF)
    one.writes("dossier.received", RECEIVED, entity="0000000000000001")
    other = one.copied()
    one.writes("dossier.received", RECEIVED, entity="0000000000000002")
    for entity in ("0000000000000003", "0000000000000004"):
        other.writes("dossier.received", RECEIVED, entity=entity)
    take(q3.store, one.section(), other.section())
    entry = only(q3)
    assert isinstance(entry, TwoHistories)
    who = Who(DeviceId("q1"), OfficerId("kiosk-9"), moment(23, 10))
    assert (entry.machine, set(entry.ends)) == ("q1", {(2, who), (3, who)})
    assert q3.worklist.discard(entry.name, OFFICER, "đã tắt bản sao") is None
    assert q3.worklist.entries() == ()
    assert q3.worklist.count() == 0


def test_an_official_code_of_two_dossiers_names_both(centre):
    q3, _ = centre
    ids = {says(q3, "dossier.received", RECEIVED | {"code": "H05.12-261123-0007"}) for _ in range(2)}
    entry = only(q3)
    assert isinstance(entry, SharedCode)
    assert (entry.name, {item.id for item in entry.dossiers}) == ("H05.12-261123-0007", ids)
    assert q3.worklist.discard(entry.name, OFFICER, "đã báo tỉnh") is None
    assert q3.worklist.count() == 0


def test_what_is_beyond_the_events_shown_is_still_sent_again_and_discarded_by_its_name(centre):
    q3, _ = centre
    flood = pen("a-kiosk")
    for n in range(MOST + 1):
        flood.writes("ticket.nonsense", {}, entity=f"{n:016d}")
    take(q3.store, *(flood.section(start, min(start + 50, MOST + 1)) for start in range(0, MOST + 1, 50)))
    says(q3, "dossier.received", WRONG)
    entries = q3.worklist.entries()
    (mine,) = [item for item in entries if item.fields]
    assert (len(entries), q3.worklist.count()) == (MOST, MOST + 2)
    assert q3.worklist.resend(mine.name, mine.fields | {"due": ""}, OFFICER) is None
    last = entry_of(ref_at(flood.log, MOST + 1, flood.chains[-1]))
    assert q3.worklist.discard(last, OFFICER, "ghi thử") is None
    assert q3.worklist.count() == MOST


def test_decisions_come_first_and_the_newest_event_before_older_ones(centre, clock):
    q3, q1 = centre
    says(q3, "dossier.received", WRONG | {"counter": "1"})
    clock.forward(minutes=1)
    says(q3, "dossier.received", WRONG | {"counter": "2"})
    meet(*centre)
    contest(q3, q1, fee=("1", "2"))
    first, *events = q3.worklist.entries()
    assert isinstance(first, Contested)
    assert [item.fields["counter"] for item in events] == ["2", "1"]

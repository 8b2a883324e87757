"""The room "Cần xử lý" as an officer uses it: keys, words on the screen, what is then in the store."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from sync.demo.mishaps import comes_twice, mishaps
from sync.domain.dossier import DossierStatus
from sync.domain.ticket import TicketState
from tests.counter_client.test_booking import invited
from tests.counter_client.test_frame import nameless

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def contested(officer):
    return next(item for item in officer.machine.tracking.dossiers() if item.conflicts)


def listed(officer):
    """Return the lines of the list."""
    model = officer.part("worklist.entries", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def troubled(officer):
    """An officer in the room, on a machine where everything went wrong once."""
    dossier = next(item for item in officer.machine.tracking.dossiers() if item.status is DossierStatus.IN_PROGRESS)
    mishaps(officer.machine, dossier.id)
    officer.press(Qt.Key.Key_4, ALT)
    return officer


def test_an_empty_room_says_that_all_is_well_and_the_rail_counts_nothing(officer):
    assert officer.part("nav.worklist").accessibleName() == "Cần xử lý (Alt+4)"
    officer.press(Qt.Key.Key_4, ALT)
    assert officer.reads("worklist.empty").startswith("Không có việc nào cần xử lý.")
    assert not officer.sees("worklist.detail")
    officer.press(Qt.Key.Key_Delete)
    officer.press(Qt.Key.Key_Return, CTRL)


def test_f81_f22_every_entry_says_what_is_the_matter_and_the_rail_counts_them(troubled):
    assert troubled.part("nav.worklist").accessibleName() == "Cần xử lý, 5 mục đang chờ (Alt+4)"
    code = contested(troubled).code
    assert listed(troubled) == [
        f"Giá trị khác nhau: Lệ phí, Số định danh – {code} · Trần Thị C•••",
        "Một mã, 2 hồ sơ – H05.24.7-261118-0042",
        "Máy c1 có bản sao đang chạy – Lê Văn Minh · máy c1 · 23/11, 10:06",
        "Chưa dùng được: yêu cầu bổ sung – Lê Văn Minh · máy c1 · 23/11, 10:06",
        "Chưa dùng được: tiếp nhận hồ sơ – Nguyễn Thị Hoa · máy q3 · 23/11, 10:06",
    ]
    assert nameless(troubled.window) == []


def test_the_rail_counts_what_comes_while_another_room_is_open(officer):
    dossier = next(item for item in officer.machine.tracking.dossiers() if item.status is DossierStatus.IN_PROGRESS)
    mishaps(officer.machine, dossier.id)
    officer.window.reload()
    counted = "Cần xử lý, 5 mục đang chờ (Alt+4)"
    officer.waits_until(lambda: officer.part("nav.worklist").accessibleName() == counted)


def test_f81_a_key_keeps_the_value_beside_which_it_stands_and_the_other_field_stays_open(troubled):
    dossier = contested(troubled).id
    assert [troubled.reads(f"worklist.value.{n}") for n in (1, 2, 3, 4)] == [
        "5.000 đồng",
        "8.000 đồng",
        "024 188 005 867",
        "024 188 005 876",
    ]
    troubled.press(Qt.Key.Key_4)
    told = troubled.machine.tracking.dossier(dossier)
    assert (told.applicant.id_number, [item.field for item in told.conflicts]) == ("024188005876", ["fee"])
    assert troubled.reads("toast.text") == f"{told.code}: Số định danh là 024 188 005 876."
    troubled.click("worklist.keep.1")
    told = troubled.machine.tracking.dossier(dossier)
    assert (told.fee, told.conflicts) == (5000, ())
    assert len(listed(troubled)) == 4
    assert troubled.part("nav.worklist").accessibleName() == "Cần xử lý, 4 mục đang chờ (Alt+4)"


def test_f22_the_form_stands_at_the_wrong_field_and_what_is_sent_again_becomes_a_dossier(troubled):
    before = len(troubled.machine.tracking.dossiers())
    troubled.press(Qt.Key.Key_End)
    assert troubled.reads("worklist.field.due") == "2026-11-31"
    assert troubled.reads("worklist.field.due.fault") == "Cần ngày có thật, như 26/11/2026."
    troubled.press(Qt.Key.Key_E, CTRL)
    assert troubled.part("worklist.field.due").hasFocus()
    troubled.type("31/11/2026")
    troubled.window.reload()
    troubled.press(Qt.Key.Key_Return, CTRL)
    assert troubled.reads("worklist.field.due.fault") == "Cần ngày có thật, như 26/11/2026."
    assert troubled.reads("toast.text") == "1 mục cần sửa; những gì đã nhập vẫn còn."
    troubled.type("30/11/2026", "worklist.field.due")
    assert not troubled.sees("toast.text")
    troubled.press(Qt.Key.Key_Return, CTRL)
    assert troubled.reads("toast.text") == "Đã gửi lại; tính như đã ghi đúng từ đầu."
    dossiers = troubled.machine.tracking.dossiers()
    assert len(dossiers) == before + 1
    assert {str(item.due) for item in dossiers if item.code == "TAM-3-261123-9"} == {"2026-11-30"}
    assert len(listed(troubled)) == 4
    assert troubled.part("worklist.entries").hasFocus()


def test_what_is_typed_for_one_entry_outlives_a_look_at_another(troubled):
    troubled.press(Qt.Key.Key_End)
    troubled.type("30/11/2026", "worklist.field.due")
    troubled.part("worklist.entries").setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        troubled.press(key)
    assert troubled.reads("worklist.field.due") == "30/11/2026"


def test_f22_discarding_asks_for_a_reason_and_escape_leaves_it(troubled):
    troubled.press(Qt.Key.Key_End)
    troubled.press(Qt.Key.Key_Delete)
    troubled.press(Qt.Key.Key_Return)
    troubled.press(Qt.Key.Key_Escape)
    assert len(listed(troubled)) == 5
    troubled.press(Qt.Key.Key_Delete)
    troubled.type("ghi thử khi tập huấn")
    troubled.press(Qt.Key.Key_Return)
    assert len(listed(troubled)) == 4
    assert troubled.reads("toast.text") == "Đã bỏ, có ghi lý do."
    assert troubled.reads("worklist.title") == "Chưa dùng được: yêu cầu bổ sung"


def test_a_reason_that_is_too_long_is_refused_with_a_sentence(troubled):
    troubled.press(Qt.Key.Key_End)
    troubled.press(Qt.Key.Key_Delete)
    troubled.type("x" * 201)
    troubled.press(Qt.Key.Key_Return)
    assert troubled.reads("toast.text").startswith("Ghi lý do bỏ, tối đa 200 chữ")
    assert len(listed(troubled)) == 5


def test_delete_in_a_field_takes_a_letter_and_discards_nothing(troubled):
    troubled.press(Qt.Key.Key_End)
    troubled.press(Qt.Key.Key_E, CTRL)
    troubled.press(Qt.Key.Key_Delete)
    assert not troubled.sees("ask.note")
    assert troubled.reads("worklist.field.due") == ""


def test_contested_values_are_not_discarded_and_what_another_machine_wrote_is_not_edited_here(troubled):
    assert not troubled.sees("worklist.discard")
    troubled.press(Qt.Key.Key_Delete)
    assert not troubled.sees("ask.note")
    for _ in range(3):
        troubled.press(Qt.Key.Key_Down)
    assert "Sửa được trên máy c1." in troubled.reads("worklist.why")
    assert not troubled.sees("worklist.send")


def test_what_was_settled_elsewhere_meanwhile_is_said(troubled):
    dossier = contested(troubled)
    for conflict in dossier.conflicts:
        troubled.machine.worklist.settle(dossier.id, conflict.field, conflict.claims[0].value, "minh.lv")
    troubled.press(Qt.Key.Key_1)
    assert troubled.reads("toast.text") == "Mục này đã được xử lý ở nơi khác. Xem lại danh sách."
    assert len(listed(troubled)) == 4


def test_f81_a_contested_dossier_says_so_in_its_own_room_and_is_not_handed_back(troubled):
    dossier = contested(troubled)
    troubled.press(Qt.Key.Key_Return)
    assert troubled.reads("dossiers.code") == dossier.code
    assert troubled.reads("dossiers.contested") == (
        "Giá trị khác nhau: Lệ phí, Số định danh "
        "Chưa in và chưa trả kết quả cho đến khi chọn xong. Xem ở khu Cần xử lý, Alt+4."
    )
    assert any("giá trị khác nhau" in row[2] for row in troubled.rows())
    troubled.press(Qt.Key.Key_Return, CTRL)
    troubled.press(Qt.Key.Key_F7)
    troubled.press(Qt.Key.Key_Return)
    assert troubled.reads("toast.text").startswith("Hồ sơ có mục ghi hai giá trị khác nhau.")
    assert troubled.machine.tracking.dossier(dossier.id).status is DossierStatus.READY


def test_a_dossier_of_another_counter_is_found_from_the_work_list(troubled):
    troubled.press(Qt.Key.Key_Down)
    troubled.press(Qt.Key.Key_Return)
    assert troubled.reads("dossiers.code") == "H05.24.7-261118-0042"


@pytest.fixture
def clerk(officer):
    officer.press(Qt.Key.Key_3, ALT)
    return officer


def test_a_dossier_is_corrected_by_keys_and_shows_fee_and_result(clerk):
    code = clerk.reads("dossiers.code")
    clerk.press(Qt.Key.Key_E, CTRL)
    clerk.type("8.000", "form.fee")
    clerk.type("Đồng ý", "form.result")
    clerk.type("0241", "form.id_number")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert clerk.reads("form.id_number.fault").startswith("Số định danh có 12 chữ số.")
    assert clerk.part("form.id_number").hasFocus()
    clerk.type("024090004321")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert not clerk.sees("form.fee")
    assert clerk.reads("toast.text") == f"{code}: đã sửa"
    assert (clerk.reads("dossiers.fee"), clerk.reads("dossiers.result")) == ("Lệ phí: 8.000 đồng", "Kết quả: Đồng ý")
    told = next(item for item in clerk.machine.tracking.dossiers() if item.code == code)
    assert told.applicant.id_number == "024090004321"


def test_a_correction_of_nothing_says_so_and_escape_leaves_everything(clerk):
    before = clerk.machine.tracking.dossiers()
    clerk.press(Qt.Key.Key_E, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert clerk.reads("toast.text") == "Chưa sửa mục nào."
    clerk.press(Qt.Key.Key_E, CTRL)
    clerk.type("Ai đó", "form.name")
    clerk.press(Qt.Key.Key_Escape)
    assert not clerk.sees("form.name")
    assert clerk.machine.tracking.dossiers() == before


def test_fields_in_conflict_are_left_out_of_the_correction(troubled):
    troubled.press(Qt.Key.Key_Return)
    troubled.press(Qt.Key.Key_E, CTRL)
    assert troubled.sees("form.name")
    assert not troubled.sees("form.id_number")
    assert not troubled.sees("form.fee")


def test_two_numbers_for_one_appointment_are_told_and_a_key_keeps_the_one_of_the_slip(officer):
    """What two machines apart gave for one appointment: nobody is served twice for it."""
    made = invited(officer, 10, 15)
    comes_twice(officer.machine, made.id)
    officer.press(Qt.Key.Key_4, ALT)
    (line,) = listed(officer)
    assert line.startswith("Một lịch hẹn, nhiều số: 10:15 – ")
    shown = [officer.reads(f"worklist.value.{place}") for place in (1, 2)]
    assert set(shown) == {"AQ3-001", "AC1-001"}
    officer.press(Qt.Key.Key_2)
    assert officer.reads("toast.text") == "Đã giữ số này; các số kia đã hủy."
    states = {each.label: each.state for each in officer.machine.queue.today()}
    assert (states[shown[0]], states[shown[1]]) == (TicketState.VOID, TicketState.WAITING)
    assert officer.sees("worklist.empty")

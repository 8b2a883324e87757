from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from counter_client.tracking.handing import hand_back_question
from counter_client.tracking.table import DossierTable
from sync.domain.conflict import Conflict
from sync.domain.dossier import DossierKind, DossierStatus, Person
from sync.domain.log import Audience
from sync.store.writer import Draft

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def clerk(officer):
    officer.press(Qt.Key.Key_3, ALT)
    return officer


def taken_on(officer, day):
    """Return the first dossier that was taken in on a day of the scenery, written yymmdd."""
    of_day = (item for item in officer.machine.tracking.dossiers() if f"-{day}-" in item.temporary_code)
    return min(of_day, key=lambda item: int(item.temporary_code.rpartition("-")[2]))


def status_of(officer, day):
    return taken_on(officer, day).status


def test_the_table_says_code_masked_name_deadline_and_sending_in_words(clerk):
    late = clerk.rows()[0]
    assert late[0] == taken_on(clerk, "261110").code
    assert late[1] == "Nguyễn Văn B•••"
    assert late[2] == "Khai sinh lưu động (cán bộ đến nhà) – Mới tiếp nhận"
    assert late[4:] == ["Quá hạn 4 ngày làm việc", "Chờ gửi"]


def test_a_narrow_table_keeps_the_masked_name_and_the_whole_code(clerk):
    table = clerk.part("dossiers.table", DossierTable)
    narrow = table.cells.rows[0][2]
    assert (narrow.brief, narrow.code) == (
        "Nguyễn Văn B••• · Khai sinh lưu động (cán bộ đến nhà)",
        taken_on(clerk, "261110").code,
    )
    clerk.window.resize(900, 768)
    assert [table.isColumnHidden(column) for column in range(6)] == [True, True, False, True, False, True]


def test_every_stand_has_its_words(clerk):
    words = {row[4] for row in clerk.rows()}
    assert words >= {
        "Tạm dừng, chờ bổ sung",
        "Hôm nay, trước 17 giờ",
        "Còn 1 ngày làm việc",
        "Xong sớm 3 ngày",
        "Không ghi hạn",
    }


def test_enter_starts_and_ctrl_enter_marks_ready(clerk):
    clerk.press(Qt.Key.Key_Return)
    assert status_of(clerk, "261110") is DossierStatus.IN_PROGRESS
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert status_of(clerk, "261110") is DossierStatus.READY
    assert clerk.reads("toast.text") == f"{taken_on(clerk, '261110').code}: Đã có kết quả"


def test_handing_back_asks_first_and_escape_leaves_it(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_F7)
    clerk.press(Qt.Key.Key_Escape)
    assert status_of(clerk, "261110") is DossierStatus.READY
    clerk.press(Qt.Key.Key_F7)
    clerk.press(Qt.Key.Key_Return)
    assert status_of(clerk, "261110") is DossierStatus.RETURNED


def test_handing_back_shows_whole_what_is_compared_with_the_citizens_paper(clerk):
    clerk.press(Qt.Key.Key_Return, CTRL)
    person = taken_on(clerk, "261110").applicant
    clerk.press(Qt.Key.Key_F7)
    assert clerk.reads("ask.facts").splitlines() == [person.name, f"Số định danh: {person.id_number}"]
    assert taken_on(clerk, "261110").code in clerk.reads("ask.text")
    clerk.press(Qt.Key.Key_Escape)
    assert not clerk.sees("ask.facts")
    assert person.name not in " ".join(cell for row in clerk.rows() for cell in row)


def test_a_number_that_was_never_written_down_is_said_to_be_missing_at_the_hand_back(clerk):
    somebody = replace(taken_on(clerk, "261110"), applicant=Person("Trần Thị Cúc", born="15/08/1998"))
    assert hand_back_question(somebody).facts == (
        "Trần Thị Cúc",
        "Hồ sơ không ghi số định danh.",
        "Ngày sinh: 15/08/1998",
    )


def test_a_number_of_which_two_stand_is_not_offered_for_comparison(clerk):
    dossier = replace(taken_on(clerk, "261110"), conflicts=(Conflict("id_number", ()),))
    facts = hand_back_question(dossier).facts
    assert facts[1] == "Số định danh: các máy ghi khác nhau, chưa biết số nào đúng"
    assert dossier.applicant.id_number not in " ".join(facts)


def test_asking_for_papers_needs_a_note(clerk):
    clerk.press(Qt.Key.Key_B, CTRL)
    clerk.press(Qt.Key.Key_Return)
    assert status_of(clerk, "261110") is DossierStatus.RECEIVED
    clerk.type("Bản sao giấy kết hôn")
    clerk.press(Qt.Key.Key_Return)
    assert status_of(clerk, "261110") is DossierStatus.SUPPLEMENT
    note = taken_on(clerk, "261110").steps[-1].note
    assert note == "Bản sao giấy kết hôn"


def test_papers_that_have_come_let_the_work_go_on(clerk):
    clerk.press(Qt.Key.Key_Down)
    assert clerk.reads("dossiers.code") == taken_on(clerk, "261116").code
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert status_of(clerk, "261116") is DossierStatus.IN_PROGRESS


def test_the_choice_stays_on_a_dossier_that_moves_to_another_row(clerk):
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert clerk.reads("dossiers.code") == taken_on(clerk, "261116").code


def test_a_filter_shows_results_that_wait_for_their_owner(clerk):
    clerk.click("dossiers.filter.ready")
    assert [row[1] for row in clerk.rows()] == ["Đặng Văn H•••"]


def test_finding_needs_no_accents_and_enter_goes_back_to_the_table(clerk):
    clerk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    clerk.type("tran thi")
    assert [row[0] for row in clerk.rows()] == [taken_on(clerk, "261118").code]
    clerk.press(Qt.Key.Key_Return)
    assert clerk.part("dossiers.table").hasFocus()


def test_an_empty_filter_says_what_that_means(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in()
    officer.press(Qt.Key.Key_3, ALT)
    assert officer.reads("dossiers.empty").startswith("Quầy này chưa tiếp nhận hồ sơ nào.")


def test_no_full_name_or_number_stands_in_the_list(clerk):
    shown = " ".join(cell for row in clerk.rows() for cell in row)
    for dossier in clerk.machine.tracking.dossiers():
        assert dossier.applicant.name not in shown
        assert not dossier.applicant.id_number or dossier.applicant.id_number not in shown


def test_an_official_code_that_came_later_is_shown_with_the_temporary_one_and_both_are_found(clerk):
    dossier = taken_on(clerk, "261110")
    assert clerk.reads("dossiers.code") == dossier.code
    with clerk.machine.store.write() as tx:
        given = {"code": "H05.12-261110-0007"}
        tx.record(Draft(DossierKind.CODE_GIVEN, Audience.STAFF, "tinh", given, entity=dossier.id))
    clerk.window.reload()
    assert clerk.rows()[0][0] == "H05.12-261110-0007"
    assert clerk.reads("dossiers.mapped") == f"MÃ TẠM {dossier.code} → mã chính thức H05.12-261110-0007"
    for code in (dossier.code.lower(), "h05.12-261110-0007"):
        clerk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        clerk.type(code, "dossiers.find")
        assert [row[0] for row in clerk.rows()] == ["H05.12-261110-0007"]

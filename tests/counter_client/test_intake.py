import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox

from counter_client.scenery import COUNTER

BIRTH, CASE = "1.001193", "co-giay-chung-sinh"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def newest(officer):
    return officer.machine.tracking.dossiers()[0]


def test_f9_serves_the_called_person_and_opens_intake_with_the_procedure(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    assert officer.reads("intake.number") == "A003"
    assert officer.reads("intake.title") == "Đăng ký khai sinh"
    assert officer.machine.queue.at_counter(COUNTER).state.value == "serving"


def papers_on_screen(officer):
    boxes = [box for box in officer.window.findChildren(QCheckBox) if box.objectName().startswith("intake.component.")]
    return [box.accessibleName() for box in boxes if box.isVisible()]


def with_case(officer, case):
    """Let the next one who is called have taken a number for a case of the birth registration."""
    for ticket in officer.machine.queue.waiting():
        officer.machine.queue.void(ticket.id, COUNTER, "lay-nham")
    officer.machine.queue.issue("ho-tich", (BIRTH,), case=case)


def test_a_number_with_a_case_opens_with_exactly_its_papers(officer):
    with_case(officer, CASE)
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    case = officer.machine.lookup.cases_of(BIRTH).case(CASE)
    assert sorted(papers_on_screen(officer)) == sorted(paper.label.vi for paper in case.papers)
    assert officer.part("intake.case", QComboBox).currentText() == case.title.vi


def test_the_officer_can_choose_another_case_or_the_portals_whole_list(officer):
    with_case(officer, CASE)
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.click("intake.component.1")
    box = officer.part("intake.case", QComboBox)
    box.setFocus()
    officer.press(Qt.Key.Key_Home)
    whole = officer.machine.lookup.to_bring(officer.machine.lookup.procedure(BIRTH))
    officer.part(f"intake.component.{len(whole) - 1}")
    assert papers_on_screen(officer) == [paper.text for paper in whole]
    assert not any(box.isChecked() for box in officer.window.findChildren(QCheckBox))


def test_what_a_case_asked_for_is_taken_in_by_its_plain_name(officer):
    with_case(officer, CASE)
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    officer.click("intake.component.1")
    officer.press(Qt.Key.Key_Return, CTRL)
    assert [paper.name for paper in newest(officer).components] == ["Giấy chứng sinh"]


def test_what_is_wrong_is_said_under_its_field_and_nothing_typed_is_lost(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("0241", into="intake.id-number")
    officer.type("Thôn Đồng Đạo", into="intake.address")
    officer.press(Qt.Key.Key_Return, CTRL)
    assert officer.reads("intake.name.fault") == "Nhập họ, chữ đệm và tên, tối đa 100 chữ."
    assert officer.reads("intake.id-number.fault") == "Số định danh có 12 chữ số. Không có thì để trống."
    assert officer.reads("intake.address") == "Thôn Đồng Đạo"
    assert officer.part("intake.name").hasFocus()


def test_the_warning_counts_what_is_still_wrong_and_goes_with_the_last_of_it(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("0241", into="intake.id-number")
    officer.press(Qt.Key.Key_Return, CTRL)
    assert officer.reads("toast.text") == "Còn 2 chỗ cần sửa. Phần đã nhập vẫn giữ nguyên."
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    assert officer.reads("toast.text") == "Còn 1 chỗ cần sửa. Phần đã nhập vẫn giữ nguyên."
    officer.type("024196001234", into="intake.id-number")
    assert not officer.sees("toast.text")


def test_a_warning_of_the_form_does_not_follow_to_another_area(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.press(Qt.Key.Key_Return, CTRL)
    assert officer.sees("toast.text")
    officer.press(Qt.Key.Key_3, ALT)
    assert not officer.sees("toast.text")


def test_a_corrected_form_becomes_a_dossier_and_the_desk_shows_its_code(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.press(Qt.Key.Key_Return, CTRL)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    assert not officer.sees("intake.name.fault")
    officer.click("intake.component.0")
    officer.press(Qt.Key.Key_Return, CTRL)
    assert newest(officer).applicant.name == "Nguyễn Thị Huyền"
    assert len(newest(officer).components) == 1
    assert officer.reads("desk.taken") == newest(officer).code
    assert re.fullmatch(r"TAM-3[0-9A-Z]{4}-261123-\d+", newest(officer).code)


def test_the_keyboard_alone_fills_the_form(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    for text in ("Lê Văn Tám", "024188005678", "02/09/1988", "Xóm 3", "0912345678"):
        officer.type(text)
        officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_Return, CTRL)
    person = newest(officer).applicant
    assert (person.name, person.id_number, person.born) == ("Lê Văn Tám", "024188005678", "02/09/1988")
    assert (person.address, person.phone) == ("Xóm 3", "0912345678")


def test_a_procedure_is_found_without_accents_and_picked_with_enter(officer):
    officer.press(Qt.Key.Key_2, ALT)
    officer.type("giam ho", into="intake.procedure")
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Up)
    officer.press(Qt.Key.Key_Return)
    assert "giám hộ" in officer.reads("intake.title")
    assert officer.part("intake.component.0").accessibleName()
    assert officer.part("intake.name").hasFocus()


def test_the_due_day_is_shown_with_the_day_off_that_moves_it(officer):
    officer.press(Qt.Key.Key_2, ALT)
    officer.type("1.004837", into="intake.procedure")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("intake.due") == "thứ Sáu 27/11/2026"
    assert "24/11: Ngày Văn hóa Việt Nam" in officer.reads("intake.due-why")


def test_without_a_procedure_the_form_asks_for_it(officer):
    officer.press(Qt.Key.Key_2, ALT)
    officer.type("Lê Văn Tám", into="intake.name")
    officer.click("intake.save")
    assert officer.reads("intake.procedure.fault") == "Chọn thủ tục mà trung tâm này tiếp nhận."
    assert officer.part("intake.procedure").hasFocus()


def test_escape_and_other_areas_keep_what_was_typed(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    officer.click("intake.component.1")
    officer.press(Qt.Key.Key_Escape)
    assert officer.sees("desk.number")
    officer.press(Qt.Key.Key_3, ALT)
    officer.press(Qt.Key.Key_2, ALT)
    assert officer.reads("intake.name") == "Nguyễn Thị Huyền"
    assert officer.part("intake.component.1").isChecked()


def test_leaving_the_counter_and_coming_back_keeps_what_was_typed(officer):
    officer.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.sign-out")
    officer.waits_until(lambda: officer.sees("signin.enter"))
    officer.signs_in()
    officer.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert officer.reads("intake.name") == "Nguyễn Thị Huyền"


def test_each_visit_has_its_own_draft(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    officer.press(Qt.Key.Key_Escape)
    officer.press(Qt.Key.Key_F8)
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("desk.call-next"))
    assert officer.calls_next() == "A004"
    officer.press(Qt.Key.Key_F9)
    assert officer.reads("intake.name") == ""


def test_finishing_asks_while_a_dossier_is_half_filled_in(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn", into="intake.name")
    officer.press(Qt.Key.Key_Escape)
    officer.press(Qt.Key.Key_F8)
    assert officer.sees("ask.yes")
    officer.press(Qt.Key.Key_Escape)
    assert officer.machine.queue.at_counter(COUNTER).label == "A003"


def test_news_from_elsewhere_does_not_touch_what_is_being_typed(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị", into="intake.name")
    officer.window.reload()
    officer.type(" Huyền")
    assert officer.reads("intake.name") == "Nguyễn Thị Huyền"

"""Ctrl+K (D-03): whatever has a number, a name or a key is found by a few letters and opened from the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.look.tokens import load
from counter_client.palette.palette import MOST, Palette
from counter_client.palette.procedure_sheet import ProcedureSheet
from counter_client.palette.row import EntryRow
from counter_client.scenery import COUNTER
from counter_client.session import Session
from resources.qt.saving import Saver
from sync.domain.account import OfficerRole
from sync.domain.call_rules import Asked
from sync.domain.ticket import TicketState

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def answers(officer):
    """Return the accessible names of the answers, as they stand."""
    found = officer.window.findChildren(EntryRow)
    return [row.accessibleName() for row in sorted(found, key=lambda row: row.y()) if row.isVisible()]


def seek(officer, text):
    """Press Ctrl+K and type."""
    officer.press(Qt.Key.Key_K, CTRL)
    officer.type(text)
    return answers(officer)


def test_ctrl_k_and_three_letters_find_a_command_and_enter_does_it(officer):
    assert seek(officer, "goi")[0] == "Gọi tiếp, Lệnh, F2 · Quầy"
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("desk.serve"))
    assert officer.machine.queue.at_counter(COUNTER).label == "A003"


def test_the_slash_opens_it_too_and_within_a_field_it_is_typed(officer):
    officer.press(Qt.Key.Key_Slash)
    assert officer.sees("palette.line")
    officer.press(Qt.Key.Key_Escape)
    officer.press(Qt.Key.Key_F6)
    officer.type("/")
    assert not officer.sees("palette.line")
    assert officer.reads("desk.slip") == "/"


def test_ctrl_k_in_a_field_opens_the_search_and_the_field_keeps_what_was_typed(officer):
    officer.press(Qt.Key.Key_F6)
    officer.type("7KQ")
    officer.press(Qt.Key.Key_Home)
    officer.press(Qt.Key.Key_K, CTRL)
    officer.press(Qt.Key.Key_Escape)
    assert officer.reads("desk.slip") == "7KQ"
    assert QApplication.focusWidget() is officer.part("desk.slip")


def test_escape_closes_and_keeps_the_text_and_the_next_letter_replaces_it(officer):
    seek(officer, "tran thi")
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: not officer.sees("palette.line"))
    officer.press(Qt.Key.Key_K, CTRL)
    assert officer.reads("palette.line") == "tran thi"
    assert "Trần Thị C•••" in answers(officer)[0]
    officer.type("g")
    assert officer.reads("palette.line") == "g"


def test_the_field_of_the_top_bar_opens_it(officer):
    officer.click("search.open")
    assert officer.sees("palette.line")


def test_without_words_it_offers_what_can_be_done_now_and_the_areas(officer):
    shown = seek(officer, "")
    assert shown[0] == "Gọi tiếp, Lệnh, F2 · Quầy"
    assert "Mã trên phiếu, Lệnh, F6 · Quầy" in shown
    assert "Hồ sơ, Khu, Alt+3" in shown
    assert not [each for each in shown if each.startswith("Gọi lại")]


def test_who_has_no_desk_finds_no_number_because_nothing_could_be_done_with_it(sit_down, busy):
    technician = sit_down(busy)
    technician.signs_in("dung.nv")
    assert not [each for each in seek(technician, "5") if ", Số, " in each]


def test_a_number_is_found_without_letter_and_zeros_and_its_menu_opens(officer):
    assert seek(officer, "5")[0] == "Số A005, Số, Đang chờ 21 phút · Đăng ký kết hôn"
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("menu.prefer")


def test_the_code_of_a_slip_finds_its_number(officer):
    ticket = next(each for each in officer.machine.queue.today() if each.label == "A007")
    assert seek(officer, ticket.slip_code.lower())[0].startswith("Số A007, ")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (TicketState.ABSENT, "Số A002, Số, Vắng từ 9:44 · "),
        (TicketState.CALLED, "Số A003, Số, Đang gọi đến quầy 3 · "),
        (TicketState.SERVING, "Số A003, Số, Đang phục vụ ở quầy 3 · "),
        (TicketState.FINISHED, "Số A003, Số, Đã xong ở quầy 3 lúc 10:06 · "),
        (TicketState.PARKED, "Số A003, Số, Gác lại từ 10:06 · "),
        (TicketState.VOID, "Số A004, Số, Đã hủy lúc 10:06 · "),
    ],
)
def test_a_number_says_where_it_stands(officer, state, words):
    queue = officer.machine.queue
    held = queue.call_next(COUNTER)
    if state in {TicketState.SERVING, TicketState.FINISHED, TicketState.PARKED}:
        queue.serve(held.id, COUNTER)
    if state is TicketState.FINISHED:
        queue.finish(held.id, COUNTER)
    if state is TicketState.PARKED:
        queue.park(held.id, COUNTER, queue.rules().reasons[Asked.PARK][0].id, 0)
    if state is TicketState.VOID:
        other = next(each for each in queue.today() if each.label == "A004")
        queue.void(other.id, COUNTER, queue.rules().reasons[Asked.VOID][0].id)
    label = words.split()[1].rstrip(",")
    assert seek(officer, label)[0].startswith(words)


def test_a_person_is_found_without_accents_masked_and_the_dossier_opens(officer):
    only = seek(officer, "cuc tran")[0]
    assert "Trần Thị C•••" in only
    assert "Cúc" not in only
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("dossiers.table"))
    assert officer.part("dossiers.table").chosen() == dossier(officer, "Trần Thị Cúc").id


def test_a_whole_identity_number_finds_its_dossiers_and_a_part_of_it_none(officer):
    assert [each for each in seek(officer, "024188005678") if "Hồ sơ" in each]
    officer.press(Qt.Key.Key_A, CTRL)
    officer.type("024188")
    assert not [each for each in answers(officer) if ", Hồ sơ, " in each]


def test_a_dossiers_code_is_found_without_its_signs(officer):
    code = dossier(officer, "Trần Thị Cúc").code
    assert seek(officer, "".join(filter(str.isalnum, code)))[0].startswith(code)


def test_a_procedure_opens_what_an_officer_answers_at_once(officer):
    shown = seek(officer, "lam giay cho con moi de")
    assert shown[0].startswith("Đăng ký khai sinh, Thủ tục, 1.001193 · Quầy 3")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("procedure.title") == "Đăng ký khai sinh"
    assert officer.reads("procedure.why").startswith("Khớp «con moi de» (lời dân gian)")
    sheet = officer.window.findChild(ProcedureSheet)
    words = [text.text() for text in sheet.findChildren(type(officer.part("procedure.title")))]
    assert {"Lệ phí", "Bao lâu", "Ở quầy nào", "Mang theo"} <= set(words)
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: not officer.sees("procedure.title"))


def test_a_supervisor_adds_from_the_sheet_what_people_call_it(sit_down, busy):
    officer = sit_down(busy)
    officer.signs_in("thu.t")
    assert seek(officer, "khai sinh")
    officer.press(Qt.Key.Key_Return)
    officer.click("procedure.word")
    officer.waits_until(lambda: not officer.sees("procedure.title"))
    assert officer.reads("form.phrase") == ""  # what a visitor asked may tell of a person
    officer.type("cúng đầy tháng xong đi làm giấy", into="form.phrase")
    officer.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert officer.reads("toast.text").startswith("Từ nay “cúng đầy tháng xong đi làm giấy”")


def test_arrows_bring_the_end_of_a_long_procedure_into_sight(officer):
    seek(officer, "1.001193")
    officer.press(Qt.Key.Key_Return)
    assert not officer.sees("procedure.why")  # a code says itself why
    bar = officer.window.findChild(ProcedureSheet).findChild(QScrollArea).verticalScrollBar()
    bar.setMaximum(500)
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Up)
    assert 0 < bar.value() < 500


def test_digits_are_typed_and_ctrl_and_a_digit_picks(officer):
    shown = seek(officer, "00")
    assert shown[1].startswith("Số A002")
    officer.press(Qt.Key.Key_2, CTRL)
    officer.waits_until(lambda: not officer.sees("palette.line"))
    assert officer.sees("menu.back")


def test_after_an_arrow_a_digit_picks_alone_and_a_letter_goes_back_to_typing(officer):
    seek(officer, "00")
    officer.press(Qt.Key.Key_Down)
    officer.type("x")
    officer.type("3")
    assert officer.reads("palette.line") == "00x3"
    officer.press(Qt.Key.Key_A, CTRL)
    officer.type("00")
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_1)
    officer.waits_until(lambda: not officer.sees("palette.line"))


def test_arrows_go_round_and_enter_takes_the_chosen_one(officer):
    shown = seek(officer, "ho so")
    assert shown[0].startswith("Hồ sơ, Khu")
    officer.press(Qt.Key.Key_Up)
    line = officer.part("palette.line")
    assert line.accessibleDescription() == shown[-1]
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("dossiers.table"))


def test_a_row_is_taken_by_the_mouse_too(officer):
    seek(officer, "ho so")
    officer.click("palette.pick.1")
    officer.waits_until(lambda: officer.sees("dossiers.table"))


def test_nothing_that_fits_is_said_and_enter_leaves_everything_as_it_is(officer):
    assert seek(officer, "zzzz9") == []
    assert officer.sees("palette.nothing")
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("palette.line")


def test_a_command_of_another_area_opens_it_and_does_there_what_its_key_does(officer):
    assert seek(officer, "lam moi")[0].startswith("Làm mới, Lệnh, F5 · ")
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: not officer.sees("desk.number"))
    assert not officer.sees("toast.text")


def test_a_command_that_is_not_possible_now_says_so_and_does_nothing(officer):
    assert seek(officer, "ket thuc")[0] == "Kết thúc, Lệnh, F8 · Quầy · lúc này chưa dùng được"
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Lúc này chưa làm được: Kết thúc"


def test_keys_of_the_room_are_silent_under_the_search(officer):
    officer.press(Qt.Key.Key_K, CTRL)
    officer.press(Qt.Key.Key_F2)
    assert officer.machine.queue.at_counter(COUNTER) is None


@pytest.mark.parametrize("role", OfficerRole)
def test_every_command_found_is_one_of_a_room_of_the_role(qtbot, quiet, role):
    saver = Saver()
    (person, *_), counter = quiet.machine.centre.officers, quiet.machine.centre.counter(COUNTER)
    workplace = Workplace(Session(quiet.machine, person, counter, load(), saver, role), Drafts())
    qtbot.addWidget(workplace)
    workplace.resize(1366, 768)
    workplace.show()
    for area in workplace.rooms:
        workplace.open(area)
        (button,) = workplace.findChildren(QAbstractButton, "search.open")
        button.click()
        (palette,) = workplace.findChildren(Palette)
        assert 0 < len([row for row in palette.findChildren(EntryRow) if not row.isHidden()]) <= MOST
        palette.leave()
        qtbot.waitUntil(lambda: workplace.findChild(Palette) is None)
    saver.stop()


def test_with_large_text_fewer_answers_are_shown_and_none_leaves_the_screen(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.signs_in()
    shown = seek(officer, "a")
    box = officer.part("palette")
    assert 1 <= len(shown) < MOST
    assert box.y() + box.height() <= officer.window.workplace.height()


def dossier(officer, name):
    """Return the dossier of a person."""
    return next(each for each in officer.machine.tracking.dossiers() if each.applicant.name == name)


def test_the_keys_of_areas_are_silent_while_typing(officer):
    seek(officer, "a")
    officer.press(Qt.Key.Key_3, ALT)
    assert officer.sees("palette.line")


def test_a_button_that_had_the_keyboard_and_is_gone_meanwhile_breaks_nothing(officer):
    officer.part("desk.call-back.A002").setFocus()
    officer.press(Qt.Key.Key_K, CTRL)
    absent = next(each for each in officer.machine.queue.today() if each.label == "A002")
    officer.machine.queue.wait_again(absent.id, COUNTER)
    officer.window.reload()
    officer.waits_until(lambda: not officer.sees("desk.call-back.A002"))
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: not officer.sees("palette.line"))
    assert officer.calls_next() == "A003"

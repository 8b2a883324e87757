"""The supervisor's room: accounts are made, changed, ended and let in again at the screen; secrets are shown once."""

import logging
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QListView

from counter_client.accounts.paper import print_codes
from sync.demo.accounts import PASSWORD
from sync.domain.ids import CounterId, OfficerId
from tests.office.account_desk import done, tries

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def thu(sit_down, quiet):
    """Trần Thu, the supervisor, in her room of accounts."""
    supervisor = sit_down(quiet)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_9, ALT)
    return supervisor


def listed(thu):
    model = thu.part("accounts.list", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(thu, officer):
    rows = thu.part("accounts.list", QListView)
    place = next(place for place, words in enumerate(listed(thu)) if f" {officer} " in words)
    rows.setCurrentIndex(rows.model().index(place, 0))


def account(thu, officer):
    return next(item for item in thu.machine.accounts.all() if item.officer == officer)


def said(thu):
    """Return what the question over the room says."""
    return thu.reads("ask.text")


def test_the_list_says_who_has_an_account_in_which_role_and_how_it_stands(thu):
    assert "Phạm Thị Lan – lan.pt · Hướng dẫn sảnh · Quầy 1 – Đang dùng" in listed(thu)
    assert len(listed(thu)) == 5


def test_only_a_supervisor_has_the_room(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in("hoa.nt")
    officer.press(Qt.Key.Key_9, ALT)
    assert not officer.sees("accounts.list")


def test_a_new_account_is_made_and_its_temporary_password_shown_once(thu):
    thu.press(Qt.Key.Key_N, CTRL)
    thu.click("menu.lobby_helper")
    for text, name in (("nam.tv", "officer"), ("Trần Văn Nam", "name"), ("2", "counter"), ("en, hmn", "languages")):
        thu.type(text, f"form.{name}")
    thu.press(Qt.Key.Key_Return, CTRL)
    password = said(thu).splitlines()[-1]
    thu.press(Qt.Key.Key_Return)
    assert not thu.sees("ask.yes")
    made = account(thu, "nam.tv")
    assert (made.role, made.profile.counter, made.profile.languages) == ("lobby_helper", "2", ("en", "hmn"))
    assert thu.machine.accounts.sign_in("nam.tv", password, CounterId("2")).why == "must_change"
    assert "Trần Văn Nam – nam.tv · Hướng dẫn sảnh · Quầy 2 – Mật khẩu tạm" in listed(thu)


def test_a_sign_in_name_that_cannot_be_is_said_in_the_form_and_nothing_typed_is_lost(thu):
    thu.press(Qt.Key.Key_N, CTRL)
    thu.click("menu.officer")
    thu.type("Nam Trần", "form.officer")
    thu.type("Trần Văn Nam", "form.name")
    thu.press(Qt.Key.Key_Return, CTRL)
    assert thu.reads("form.officer.fault").startswith("Tên đăng nhập gồm 2 đến 30 chữ thường")
    assert thu.reads("form.name") == "Trần Văn Nam"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("counter", "Quầy 2", "Trung tâm không có quầy “Quầy 2”. Ghi số quầy, như 3."),
        ("languages", "tiếng Anh", "Ghi mã hai hoặc ba chữ, như en, hmn."),
        ("not_taken", "1.001193, 1.9", "Ở đây không có thủ tục mã 1.9."),
    ],
)
def test_what_the_centre_does_not_have_is_said_in_the_form(thu, field, typed, said):
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_E, CTRL)
    thu.type(typed, f"form.{field}")
    thu.press(Qt.Key.Key_Return, CTRL)
    assert thu.reads(f"form.{field}.fault") == said
    assert thu.reads("form.name") == "Lê Văn Minh"


def test_procedures_that_somebody_has_not_learned_are_written_down_and_not_called_by_that_person(thu):
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_E, CTRL)
    thu.type("1.001193, NHAN-KQ", "form.not_taken")
    thu.press(Qt.Key.Key_Return, CTRL)
    assert account(thu, "minh.lv").profile.not_taken == ("1.001193", "NHAN-KQ")
    caller = thu.machine.queue.by(OfficerId("minh.lv")).caller(CounterId("3"))
    assert {"1.001193", "NHAN-KQ"} <= caller.never


def test_name_counter_and_role_are_changed(thu):
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_E, CTRL)
    assert thu.reads("form.name") == "Lê Văn Minh"
    thu.type("4", "form.counter")
    thu.press(Qt.Key.Key_Return, CTRL)
    thu.press(Qt.Key.Key_R, CTRL)
    thu.click("menu.technician")
    thu.waits_until(lambda: account(thu, "minh.lv").role == "technician")
    assert account(thu, "minh.lv").profile.counter == "4"


def test_f82_an_account_is_ended_after_a_question_and_let_in_again(thu):
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_Delete)
    assert "Ngừng tài khoản của Lê Văn Minh?" in thu.reads("ask.title")
    thu.press(Qt.Key.Key_Return)
    assert account(thu, "minh.lv").is_disabled
    assert any("Lê Văn Minh" in words and words.endswith("Ngừng dùng") for words in listed(thu))
    assert not thu.sees("accounts.disable.button")
    thu.press(Qt.Key.Key_Return, CTRL)
    assert not account(thu, "minh.lv").is_disabled


def test_whoever_locked_himself_out_is_let_in_again(thu):
    tries(5, lambda: thu.machine.accounts.prove("minh.lv", "Wrong@2026"))
    thu.window.reload()
    choose(thu, "minh.lv")
    assert "Tạm khóa" in thu.reads("accounts.state")
    thu.press(Qt.Key.Key_Return, CTRL)
    assert done(thu.machine.accounts.prove("minh.lv", PASSWORD)).officer == "minh.lv"


def test_a_forgotten_password_is_reset_after_a_question(thu):
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_P, CTRL)
    thu.press(Qt.Key.Key_Return)
    given = said(thu).splitlines()[-1]
    assert thu.machine.accounts.sign_in("minh.lv", given, CounterId("5")).why == "must_change"


def test_the_last_supervisor_cannot_be_ended(thu):
    choose(thu, "thu.t")
    thu.press(Qt.Key.Key_Delete)
    thu.press(Qt.Key.Key_Return)
    assert thu.reads("toast.text").startswith("Đây là người phụ trách cuối cùng.")


def test_recovery_codes_are_shown_once_and_without_a_printer_they_stay_to_be_copied(thu):
    thu.press(Qt.Key.Key_F11)
    thu.press(Qt.Key.Key_Return)
    shown = said(thu).splitlines()
    codes = [line for line in shown if re.fullmatch(r"[0-9A-Z]{4,5}(-[0-9A-Z]{4,5})+", line)]
    assert len(codes) == 10
    thu.press(Qt.Key.Key_Return)
    assert thu.reads("toast.text").startswith("Máy này không có máy in")
    assert said(thu).splitlines() == shown
    assert (thu.reads("ask.yes"), thu.reads("ask.no")) == ("In", "Đã chép xong")
    thu.click("ask.no")
    assert not thu.sees("ask.text")
    assert done(thu.machine.accounts.recover("thu.t", codes[0], "Ha#Noi45x")).officer == "thu.t"


def test_esc_does_not_lose_the_recovery_codes_before_it_is_asked_again(thu):
    thu.press(Qt.Key.Key_F11)
    thu.press(Qt.Key.Key_Return)
    shown = said(thu)
    thu.press(Qt.Key.Key_Escape)
    assert thu.reads("ask.title") == "Đóng khi mã chưa ra giấy?"
    thu.press(Qt.Key.Key_Escape)
    assert said(thu) == shown
    thu.press(Qt.Key.Key_Escape)
    thu.press(Qt.Key.Key_Return)
    assert not thu.sees("ask.text")


def test_recovery_codes_stand_on_one_page_of_paper(thu, tmp_path, qtbot):
    first = account(thu, "thu.t")
    printed = done(thu.machine.supervision.new_codes(first.id))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "codes.pdf"))
    print_codes(printed, "23/11/2026", printer)
    document = QPdfDocument()
    document.load(str(tmp_path / "codes.pdf"))
    qtbot.waitUntil(lambda: document.pageCount() == 1)
    text = document.getAllText(0).text()
    assert all(code in text for code in printed.codes)
    assert "Trần Thu (thu.t)" in text


def test_no_temporary_password_and_no_code_stands_in_any_log_line(thu, caplog):
    caplog.set_level(logging.DEBUG)
    choose(thu, "minh.lv")
    thu.press(Qt.Key.Key_P, CTRL)
    thu.press(Qt.Key.Key_Return)
    given = said(thu).splitlines()[-1]
    written = " ".join(str(record.__dict__) for record in caplog.records)
    assert given not in written

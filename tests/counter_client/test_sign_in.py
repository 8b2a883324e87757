"""Signing in at the screen: name, password, counter; first passwords, PINs, and the way back by a recovery code."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from counter_client.scenery import new
from counter_client.signin.hints import caps_lock, initials, is_marked
from kiosk.stage import SlowDisk
from sync.demo.accounts import PASSWORD, PIN
from sync.domain.account import OfficerRole, Profile
from sync.domain.ids import CounterId
from tests.office.account_desk import OTHER, done

WRONG = "Sai tên đăng nhập hoặc mật khẩu."


def account(machine, officer):
    return next(item for item in machine.accounts.all() if item.officer == officer)


def counter_shown(officer):
    return officer.part("signin.counter", QComboBox).currentText()


@pytest.fixture
def fresh(tmp_path):
    """A machine that knows no account."""
    made = new(tmp_path)
    yield made
    made.machine.close()


def test_a_name_that_has_worked_here_brings_its_last_counter(sit_down, busy):
    done(busy.machine.accounts.sign_in("minh.lv", PASSWORD, CounterId("5")))
    officer = sit_down(busy)
    officer.type("thu.t", "signin.name")
    assert counter_shown(officer) == "Quầy 3 – Hộ tịch"
    officer.type("minh.lv", "signin.name")
    assert counter_shown(officer) == "Quầy 5 – Chứng thực"


def test_a_name_that_is_known_but_has_not_worked_here_tells_nothing(sit_down, busy):
    officer = sit_down(busy)
    before = counter_shown(officer)
    officer.type("dung.nv", "signin.name")
    assert counter_shown(officer) == before


def test_on_a_machine_where_nobody_has_worked_the_usual_counter_comes(sit_down, quiet):
    officer = sit_down(quiet)
    officer.type("minh.lv", "signin.name")
    assert counter_shown(officer) == "Quầy 5 – Chứng thực"


def test_the_name_of_who_was_here_last_stands_there_and_only_the_password_is_typed(sit_down, busy):
    officer = sit_down(busy)
    assert officer.reads("signin.name") == "hoa.nt"
    officer.type(PASSWORD)
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("topbar.officer") == "Nguyễn Thị Hoa"


def test_enter_opens_the_desk_of_the_chosen_counter(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in()
    assert officer.reads("desk.state") == "Quầy 3 đang mở từ 10:06"
    assert officer.reads("topbar.officer") == "Nguyễn Thị Hoa"


def test_enter_goes_from_the_name_to_the_password_before_anything_is_asked(sit_down, quiet):
    officer = sit_down(quiet)
    officer.type("hoa.nt", "signin.name")
    officer.press(Qt.Key.Key_Return)
    assert officer.part("signin.password").hasFocus()
    assert not officer.sees("signin.enter.refusal")


@pytest.mark.parametrize(("name", "password"), [("hoa.nt", "Wrong@2026"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_read_the_same(sit_down, quiet, name, password):
    officer = sit_down(quiet)
    officer.signs_in(name, password)
    assert officer.reads("signin.enter.refusal").strip() == WRONG
    assert officer.part("signin.password", QLineEdit).selectedText()
    assert officer.part("signin.password").hasFocus()


def test_five_wrong_passwords_lock_the_account_and_the_screen_says_for_how_long(sit_down, quiet):
    officer = sit_down(quiet)
    for _ in range(5):
        officer.signs_in(password="Wrong@2026")
    officer.signs_in()
    assert "Tài khoản tạm khóa vì nhập sai nhiều lần. Đợi 12 giờ 0 phút" in officer.reads("signin.enter.refusal")


def test_without_network_the_screen_says_that_work_goes_on(sit_down, quiet):
    officer = sit_down(quiet)
    assert officer.reads("signin.offline").startswith("Chưa có mạng. Vẫn đăng nhập và làm việc được.")


def test_while_a_password_is_looked_at_the_button_says_so_and_the_lines_stand_still(sit_down, quiet):
    officer, disk = sit_down(quiet), SlowDisk(quiet.machine)
    officer.patient = False
    disk.hold()
    officer.signs_in()
    assert officer.reads("signin.enter") == "Đang kiểm tra …"
    assert officer.part("signin.password", QLineEdit).isReadOnly()
    disk.release()
    officer.waits_until(lambda: officer.sees("desk.call-next"))


def test_a_machine_that_knows_no_account_says_how_the_first_one_is_made(sit_down, fresh):
    officer = sit_down(fresh)
    assert 'motcua account first TÊN "HỌ VÀ TÊN"' in officer.reads("signin.nobody")
    done(fresh.machine.supervision.first("hoa.nt", "Nguyễn Thị Hoa", PASSWORD))
    officer.window.reload()
    assert not officer.sees("signin.nobody")


def test_a_temporary_password_is_changed_first_and_a_pin_is_offered(sit_down, quiet):
    thu = account(quiet.machine, "thu.t")
    given = done(quiet.machine.supervision.create(thu.id, "nam.tv", Profile("Trần Văn Nam", OfficerRole.OFFICER)))
    officer = sit_down(quiet)
    officer.signs_in("nam.tv", given.password)
    assert not officer.sees("password.old")  # it was typed a moment ago
    officer.type(OTHER, "password.new")
    officer.type(OTHER, "password.again")
    officer.press(Qt.Key.Key_Return)
    officer.type(PIN, "pin.new")
    officer.type(PIN, "pin.again")
    officer.press(Qt.Key.Key_Return)
    officer.waits_until(lambda: officer.sees("topbar.officer"))
    assert officer.reads("topbar.officer") == "Trần Văn Nam"
    assert account(quiet.machine, "nam.tv").pin


def test_who_wants_no_pin_now_goes_to_work_all_the_same(sit_down, quiet):
    thu = account(quiet.machine, "thu.t")
    given = done(quiet.machine.supervision.create(thu.id, "nam.tv", Profile("Trần Văn Nam", OfficerRole.OFFICER)))
    officer = sit_down(quiet)
    officer.signs_in("nam.tv", given.password)
    officer.type(OTHER, "password.new")
    officer.type(OTHER, "password.again")
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: officer.sees("topbar.officer"))


@pytest.mark.parametrize(
    ("new_one", "again", "sentence"),
    [
        (OTHER, "Ha#Noi45y", "Hai lần nhập khác nhau. Nhập lại cho giống."),
        ("short", "short", "Mật khẩu cần từ 8 đến 128 ký tự."),
        ("nam.tv@N4ay", "nam.tv@N4ay", "Mật khẩu không được chứa tên đăng nhập."),
    ],
)
def test_what_a_new_password_lacks_is_said(sit_down, quiet, new_one, again, sentence):
    thu = account(quiet.machine, "thu.t")
    given = done(quiet.machine.supervision.create(thu.id, "nam.tv", Profile("Trần Văn Nam", OfficerRole.OFFICER)))
    officer = sit_down(quiet)
    officer.signs_in("nam.tv", given.password)
    officer.type(new_one, "password.new")
    officer.type(again, "password.again")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("password.save.refusal").strip() == sentence
    assert account(quiet.machine, "nam.tv").must_change


def test_a_locked_out_supervisor_comes_back_by_a_recovery_code_without_a_network(sit_down, quiet):
    thu = account(quiet.machine, "thu.t")
    code = done(quiet.machine.supervision.new_codes(thu.id)).codes[0]
    officer = sit_down(quiet)
    for _ in range(5):
        officer.signs_in("thu.t", "Wrong@2026")
    officer.click("signin.forgot")
    for text, name in (("thu.t", "name"), (code, "code"), (OTHER, "new"), (OTHER, "again")):
        officer.type(text, f"recover.{name}")
    officer.press(Qt.Key.Key_Return)
    assert "Còn 9 mã khôi phục" in officer.reads("signin.done")
    officer.type(OTHER)
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("topbar.officer") == "Trần Thu"


def test_an_officers_recovery_is_the_supervisors_business_and_the_page_says_so(sit_down, quiet):
    officer = sit_down(quiet)
    officer.click("signin.forgot")
    for text, name in (("hoa.nt", "name"), ("aaaa-bbbb", "code"), (OTHER, "new"), (OTHER, "again")):
        officer.type(text, f"recover.{name}")
    officer.press(Qt.Key.Key_Return)
    assert "mã khôi phục không đúng" in officer.reads("recover.save.refusal")


def test_no_input_method_reaches_a_password_whether_it_is_shown_or_not(sit_down, quiet):
    officer = sit_down(quiet)
    line = officer.part("signin.password", QLineEdit)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    officer.part("signin.name").setFocus()
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_d02_an_input_method_is_not_even_asked_for_at_the_name(sit_down, quiet):
    officer = sit_down(quiet)
    line = officer.part("signin.name", QLineEdit)
    line.setFocus()
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_capitals_without_shift_and_marked_letters_are_pointed_out(sit_down, quiet):
    officer = sit_down(quiet)
    officer.type("MOT", "signin.password")  # as Caps Lock writes them: no Shift is held
    assert officer.reads("signin.password.hint") == "Caps Lock đang bật"
    officer.type("mật", "signin.password")
    assert officer.reads("signin.password.hint") == "Có chữ có dấu: tắt bộ gõ Telex"
    officer.type("mat", "signin.password")
    assert officer.reads("signin.password.hint") == ""


@pytest.mark.parametrize(
    ("letter", "shift", "told"),
    [
        ("A", False, True),
        ("a", True, True),
        ("a", False, False),
        ("A", True, False),
        ("7", True, None),
        ("", False, None),
    ],
)
def test_a_letter_tells_whether_caps_lock_is_on(letter, shift, told):
    assert caps_lock(letter, shift=shift) is told


def test_marked_letters_are_those_that_no_key_writes():
    assert [is_marked(text) for text in ("Mot@2026", "Một", "")] == [False, True, False]


@pytest.mark.parametrize(("name", "letters"), [("Lê Văn Minh", "LM"), ("Trần Thu", "TT"), ("Hoa", "H"), ("", "")])
def test_a_badge_shows_the_first_and_the_last_word(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "areas"), [("hoa.nt", "nav.intake"), ("thu.t", "nav.intake"), ("dung.nv", "nav.worklist")]
)
def test_a_role_comes_with_the_account(sit_down, quiet, name, areas):
    officer = sit_down(quiet)
    officer.signs_in(name)
    assert officer.sees(areas)
    assert officer.sees("nav.desk") is (name != "dung.nv")


def test_closing_the_window_ends_the_session(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in()
    session = officer.window.guard.signed.session.id
    officer.window.close()
    assert quiet.machine.presence.standing(session).why == "over"


def test_the_demonstration_says_its_names_and_its_password(sit_down, quiet):
    officer = sit_down(quiet)
    assert not officer.sees("signin.demo")
    officer.window.tell_demonstration()
    assert officer.reads("signin.demo").startswith("Trình diễn: hoa.nt, minh.lv, thu.t")
    assert PASSWORD in officer.reads("signin.demo")

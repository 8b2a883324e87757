"""The locked counter: F12, nobody there, the same person elsewhere, an account that ended; and going on by PIN."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit

from counter_client.bridge import Bridge
from counter_client.trouble import Outermost
from sync.demo.accounts import PASSWORD, PIN
from tests.office.account_desk import Desk, done

MINUTE_MS = 60_000
NAME = "Nguyễn Thị Huyền"


@pytest.fixture
def other(officer, tmp_path):
    """The PC of counter 5, which has heard of everything so far."""
    desk = Desk(tmp_path, "q5", officer.hands)
    desk.meets(officer.machine)
    return desk


@pytest.fixture
def news(officer):
    """Tell the window that something was received, as the replicator does."""
    bridge = Bridge()
    officer.window.listen(bridge, Outermost())
    return lambda: bridge.changed.emit(frozenset())


@pytest.fixture
def typing(officer):
    """An officer in the middle of somebody's dossier."""
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type(NAME, into="intake.name")
    return officer


def account(machine, officer):
    return next(item for item in machine.accounts.all() if item.officer == officer)


def standing(officer):
    """Return how the session of the window stands in the store, "" while it can go on."""
    refusal = officer.machine.presence.standing(officer.window.guard.signed.session.id)
    return refusal.why if refusal else ""


def test_f81_f12_locks_the_counter_shows_who_it_is_and_nothing_of_the_work(typing):
    typing.press(Qt.Key.Key_F12)
    assert typing.part("lock.unlock").isVisible()
    assert "Quầy 3 khóa từ 10:06" in typing.reads("lock.about")
    assert typing.reads("lock.title") == "Nguyễn Thị Hoa"
    assert not typing.sees("intake.name")
    typing.waits_until(lambda: standing(typing) == "locked")


@pytest.mark.parametrize("secret", [PIN, PASSWORD])
def test_f81_pin_or_password_unlocks_and_everything_is_as_it_was(typing, secret):
    typing.press(Qt.Key.Key_F12)
    typing.type(secret)
    typing.press(Qt.Key.Key_Return)
    assert typing.reads("intake.name") == NAME
    assert typing.part("intake.name").hasFocus()
    typing.type("!")
    assert typing.reads("intake.name") == f"{NAME}!"
    assert standing(typing) == ""


def test_a_form_that_was_open_is_still_open_after_the_lock(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F4)
    officer.press(Qt.Key.Key_F12)
    officer.window.guard.lock()
    officer.type(PIN)
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("menu.no")


def test_a_form_that_was_open_is_still_open_after_the_look_was_to_be_changed_at_the_lock(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F4)
    officer.window.guard.lock()
    officer.press(Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    officer.type(PIN)
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("menu.no")


def test_f81_a_dialog_over_the_window_does_not_outlive_the_lock(officer):
    dialog = QDialog(officer.window)
    dialog.open()
    officer.waits_until(lambda: QApplication.activeModalWidget() is dialog)
    officer.window.guard.lock()
    assert not dialog.isVisible()
    assert officer.part("lock.unlock").isVisible()


def test_a_wrong_pin_says_so_and_five_of_them_want_the_password(officer):
    officer.press(Qt.Key.Key_F12)
    officer.type("135791")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("lock.unlock.refusal").strip() == "Sai mã PIN."
    for _ in range(4):
        officer.type("135791", "lock.secret")
        officer.press(Qt.Key.Key_Return)
    officer.type(PIN, "lock.secret")
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("lock.unlock.refusal").startswith("Nhập mật khẩu.")
    officer.type(PASSWORD, "lock.secret")
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("desk.call-next")


def test_f81_a_desk_that_nobody_touches_locks_itself(officer):
    officer.still.now_ms += 4 * MINUTE_MS
    officer.press(Qt.Key.Key_Shift)
    officer.still.now_ms += 4 * MINUTE_MS
    officer.window.guard.tick()
    assert officer.sees("desk.call-next")
    officer.still.now_ms += 1 * MINUTE_MS
    officer.waits_until(lambda: officer.sees("lock.unlock"))
    assert officer.reads("lock.why").strip() == "5 phút không ai dùng nên máy tự khóa."
    officer.waits_until(lambda: standing(officer) == "locked")


def test_f81_two_officers_take_turns_at_one_machine_by_badge_and_pin(typing):
    typing.press(Qt.Key.Key_F12)
    typing.click("lock.person.minh.lv")
    typing.type(PIN)  # the sixth digit is as good as Enter
    typing.waits_until(lambda: typing.sees("topbar.officer") and not typing.window.saver.busy)
    assert typing.reads("topbar.officer") == "Lê Văn Minh"
    typing.press(Qt.Key.Key_F9)
    assert typing.reads("intake.name") == ""
    typing.press(Qt.Key.Key_F12)
    typing.click("lock.person.hoa.nt")
    typing.type(PIN)
    typing.waits_until(lambda: typing.sees("topbar.officer") and not typing.window.saver.busy)
    assert typing.reads("topbar.officer") == "Nguyễn Thị Hoa"
    typing.press(Qt.Key.Key_F9)
    assert typing.reads("intake.name") == NAME


def test_f81_a_pin_is_not_enough_for_whoever_has_not_given_the_password_here_today(officer):
    officer.press(Qt.Key.Key_F12)
    assert not officer.sees("lock.person.dung.nv")
    officer.hands.to(24, 8, 0)
    officer.window.reload()
    assert not officer.sees("lock.person.minh.lv")
    assert officer.part("lock.secret").accessibleName() == "Mật khẩu"


def test_somebody_else_signs_in_by_password_and_esc_goes_back_to_the_lock(officer):
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.other")
    officer.press(Qt.Key.Key_Escape)
    assert officer.sees("lock.unlock")
    officer.click("lock.other")
    officer.signs_in("dung.nv")
    assert officer.reads("topbar.officer") == "Nguyễn Văn Dũng"


def test_whoever_signs_in_again_instead_of_unlocking_finds_the_work_as_it_was(typing):
    typing.press(Qt.Key.Key_F12)
    typing.click("lock.other")
    typing.signs_in()
    assert typing.reads("intake.name") == NAME
    assert typing.part("intake.name").hasFocus()


def test_whoever_comes_back_at_another_counter_begins_at_its_desk(typing):
    typing.press(Qt.Key.Key_F12)
    typing.click("lock.other")
    counters = typing.part("signin.counter", QComboBox)
    typing.type("hoa.nt", "signin.name")
    counters.setCurrentIndex(counters.findText("Quầy 5 – Chứng thực"))
    typing.type(PASSWORD, "signin.password")
    typing.press(Qt.Key.Key_Return)
    assert typing.reads("topbar-counter") == "Quầy 5"


def test_the_shift_ends_from_the_lock_and_the_session_with_it(officer):
    session = officer.window.guard.signed.session.id
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.sign-out")
    assert officer.sees("signin.enter")
    officer.waits_until(lambda: officer.machine.presence.standing(session).why == "over")
    assert officer.window.workplace is None


def test_a_pin_and_a_password_are_changed_from_the_lock(officer):
    officer.press(Qt.Key.Key_F12)
    officer.click("lock.pin")
    for text, name in ((PASSWORD, "password"), ("975310", "new"), ("975310", "again")):
        officer.type(text, f"pin.{name}")
    officer.press(Qt.Key.Key_Return)
    officer.click("lock.password")
    for text, name in ((PASSWORD, "old"), ("Ha#Noi45x", "new"), ("Ha#Noi45x", "again")):
        officer.type(text, f"password.{name}")
    officer.press(Qt.Key.Key_Return)
    officer.type("Ha#Noi45x", "lock.secret")
    officer.press(Qt.Key.Key_Return)
    assert officer.sees("desk.call-next")


def test_f36_signing_in_at_another_pc_locks_this_one_with_a_sentence(typing, other, news):
    other.enters("hoa.nt", PASSWORD, "5")
    other.meets(typing.machine)
    news()
    typing.waits_until(lambda: typing.sees("lock.unlock"))
    assert typing.reads("lock.why").startswith("Tài khoản vừa đăng nhập ở quầy 5.")
    typing.waits_until(lambda: standing(typing) == "elsewhere")
    typing.type(PIN, "lock.secret")
    typing.press(Qt.Key.Key_Return)
    assert typing.reads("intake.name") == NAME
    other.meets(typing.machine)
    assert standing(typing) == ""


def test_f82_a_disabled_account_is_locked_out_within_one_exchange_with_a_sentence(typing, other, news):
    thu, hoa = account(typing.machine, "thu.t"), account(typing.machine, "hoa.nt")
    done(other.supervision.disable(thu.id, hoa.id))
    other.meets(typing.machine)
    news()
    typing.waits_until(lambda: typing.sees("signin.enter"))
    assert typing.reads("signin.enter.refusal").strip() == "Tài khoản này đã ngừng dùng. Hỏi người phụ trách."
    assert typing.window.workplace is None
    typing.signs_in()
    assert not typing.sees("topbar.officer")


def test_f82_also_while_the_counter_is_locked(officer, other, news):
    officer.press(Qt.Key.Key_F12)
    thu, hoa = account(officer.machine, "thu.t"), account(officer.machine, "hoa.nt")
    done(other.supervision.disable(thu.id, hoa.id))
    other.meets(officer.machine)
    news()
    officer.waits_until(lambda: officer.sees("signin.enter"))
    assert not officer.sees("signin.person.hoa.nt")


def test_news_about_others_lock_nobody(officer, other, news):
    other.enters("minh.lv", PASSWORD, "5")
    other.meets(officer.machine)
    news()
    officer.waits_until(lambda: not officer.window._pulse.is_hurried)  # noqa: SLF001 - nothing on the screen shows it
    assert officer.sees("desk.call-next")


def test_no_secret_and_no_citizen_stands_in_any_log_line(typing, caplog):
    caplog.set_level(logging.DEBUG)
    for text, name in (("024196001234", "id-number"), ("0987654567", "phone"), ("Thôn Đồng Đạo", "address")):
        typing.type(text, f"intake.{name}")
    typing.click("intake.component.0")
    typing.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    typing.waits_until(lambda: typing.sees("toast.text"))
    typing.press(Qt.Key.Key_F12)
    typing.type("135791")
    typing.press(Qt.Key.Key_Return)
    typing.type(PIN, "lock.secret")
    typing.press(Qt.Key.Key_Return)
    written = " ".join(str(record.__dict__) for record in caplog.records)
    for kept in (NAME, "024196001234", "0987654567", "Đồng Đạo", PIN, "135791", PASSWORD):
        assert kept not in written


def test_the_line_of_the_lock_is_empty_for_whoever_comes_next(officer):
    officer.press(Qt.Key.Key_F12)
    officer.type(PASSWORD)
    officer.click("lock.other")
    officer.press(Qt.Key.Key_Escape)
    assert officer.part("lock.secret", QLineEdit).text() == ""

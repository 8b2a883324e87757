from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit


def test_choosing_an_officer_brings_the_usual_counter(sit_down, quiet):
    officer = sit_down(quiet)
    names = officer.part("signin.officer", QComboBox)
    names.setCurrentIndex(names.findText("Lê Văn Minh"))
    assert officer.part("signin.counter", QComboBox).currentText() == "Quầy 5 – Chứng thực"


def test_enter_opens_the_desk_of_the_chosen_counter(sit_down, quiet):
    officer = sit_down(quiet)
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("desk.state") == "Quầy 3 đang mở từ 10:06"
    assert officer.reads("topbar.officer") == "Nguyễn Thị Hoa"


def test_the_demonstration_says_so_and_draws_no_password_field(sit_down, quiet):
    officer = sit_down(quiet)
    assert "mật khẩu sẽ có ở bản sau" in officer.reads("signin.demo")
    assert not officer.window.signin.findChildren(QLineEdit)


def test_without_network_the_screen_says_that_work_goes_on(sit_down, quiet):
    officer = sit_down(quiet)
    assert officer.reads("signin.offline").startswith("Chưa có mạng. Vẫn đăng nhập và làm việc được.")


def test_leaving_the_counter_returns_to_the_sign_in_screen(officer):
    officer.press(Qt.Key.Key_F12)
    assert officer.sees("signin.enter")
    assert not officer.sees("desk.call-next")

"""D-10: colours and text size from the screen, at once, remembered, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

from counter_client.look.choice import FILE, Choice, Choices, choice_of, read, written
from counter_client.look.tokens import TEXT_SIZES, load
from counter_client.window import Window
from tests.counter_client.officer import Officer

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
HOA = "hoa.nt"


def worn(officer):
    """Return what is chosen, as far as the screen tells."""
    return choice_of(officer.window.wardrobe.worn)


def focused():
    """Return the name of what has the focus."""
    part = QApplication.focusWidget()
    return part.objectName() if part else ""


def px(officer, name="desk.served"):
    return officer.part(name, QLabel).font().pixelSize()


def opens_the_panel(officer):
    officer.press(Qt.Key.Key_Comma, CTRL)
    officer.waits_until(lambda: officer.sees("look.hc"))


def test_d10_ctrl_comma_and_a_digit_change_the_colours_at_once(officer):
    opens_the_panel(officer)
    officer.press(Qt.Key.Key_3)
    assert worn(officer) == Choice("hc", 100)
    assert officer.part("desk.state").palette().windowText().color().name() == "#ffffff"
    assert officer.sees("look.hc")
    officer.press(Qt.Key.Key_Escape)
    assert not officer.sees("look.hc")
    officer.press(Qt.Key.Key_F2)
    assert officer.sees("desk.number")


def test_d10_the_button_in_the_strip_and_the_arrows_do_the_same(officer):
    officer.click("status.look")
    officer.press(Qt.Key.Key_Right)
    officer.press(Qt.Key.Key_Return)
    assert worn(officer) == Choice("dark", 100)
    assert focused() == "look.dark"


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_d10_every_text_size_is_one_key_away_whatever_the_systems_own(officer, text):
    QApplication.setFont(QFont("Be Vietnam Pro", 30))
    opens_the_panel(officer)
    officer.press(Qt.Key(Qt.Key.Key_4 + TEXT_SIZES.index(text)))
    officer.press(Qt.Key.Key_Escape)
    assert px(officer) == round(14 * text / 100)


def test_d10_ctrl_plus_and_minus_go_through_the_sizes_and_stop_at_the_ends(officer):
    for expected in (115, 130, 150, 150):
        officer.press(Qt.Key.Key_Equal, CTRL)
        assert worn(officer).text == expected
    for expected in (130, 115, 100, 100):
        officer.press(Qt.Key.Key_Minus, CTRL)
        assert worn(officer).text == expected


def test_d10_what_is_typed_stays_with_the_focus_when_the_look_changes(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type("Nguyễn Thị Huyền", into="intake.name")
    officer.type("0241", into="intake.id-number")
    officer.press(Qt.Key.Key_Equal, CTRL)
    assert officer.reads("intake.name") == "Nguyễn Thị Huyền"
    assert officer.reads("intake.id-number") == "0241"
    assert focused() == "intake.id-number"
    officer.type("96001234")
    assert officer.reads("intake.id-number") == "024196001234"


def test_d10_a_slip_half_typed_and_a_search_stay_even_in_rooms_that_are_not_open(officer):
    officer.type("AB", into="desk.slip")
    officer.press(Qt.Key.Key_3, ALT)
    officer.click("dossiers.filter.open")
    officer.type("khai sinh", into="dossiers.find")
    before = officer.rows()
    officer.press(Qt.Key.Key_Equal, CTRL)
    assert officer.reads("dossiers.find") == "khai sinh"
    assert officer.rows() == before
    officer.press(Qt.Key.Key_1, ALT)
    assert officer.reads("desk.slip") == "AB"


def test_d05_a_call_can_be_taken_back_in_another_look_too(officer):
    number = officer.calls_next()
    officer.press(Qt.Key.Key_Equal, CTRL)
    assert officer.reads("desk.number") == number
    officer.press(Qt.Key.Key_Z, CTRL)
    assert not officer.sees("desk.number")


def test_f11_a_look_that_is_chosen_while_something_is_saved_comes_afterwards(officer):
    officer.patient = False
    officer.press(Qt.Key.Key_F2)
    officer.press(Qt.Key.Key_Equal, CTRL)
    officer.waits_until(lambda: worn(officer).text == 115 and officer.sees("desk.number"))


def test_an_open_question_keeps_the_look_because_its_words_would_be_lost(officer):
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_Equal, CTRL)
    officer.press(Qt.Key.Key_Comma, CTRL)
    assert worn(officer) == Choice()
    assert not officer.sees("look.hc")


def test_a_banner_stays_until_it_is_closed_in_every_look(officer):
    officer.window.tell("Ổ đĩa đầy.", "Gọi kỹ thuật.")
    officer.press(Qt.Key.Key_Equal, CTRL)
    assert officer.reads("banner.text") == "Ổ đĩa đầy. Gọi kỹ thuật."


@pytest.fixture
def comes_back(qtbot, busy):
    """Open a window over what the machine's file remembers, as each start of the program does."""

    def start():
        choices = Choices(busy.machine.settings.data / FILE)
        window = Window(busy.machine, choices.of().look(), choices)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Officer(window, busy, qtbot)

    return start


def test_d10_each_officer_finds_the_own_look_again_and_the_machine_has_one(comes_back):
    first = comes_back()
    first.press(Qt.Key.Key_Equal, CTRL)  # at the sign-in: for the machine
    first.signs_in()
    opens_the_panel(first)
    first.press(Qt.Key.Key_3)
    first.press(Qt.Key.Key_7)
    first.press(Qt.Key.Key_Escape)
    first.press(Qt.Key.Key_F12)
    assert worn(first) == Choice("hc", 150)
    first.click("lock.sign-out")
    first.waits_until(lambda: worn(first) == Choice("light", 115))
    first.window.close()
    again = comes_back()
    assert worn(again) == Choice("light", 115)
    again.signs_in()
    assert worn(again) == Choice("hc", 150)
    again.window.close()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"looks": 3}', '{"looks": {"a": {"theme": "pink", "text": 100}, "b": 1}}']
)
def test_a_file_that_cannot_be_understood_means_that_nobody_chose(text):
    assert read(text) == {}


def test_what_is_written_is_read_again():
    chosen = {"": Choice("dark", 115), HOA: Choice("hc", 150)}
    assert read(written(chosen)) == chosen


def test_a_disk_that_cannot_be_written_keeps_the_choice_till_the_end(tmp_path):
    choices = Choices(tmp_path / "none" / FILE)
    choices.keep(HOA, Choice("dark", 130))
    assert choices.of(HOA) == Choice("dark", 130)
    assert choices.of("other") == Choice()


def test_what_the_start_asks_for_counts_until_somebody_chooses():
    choices = Choices(asked=Choice("dark", 130))
    assert choices.of(HOA) == Choice("dark", 130)
    choices.keep("", Choice("light", 115))
    assert choices.of(HOA) == Choice("light", 115)
    assert choice_of(load("hc", 1.3)) == Choice("hc", 130)

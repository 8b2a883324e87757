"""D-02: a scanner that types like a keyboard is recognised by its haste, and no hand is taken for one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from counter_client.frame.scanner import KeyScanner
from counter_client.scenery import COUNTER
from sync.domain.ticket import TicketState

CARD = "024196001234||Nguyen Thi Huyen|12031996|Nu|Hop Thinh, Bac Ninh|01022022"
ALT = Qt.KeyboardModifier.AltModifier
ENTER = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


class Keyboard:
    """Sends keys as a real one does: with the time at which each was pressed, and whether a room wants it first."""

    def __init__(self, officer):
        self.officer, self.now_ms, self.overridden = officer, 1_000, []

    def type(self, text, gap_ms):
        """Press the keys of a text, so far apart, with Enter as a carriage return."""
        for letter in text:
            self.press(letter, gap_ms)

    def press(self, letter, gap_ms, *, repeats=False):
        self.now_ms += gap_ms
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            key = ENTER.get(letter, Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown)
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter, repeats)
            event.setTimestamp(self.now_ms)
            event.ignore()
            QCoreApplication.sendEvent(QApplication.focusWidget() or self.officer.window, event)
            if kind is QEvent.Type.ShortcutOverride:
                self.overridden.append(event.isAccepted())

    def rests(self):
        """Wait until nothing that was typed is held back."""
        self.officer.waits_until(lambda: not self.officer.window.findChild(KeyScanner).holds)


@pytest.fixture
def keyboard(officer):
    return Keyboard(officer)


def ticket(officer, label):
    return next(each for each in officer.machine.queue.today() if each.label == label)


def served(officer):
    held = officer.machine.queue.at_counter(COUNTER)
    return held.label if held and held.state is TicketState.SERVING else None


@pytest.mark.parametrize("ending", ["\r", "\t"])
def test_a_slips_qr_is_served_whatever_has_the_keyboard(officer, keyboard, ending):
    keyboard.type(f"MC1:{ticket(officer, 'A005').id.upper()}{ending}", 4)
    officer.waits_until(lambda: served(officer) == "A005")


def test_the_four_characters_as_a_barcode_are_served_too(officer, keyboard):
    keyboard.type(f"{ticket(officer, 'A005').slip_code}\r", 10)
    officer.waits_until(lambda: served(officer) == "A005")


def test_a_scan_leaves_nothing_in_the_field_that_had_the_keyboard_and_what_was_typed_stays(officer, keyboard):
    officer.press(Qt.Key.Key_3, ALT)
    officer.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    keyboard.type("tran", 90)
    keyboard.rests()
    keyboard.type(f"MC1:{ticket(officer, 'A005').id.upper()}\r", 4)
    officer.waits_until(lambda: served(officer) == "A005")
    officer.press(Qt.Key.Key_3, ALT)
    assert officer.reads("dossiers.find") == "tran"


def test_a_dossiers_code_opens_the_dossier(officer, keyboard):
    code = officer.machine.tracking.dossiers()[-1]
    keyboard.type(f"{code.code}\r", 4)
    officer.waits_until(lambda: officer.sees("dossiers.table"))
    assert officer.part("dossiers.table").chosen() == code.id


def test_a_card_fills_the_empty_fields_of_the_intake_and_keeps_what_was_typed(officer, keyboard):
    officer.press(Qt.Key.Key_2, ALT)
    officer.type("Nguyễn Thị Huyền", "intake.name")
    keyboard.type(f"{CARD}\r", 4)
    officer.waits_until(lambda: officer.reads("intake.id-number") == "024196001234")
    assert officer.reads("intake.born") == "12/03/1996"
    assert officer.reads("intake.name") == "Nguyễn Thị Huyền"
    assert officer.reads("toast.text") == "Giữ nguyên chữ đã gõ; trên thẻ ghi khác."


def test_a_card_on_an_empty_form_says_nothing_of_differences(officer, keyboard):
    officer.press(Qt.Key.Key_2, ALT)
    keyboard.type(f"{CARD}\r", 4)
    officer.waits_until(lambda: officer.reads("intake.name") == "Nguyen Thi Huyen")
    assert not officer.sees("toast.text")


def test_a_card_elsewhere_is_a_sentence_that_names_nobody(officer, keyboard):
    keyboard.type(f"{CARD}\r", 4)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Đây là thẻ căn cước: mở Tiếp nhận rồi quét lại."


def test_an_unknown_code_goes_into_the_field_that_has_the_keyboard_else_it_is_said(officer, keyboard):
    keyboard.type("8934563138165\r", 4)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Ở đây không có gì mang mã vừa quét."
    officer.press(Qt.Key.Key_F6)
    keyboard.type("8934563138165\r", 4)
    assert officer.reads("desk.slip") == "8934563138165"


def test_over_a_question_a_scan_answers_nothing(officer, keyboard):
    officer.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    code = ticket(officer, "A005").slip_code
    keyboard.type(f"{code}\r", 4)
    assert officer.reads("palette.line") == code
    assert officer.machine.queue.at_counter(COUNTER) is None


def test_within_a_burst_no_key_of_the_room_is_obeyed_and_before_and_after_all_are(keyboard):
    keyboard.type("1", 500)
    keyboard.type("12/", 4)
    keyboard.type("/", 500)
    assert keyboard.overridden == [False, True, True, True, False]


def test_a_lone_enter_is_the_rooms_even_right_after_a_letter(keyboard):
    keyboard.type("a", 500)
    keyboard.type("\r", 10)
    assert keyboard.overridden == [False, False]


def test_a_key_that_is_held_down_is_no_scanner(officer, keyboard):
    officer.press(Qt.Key.Key_F6)
    keyboard.press("x", 500)
    for _ in range(12):
        keyboard.press("x", 20, repeats=True)
    keyboard.rests()
    assert officer.reads("desk.slip") == "x" * 13


def test_telex_words_from_an_input_method_pass_and_a_burst_before_them_keeps_its_order(officer, keyboard):
    officer.press(Qt.Key.Key_3, ALT)
    officer.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    keyboard.type("ab", 4)
    word = QInputMethodEvent()
    word.setCommitString("ắ")
    QCoreApplication.sendEvent(officer.part("dossiers.find"), word)
    assert officer.reads("dossiers.find") == "abắ"


@pytest.mark.parametrize("name", ["desk.slip", "intake.id-number", "intake.born", "intake.phone"])
def test_fields_for_codes_are_closed_to_input_methods(officer, name):
    (line,) = officer.window.findChildren(QLineEdit, name)
    assert not line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text("abcdeghi klmn opqrstuvxy0123456789", min_size=1, max_size=30),
    gaps=st.lists(st.sampled_from([5, 18, 29, 30, 45, 70, 110, 180, 350]), min_size=30, max_size=30),
)
def test_whatever_a_hand_types_stands_in_the_field_letter_by_letter(officer, text, gaps):
    """Rolled-over keys come within 5 ms now and then; without an Enter in haste nothing is a scan."""
    keyboard = Keyboard(officer)
    line = officer.window.findChild(type(officer.part("desk.slip")), "desk.slip")
    line.setMaxLength(100)
    line.clear()
    line.setFocus()
    for letter, gap in zip(text, gaps, strict=False):
        keyboard.press(letter, gap)
    keyboard.rests()
    assert line.text() == text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("abcdeghi0123456789", min_size=1, max_size=20), gap=st.integers(30, 250))
def test_a_word_and_enter_by_hand_is_never_a_scan(officer, text, gap):
    keyboard = Keyboard(officer)
    found: list[str] = []
    scanner = officer.window.findChild(KeyScanner)
    scanner.scanned.connect(found.append)
    officer.part("desk.slip").setFocus()
    keyboard.type(text, gap)
    keyboard.press("\t", gap)
    scanner.scanned.disconnect(found.append)
    assert found == []

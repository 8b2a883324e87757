"""Esc closes what lies on top and never loses input: a form or question that comes again has what was typed."""

import pytest
from PySide6.QtCore import Qt

from counter_client.look.choice import Choice

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def thu(sit_down, quiet):
    """Trần Thu, the supervisor, at the form of a new account."""
    supervisor = sit_down(quiet)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_9, ALT)
    begins(supervisor)
    return supervisor


def begins(supervisor, role="officer"):
    supervisor.press(Qt.Key.Key_N, CTRL)
    supervisor.click(f"menu.{role}")


def test_a_form_that_was_closed_has_what_was_typed_as_often_as_it_comes_again(thu):
    thu.type("Trần Văn Nam", "form.name")
    for _ in range(2):
        thu.press(Qt.Key.Key_Escape)
        begins(thu)
        assert (thu.reads("form.name"), thu.reads("form.officer")) == ("Trần Văn Nam", "")


def test_another_form_has_nothing_of_it(thu):
    thu.type("Trần Văn Nam", "form.name")
    thu.press(Qt.Key.Key_Escape)
    begins(thu, "technician")
    assert thu.reads("form.name") == ""


def test_what_was_saved_does_not_come_again(thu):
    thu.type("Trần Văn Nam", "form.name")
    thu.type("nam.tv", "form.officer")
    thu.press(Qt.Key.Key_Return, CTRL)
    thu.press(Qt.Key.Key_Return)
    begins(thu)
    assert thu.reads("form.name") == ""


def test_it_outlives_a_change_of_the_look(thu):
    thu.type("Trần Văn Nam", "form.name")
    thu.press(Qt.Key.Key_Escape)
    thu.window.wardrobe.wanted.emit(Choice("dark", 100).look(), lambda: None)
    begins(thu)
    assert thu.reads("form.name") == "Trần Văn Nam"


def test_a_note_that_was_left_stands_there_again(officer):
    officer.press(Qt.Key.Key_3, ALT)
    officer.press(Qt.Key.Key_B, CTRL)
    officer.type("Bản sao giấy báo tử", "ask.note")
    officer.press(Qt.Key.Key_Escape)
    officer.press(Qt.Key.Key_B, CTRL)
    assert officer.reads("ask.note") == "Bản sao giấy báo tử"

"""The supervisor's room of the catalogue: what is in force, whose word it is, and corrections from the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from sync.domain.ids import ProcedureCode, ServiceCode

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BIRTH = ProcedureCode(ServiceCode("1.001193"))


@pytest.fixture
def thu(sit_down, quiet):
    """Trần Thu, the supervisor, in her room of the catalogue."""
    supervisor = sit_down(quiet)
    supervisor.signs_in("thu.t")
    supervisor.press(Qt.Key.Key_7, ALT)
    return supervisor


def listed(thu):
    model = thu.part("catalogue.list", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def birth(thu):
    found = thu.machine.lookup.procedure(BIRTH)
    assert found is not None
    return found


def fill_in(thu, **texts):
    for name, text in texts.items():
        thu.type(text, f"form.{name}")
    thu.press(Qt.Key.Key_Return, CTRL)


def corrects(thu, aspect, **texts):
    thu.type("1.001193", "catalogue.find")
    thu.press(Qt.Key.Key_Return)
    thu.click(f"menu.{aspect}")
    fill_in(thu, why="Cổng ghi sai.", **texts)


def test_only_a_supervisor_has_the_room(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in("hoa.nt")
    officer.press(Qt.Key.Key_7, ALT)
    assert not officer.sees("catalogue.list")


def test_without_a_word_what_is_corrected_stands_first_and_the_age_of_the_data_is_said(thu):
    said = [words.rpartition(" – ")[2] for words in listed(thu)]
    corrected = {"Có sửa đổi", "Mã mới", "Không làm ở đây"}
    touched = len(thu.machine.lookup.effective.traces)
    assert {*said[:touched]} == corrected
    assert corrected.isdisjoint(said[touched:])
    assert len(listed(thu)) == len(thu.machine.lookup.procedures)
    assert "126 ngày" in thu.reads("catalogue.old")


def test_words_and_codes_find_and_arrows_choose_while_one_types(thu):
    thu.type("khai sinh", "catalogue.find")
    first = thu.reads("catalogue.title")
    assert "khai sinh" in first.lower()
    thu.press(Qt.Key.Key_Down)
    assert thu.reads("catalogue.title") != first
    thu.type("1.001193", "catalogue.find")
    assert len(listed(thu)) == 1


def test_a_fee_is_corrected_by_keys_after_it_was_shown_once_more(thu):
    corrects(thu, "fee", value="8.000 đồng", document="TB 5/TB-UBND")
    assert "Lệ phí tại quầy: 8.000 đồng" in thu.reads("ask.text")
    assert "TB 5/TB-UBND" in thu.reads("ask.text")
    assert birth(thu).ways[0].fee_by == ""
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: thu.machine.lookup.fee_of(birth(thu)).text == "8.000 đồng")
    assert listed(thu)[0].endswith("Có sửa đổi")


def test_what_cannot_be_used_is_said_in_the_form_and_nothing_typed_is_lost(thu):
    corrects(thu, "fee", value="8.000 đồng")
    assert thu.reads("form.document.fault") == "Lệ phí cần số văn bản quyết định."
    fill_in(thu, since="hôm nay")
    assert thu.reads("form.since.fault")
    assert thu.reads("form.value") == "8.000 đồng"


def test_esc_at_the_last_question_changes_nothing(thu):
    corrects(thu, "notice", value="Thứ Năm nghỉ.")
    thu.press(Qt.Key.Key_Escape)
    assert thu.machine.amendments.of(BIRTH) == ()
    assert thu.reads("form.value") == "Thứ Năm nghỉ."


def test_what_is_not_done_here_says_so_and_is_opened_again_by_withdrawing_with_a_reason(thu):
    corrects(thu, "offered")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: thu.machine.lookup.is_closed(BIRTH))
    assert listed(thu)[0].endswith("Không làm ở đây")
    thu.press(Qt.Key.Key_F8)
    thu.type("Nhầm.", "ask.note")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: not thu.machine.lookup.is_closed(BIRTH))
    (amendment,) = thu.machine.amendments.of(BIRTH)
    assert amendment.withdrawal.why == "Nhầm."


def test_another_counter_takes_it_and_of_several_corrections_one_is_chosen_to_withdraw(thu):
    corrects(thu, "notice", value="Thứ Năm nghỉ.")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: birth(thu).notice is not None)
    thu.press(Qt.Key.Key_Return)
    thu.click("menu.group")
    thu.click("menu.dat-dai")
    fill_in(thu, why="Quầy 3 đang sửa.")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: [counter.id for counter in thu.machine.lookup.counters_of(BIRTH)] == ["9"])
    thu.press(Qt.Key.Key_F8)
    notice = next(each for each in thu.machine.amendments.of(BIRTH) if each.change.aspect == "notice")
    thu.click(f"menu.{notice.id}")
    thu.type("Hết họp.", "ask.note")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: birth(thu).notice is None)


def test_a_paper_is_added_and_one_of_the_list_is_given_another_number(thu):
    corrects_paper(thu, "another", value="Sổ tạm trú", copies="1")
    thu.waits_until(lambda: birth(thu).components[-1].name == "Sổ tạm trú")
    corrects_paper(thu, "0", originals="x")
    assert thu.reads("form.originals.fault")
    fill_in(thu, originals="3")
    thu.press(Qt.Key.Key_Return)
    thu.waits_until(lambda: birth(thu).components[0].originals == 3)


def corrects_paper(thu, which, **texts):
    thu.type("1.001193", "catalogue.find")
    thu.press(Qt.Key.Key_Return)
    thu.click("menu.paper")
    thu.click(f"menu.{which}")
    fill_in(thu, why="Cổng thiếu.", **texts)
    if thu.sees("ask.yes"):
        thu.press(Qt.Key.Key_Return)

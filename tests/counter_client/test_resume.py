"""After a program that had ended: the person at the counter (F-35), and what was half typed (D-04)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from counter_client.intake.draft import Drafts
from counter_client.intake.keeping import DraftKeeper
from counter_client.scenery import COUNTER, OFFICER
from sync.domain.draft import NOBODY, Draft
from sync.domain.ids import EntityId, OfficerId, TicketId

ALT = Qt.KeyboardModifier.AltModifier
NAME = "Nguyễn Thị Huyền"


@pytest.fixture
def power_fails(officer, sit_down, busy):
    """End the program as a power cut does, half a second after the last key; another begins on the same disk."""

    def again(who="hoa.nt"):
        officer.waits_until(lambda: not officer.window.findChild(DraftKeeper).waits)
        officer.waits_until(lambda: not officer.window.saver.busy)
        officer.window.saver.stop()
        officer.window.hide()
        other = sit_down(busy)
        other.signs_in(who)
        return other

    return again


def types_a_name(officer):
    officer.press(Qt.Key.Key_F9)
    officer.type(NAME, into="intake.name")


def test_d04_what_was_typed_half_a_second_ago_is_on_the_disk(officer):
    officer.calls_next()
    types_a_name(officer)
    officer.waits_until(lambda: bool(officer.machine.drafts.of(OFFICER)))
    (kept,) = officer.machine.drafts.of(OFFICER)
    assert kept.draft.applicant.name == NAME


def test_f35_the_person_at_the_counter_and_the_half_typed_dossier_are_offered_again(officer, power_fails):
    label = officer.calls_next()
    types_a_name(officer)
    again = power_fails()
    assert again.reads("menu.title") == f"Đang phục vụ {label} từ 10:06 – tiếp tục?"
    assert again.reads("menu.open") == "Mở hồ sơ đang nhập dở lúc 10:06"
    again.click("menu.open")
    assert again.reads("intake.name") == NAME
    assert again.machine.queue.at_counter(COUNTER).label == label


def test_f35_enter_goes_on_at_the_desk(officer, power_fails):
    label = officer.calls_next()
    types_a_name(officer)
    again = power_fails()
    again.press(Qt.Key.Key_Return)
    assert again.reads("desk.number") == label
    again.press(Qt.Key.Key_F9)
    assert again.reads("intake.name") == NAME


def typed_for_nobody(officer):
    officer.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    officer.type(NAME, into="intake.name")


def test_d04_a_dossier_that_was_half_typed_for_nobody_is_opened_again(officer, power_fails):
    typed_for_nobody(officer)
    again = power_fails()
    assert again.reads("menu.title") == "Có 1 hồ sơ đang nhập dở lúc 10:06"
    again.press(Qt.Key.Key_Return)
    assert again.reads("intake.name") == NAME


def test_d04_it_is_thrown_away_only_when_somebody_says_so(officer, power_fails, busy):
    typed_for_nobody(officer)
    again = power_fails()
    again.click("menu.drop")
    assert busy.machine.drafts.of(OFFICER)
    again.click("ask.yes")
    again.waits_until(lambda: not busy.machine.drafts.of(OFFICER))


def test_d04_a_colleague_is_offered_nothing_of_it(officer, power_fails, busy):
    typed_for_nobody(officer)
    again = power_fails("minh.lv")
    assert not again.sees("menu.title")
    assert busy.machine.drafts.of(OFFICER)


def test_the_sign_in_screen_says_when_something_was_half_typed_and_nothing_of_whom(officer, sit_down, busy):
    typed_for_nobody(officer)
    officer.waits_until(lambda: bool(busy.machine.drafts.of(OFFICER)))
    other = sit_down(busy)
    assert other.reads("signin.drafts") == "Có 1 hồ sơ đang nhập dở lúc 10:06 Đăng nhập rồi mở lại."
    other.type("minh.lv", "signin.name")
    assert not other.sees("signin.drafts")


def test_what_was_taken_in_is_no_draft_any_more(officer, busy):
    officer.calls_next()
    types_a_name(officer)
    officer.waits_until(lambda: bool(busy.machine.drafts.of(OFFICER)))
    for text, name in (("024196001234", "id-number"), ("0987654567", "phone"), ("Thôn Đồng Đạo", "address")):
        officer.type(text, f"intake.{name}")
    officer.click("intake.component.0")
    officer.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    officer.waits_until(lambda: not busy.machine.drafts.of(OFFICER))


def test_a_closed_window_leaves_nothing_unwritten(officer, busy):
    typed_for_nobody(officer)
    officer.window.close()
    assert [each.draft.applicant.name for each in busy.machine.drafts.of(OFFICER)] == [NAME]


def finishes_with_a_dossier_half_typed(officer, name):
    officer.calls_next()
    officer.press(Qt.Key.Key_F9)
    officer.type(name, into="intake.name")
    officer.press(Qt.Key.Key_1, ALT)
    officer.press(Qt.Key.Key_F8)
    officer.click("ask.yes")
    officer.waits_until(lambda: officer.machine.queue.at_counter(COUNTER) is None)


def test_d04_what_was_half_typed_for_whoever_is_finished_is_kept_in_the_intake(officer, busy):
    finishes_with_a_dossier_half_typed(officer, NAME)
    officer.press(Qt.Key.Key_2, ALT)
    assert officer.reads("intake.name") == NAME
    officer.waits_until(lambda: [each.visit for each in busy.machine.drafts.of(OFFICER)] == [None])


def test_d05_finishing_taken_back_gives_the_person_the_dossier_again(officer):
    finishes_with_a_dossier_half_typed(officer, NAME)
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    officer.press(Qt.Key.Key_F9)
    assert officer.reads("intake.name") == NAME


def named(draft):
    return draft.applicant.name


def test_d04_what_is_half_typed_for_nobody_stays_and_the_other_follows_it():
    officer, first, second = OfficerId("o"), TicketId(EntityId("a")), TicketId(EntityId("b"))
    drafts = Drafts()
    for visit, name in ((None, "nobody"), (first, "first"), (second, "second")):
        drafts.keep(officer, visit, Draft(applicant=replace(NOBODY, name=name)))
    drafts.move(officer, first)
    drafts.move(officer, second)
    drafts.move_back(officer, second)
    assert named(drafts.of(officer, None)) == "nobody"
    drafts.drop(officer, None)
    assert named(drafts.of(officer, None)) == "first"
    drafts.drop(officer, None)
    assert drafts.of(officer, None) is None
    assert named(drafts.of(officer, second)) == "second"


def test_d04_of_two_the_one_that_is_offered_is_opened_and_the_other_follows_it(officer, power_fails, busy):
    typed_for_nobody(officer)
    officer.waits_until(lambda: bool(busy.machine.drafts.of(OFFICER)))
    busy.hands.now_ms += 60_000
    officer.press(Qt.Key.Key_1, ALT)
    ticket = officer.machine.queue.waiting(COUNTER)[0].id
    busy.machine.drafts.keep({(OFFICER, ticket): Draft(applicant=replace(NOBODY, name="Lê Văn Tám"))})
    again = power_fails()
    assert again.reads("menu.title") == "Có 2 hồ sơ đang nhập dở lúc 10:06"
    again.press(Qt.Key.Key_Return)
    assert again.reads("intake.name") == NAME
    again.window._drafts.drop(OFFICER, None)  # noqa: SLF001 - as taking it in does
    again.press(Qt.Key.Key_1, ALT)
    again.press(Qt.Key.Key_2, ALT)
    assert again.reads("intake.name") == "Lê Văn Tám"


def test_ctrl_s_has_the_draft_on_the_disk_at_once_and_says_so(officer, busy):
    """D-04."""
    officer.press(Qt.Key.Key_2, ALT)
    officer.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert officer.reads("toast.text") == "Chưa nhập gì để lưu."
    officer.type(NAME, "intake.name")
    officer.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert officer.reads("toast.text").startswith("Đã lưu nháp trên máy này lúc ")
    assert [named(each.draft) for each in busy.machine.drafts.of(OFFICER)] == [NAME]

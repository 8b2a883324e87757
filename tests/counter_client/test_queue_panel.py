"""The people of the desk's list, acted upon by keyboard and mouse: out of order, forward, out, elsewhere, back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from counter_client.desk.room import DeskRoom
from counter_client.look.tokens import load
from counter_client.scenery import COUNTER
from sync.domain.call_rules import MINUTE_MS
from sync.domain.ids import CounterId
from sync.domain.ticket import TicketKind, TicketState
from sync.office.moves import Destination

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


def ticket(officer, label):
    return next(each for each in officer.machine.queue.today() if each.label == label)


def listed(officer):
    model = officer.part("desk.queue", QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def means(officer, place):
    """Go down in the list to a place and open what can be done."""
    for _ in range(place):
        officer.press(DOWN)
    officer.press(ENTER)


def clicks(officer, place):
    queue = officer.part("desk.queue", QListView)
    at = queue.visualRect(queue.model().index(place, 0)).center()
    officer.mouse(queue.viewport(), at)


def test_f79_a_person_is_called_out_of_order_by_keyboard_for_a_reason_of_the_list(officer):
    means(officer, 3)
    assert officer.sees("menu.choose")
    officer.press(Qt.Key.Key_1)
    assert officer.sees("menu.suc-khoe")
    officer.press(Qt.Key.Key_2)
    assert officer.reads("desk.number") == "A005"
    assert officer.reads("toast.text") == "Đã mời số A005"
    assert "Người mệt, cần gấp · vượt 2 người" in officer.reads("desk.since")
    officer.press(Qt.Key.Key_Z, CTRL)
    assert ticket(officer, "A005").state is TicketState.WAITING


def test_the_first_of_the_list_is_called_without_a_reason(officer):
    means(officer, 1)
    assert officer.reads("menu.next") == "Mời vào quầy 3: đến lượt"
    officer.press(ENTER)
    officer.waits_until(lambda: officer.sees("desk.number"))
    assert officer.reads("desk.number") == "A003"
    assert ticket(officer, "A003").because.rule == "order"


def test_whom_another_counter_does_not_call_is_called_here_after_so_long_and_the_desk_says_why(officer):
    sent = ticket(officer, "A003")
    officer.machine.queue.transfer(sent.id, CounterId("4"), Destination(counter=CounterId("4")), "can-them")
    officer.window.reload()
    assert not any(row.startswith("A003") for row in listed(officer))
    officer.hands.now_ms += 20 * MINUTE_MS
    officer.window.reload()
    assert listed(officer)[0].startswith("A003")
    assert "đã chờ quầy 4 quá 20 phút" in listed(officer)[0]
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.reads("desk.number") == "A003")
    assert "đã chờ quầy 4 quá 20 phút" in officer.reads("desk.since")


def test_esc_gives_the_keyboard_back_to_the_desk(officer):
    officer.press(DOWN)
    officer.press(ESC)
    assert officer.calls_next() == "A003"


def test_priority_is_given_by_a_class_of_the_rules_and_taken_back(officer):
    means(officer, 5)
    officer.press(Qt.Key.Key_2)
    assert officer.reads("menu.khuyet-tat") == "Người khuyết tật"
    officer.click("menu.khuyet-tat")
    assert officer.reads("toast.text") == "Số A007 đã được ưu tiên"
    assert listed(officer)[0].startswith("A007 · ")
    assert "ưu tiên khuyết tật, lần 1 trên 2" in listed(officer)[0]
    officer.press(Qt.Key.Key_Z, CTRL)
    assert ticket(officer, "A007").preferred == ""
    assert listed(officer)[0].startswith("A003 · ")


def test_who_has_priority_can_be_without_it_again(officer):
    officer.machine.queue.prefer(ticket(officer, "A004").id, COUNTER, "cao-tuoi")
    officer.window.reload()
    means(officer, 1)
    assert officer.reads("menu.prefer") == "Đổi diện ưu tiên (đang là cao tuổi)"
    officer.click("menu.prefer")
    officer.click("menu.none")
    assert ticket(officer, "A004").preferred == ""


def test_d05_a_number_is_void_only_after_a_question(officer):
    clicks(officer, 1)
    officer.click("menu.void")
    officer.click("menu.bo-ve")
    officer.press(ESC)
    assert ticket(officer, "A004").state is TicketState.WAITING
    clicks(officer, 1)
    officer.click("menu.void")
    officer.click("menu.bo-ve")
    officer.press(ENTER)
    assert ticket(officer, "A004").state is TicketState.VOID
    assert officer.reads("toast.text") == "Đã hủy số A004"


def test_a_void_number_is_reopened_from_the_list_of_those_who_are_done(officer):
    officer.machine.queue.void(ticket(officer, "A004").id, COUNTER, "lay-nham")
    officer.window.reload()
    officer.click("desk.people.over")
    assert listed(officer) == ["A004 · Đăng ký giám hộ · Hủy lúc 10:06: Lấy số nhầm"]
    clicks(officer, 0)
    officer.press(ENTER)
    officer.click("menu.quay-lai")
    assert officer.reads("toast.text") == "Số A004 đã mở lại, đang chờ"
    assert ticket(officer, "A004").state is TicketState.WAITING


def test_a_waiting_person_is_sent_to_another_counter_while_somebody_else_is_served(officer):
    officer.calls_next()
    officer.press(ENTER)
    means(officer, 2)
    assert not officer.sees("menu.choose")
    officer.click("menu.send")
    officer.click("menu.counter 9")
    officer.click("menu.sai-quay")
    officer.click("menu.by-time")
    assert officer.machine.queue.waiting(CounterId("9"))[0].label == "A005"
    assert officer.reads("desk.number") == "A003"


def test_right_and_left_lead_to_who_is_away_and_who_is_done(officer):
    officer.press(DOWN)
    officer.press(Qt.Key.Key_Right)
    assert [words[:4] for words in listed(officer)] == ["A002", "A001"]
    assert "Vắng từ 9:44, đã gọi 2 lần" in listed(officer)[0]
    officer.press(Qt.Key.Key_Right)
    officer.press(Qt.Key.Key_Left)
    assert listed(officer)[0].startswith("A003")


def test_who_was_absent_waits_again_a_little_behind_or_is_called_again(officer):
    officer.press(DOWN)
    officer.press(Qt.Key.Key_Right)
    officer.press(ENTER)
    officer.click("menu.wait")
    assert officer.reads("toast.text") == "Số A002 chờ lại trong hàng"
    assert [each.label for each in officer.machine.queue.waiting(COUNTER)][5] == "A002"
    clicks(officer, 0)
    officer.press(ENTER)
    assert officer.reads("desk.number") == "A001"


def test_who_was_set_aside_till_a_time_says_why_and_till_when(officer):
    at = officer.hands.now_ms + 30 * 60_000
    officer.machine.queue.park(ticket(officer, "A004").id, COUNTER, "thieu-giay", at)
    officer.machine.queue.park(ticket(officer, "A005").id, COUNTER, "dien-mau")
    officer.window.reload()
    officer.click("desk.people.away")
    words = "\n".join(listed(officer))
    assert "Về lấy thêm giấy tờ · đến 10:36" in words
    assert "Đang điền tờ khai · từ 10:06" in words


def test_a_person_at_another_counter_is_left_to_it(officer):
    held = ticket(officer, "A004")
    officer.machine.queue.call_chosen(held.id, CounterId("5"), "viec-gap")
    menu = officer.window.findChild(DeskRoom).tickets
    menu.open(held.id)
    assert officer.reads("toast.text") == "Số A004 đang ở quầy 5: quầy đó làm tiếp."
    menu.open("0" * 16)
    assert officer.reads("toast.text") == "Máy này không có số đó."


def test_an_empty_list_of_the_waiting_leads_to_who_is_there(officer):
    for each in officer.machine.queue.waiting(COUNTER):
        officer.machine.queue.void(each.id, COUNTER, "bo-ve")
    officer.window.reload()
    officer.press(DOWN)
    assert len(listed(officer)) == 2
    officer.click("desk.people.waiting")
    assert officer.reads("desk.nobody") == "Chưa có ai chờ quầy này."


def test_what_is_done_in_the_list_is_written_under_the_officers_name(officer):
    """Every action in the chain."""
    clicks(officer, 1)
    officer.click("menu.prefer")
    officer.click("menu.con-nho")
    with officer.machine.store.read() as view:
        heads = view.own_heads(officer.machine.settings.device)
        events = [event for head in heads for _, event in view.events_of(head, 0, 1 << 20)]
    assert [event.header.by for event in events if event.header.kind == TicketKind.PREFERRED] == ["hoa.nt"]


def test_with_large_text_arrows_bring_the_last_choice_of_a_long_menu_into_sight(sit_down, busy):
    officer = sit_down(busy, load("default", 1.5))
    officer.signs_in()
    means(officer, 3)
    last = officer.part("menu.print")
    for _ in range(6):
        officer.press(DOWN)
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().height() == last.sizeHint().height()

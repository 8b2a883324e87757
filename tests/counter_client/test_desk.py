import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from counter_client.scenery import COUNTER, OFFICER, morning
from sync.domain.dossier import Person
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.log import Audience
from sync.domain.ticket import TicketKind, TicketState
from sync.office.intake import Faults, TakeIn
from sync.office.shipped import CALLING
from sync.store.writer import Draft


def state_of(officer, label):
    today = [*officer.machine.queue.waiting(), *officer.machine.queue.absent(COUNTER)]
    at_counter = officer.machine.queue.at_counter(COUNTER)
    every = [*today, *([at_counter] if at_counter else [])]
    return next((ticket.state for ticket in every if ticket.label == label), None)


def test_f2_calls_the_next_person_and_shows_the_number(officer):
    assert officer.reads("desk.next") == "A003"
    assert officer.calls_next() == "A003"
    assert officer.reads("desk.title") == "Đăng ký khai sinh"
    assert officer.reads("desk.state") == "Đang mời"


def test_while_the_call_is_asked_the_button_says_so_and_takes_no_second_press(officer):
    officer.patient = False
    officer.press(Qt.Key.Key_F2)
    assert officer.reads("desk.call-next") == "Đang gọi, chờ một chút …"
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("desk.number"))
    assert officer.machine.queue.waiting(COUNTER)[0].label == "A004"


def test_calling_in_an_empty_hall_says_that_nobody_waits(sit_down, quiet):
    officer = sit_down(quiet)
    officer.signs_in()
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Không có ai đang chờ."


def test_after_two_recalls_absent_is_the_sensible_key(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F3)
    assert not officer.sees("desk.hint")
    officer.press(Qt.Key.Key_F3)
    assert officer.reads("desk.state") == "Đang mời lần 3"
    assert officer.sees("desk.hint")
    officer.press(Qt.Key.Key_F4)
    assert state_of(officer, "A003") is TicketState.ABSENT


def test_how_often_one_recalls_before_that_is_a_number_of_the_rules(sit_down, tmp_path):
    rules = json.loads((CALLING / "rules.json").read_text(encoding="utf-8")) | {"recalls": 1}
    (tmp_path / "calling").mkdir()
    (tmp_path / "calling" / "rules.json").write_text(json.dumps(rules), encoding="utf-8")
    made = morning(tmp_path)
    officer = sit_down(made)
    officer.signs_in()
    officer.calls_next()
    assert not officer.sees("desk.hint")
    officer.press(Qt.Key.Key_F3)
    assert officer.reads("desk.hint") == "Đã gọi lại 1 lần, chưa ai đến: ghi vắng."
    officer.window.close()
    made.machine.close()


def test_an_absent_person_is_called_again_from_the_list(officer):
    officer.click("desk.call-back.A001")
    assert officer.reads("desk.number") == "A001"
    assert not officer.sees("desk.call-back.A001")


def test_nobody_is_called_back_while_another_person_is_at_the_counter(officer):
    officer.calls_next()
    assert not officer.part("desk.call-back.A001").isEnabled()


def test_enter_starts_serving_and_f8_finishes(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    assert state_of(officer, "A003") is TicketState.SERVING
    officer.press(Qt.Key.Key_F8)
    assert officer.reads("desk.served") == "1 người"
    assert officer.reads("toast.text") == "Đã kết thúc số A003"
    assert officer.reads("desk.next") == "A004"


def test_a_person_who_was_finished_elsewhere_is_said_to_be_gone(officer):
    officer.calls_next()
    ticket = officer.machine.queue.at_counter(COUNTER)
    officer.machine.queue.finish(ticket.id, COUNTER)
    officer.press(Qt.Key.Key_F3)
    assert officer.reads("toast.text") == "Không còn ai ở quầy."
    assert not officer.sees("desk.number")


def test_the_bar_shows_only_keys_that_are_valid_now(officer):
    assert officer.sees("key.F2")
    assert not officer.sees("key.F8")
    officer.calls_next()
    officer.waits_until(lambda: officer.sees("key.F8"))
    assert not officer.sees("key.F2")


def test_a_new_number_appears_in_the_queue_when_the_window_is_told(officer):
    officer.machine.queue.issue(officer.machine.centre.groups[0].id)
    officer.window.reload()
    assert len(officer.machine.queue.waiting(COUNTER)) == officer.part("desk.queue").model().rowCount()


def test_help_lists_the_keys_and_escape_closes_it(officer):
    officer.press(Qt.Key.Key_F1)
    assert officer.sees("help.close")
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: not officer.sees("help.close"))
    assert officer.calls_next() == "A003"


def test_keys_of_the_room_are_silent_under_a_question(officer):
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_F2)
    assert officer.machine.queue.at_counter(COUNTER) is None


def slip_of(officer, label):
    return next(ticket for ticket in officer.machine.queue.waiting(COUNTER) if ticket.label == label)


def test_f6_and_the_code_on_the_slip_serve_whoever_holds_it(officer):
    code = slip_of(officer, "A005").slip_code
    officer.press(Qt.Key.Key_F6)
    officer.type(code.lower())
    officer.press(Qt.Key.Key_Return)
    assert officer.reads("desk.number") == "A005"
    assert officer.reads("desk.state") == "Đang phục vụ"
    assert officer.reads("toast.text") == "Đang phục vụ số A005 theo phiếu"
    officer.press(Qt.Key.Key_F8)
    assert officer.reads("desk.served") == "1 người"


def test_a_number_typed_there_is_refused_beside_the_line_and_serves_nobody(officer):
    officer.press(Qt.Key.Key_F6)
    officer.type("A003")
    officer.press(Qt.Key.Key_Enter)
    assert officer.reads("desk.slip.fault") == "Đây là số thứ tự. Nhập 4 ký tự ở cuối phiếu."
    assert officer.machine.queue.at_counter(COUNTER) is None
    officer.press(Qt.Key.Key_Escape)
    assert not officer.sees("desk.slip.fault")
    assert officer.calls_next() == "A003"


def test_an_empty_line_asks_nothing(officer):
    officer.press(Qt.Key.Key_F6)
    officer.press(Qt.Key.Key_Return)
    assert not officer.sees("desk.slip.fault")


def test_the_counter_that_lost_a_person_is_told_where_the_slip_was_shown(officer):
    """Design 4: serving beats called; the loser reads it."""
    officer.calls_next()
    ticket = officer.machine.queue.at_counter(COUNTER)
    with officer.machine.store.write() as tx:
        tx.record(Draft(TicketKind.SERVING, Audience.PUBLIC, "q5", {"counter": "5"}, entity=ticket.id))
    officer.window.reload()
    assert not officer.sees("desk.number")
    assert officer.reads("toast.text") == "Số A003 đang ở quầy 5: phiếu đã đưa ở quầy đó."


def test_a_call_that_the_hub_let_lapse_is_told(officer):
    officer.machine.queue.call_next(COUNTER, "c" * 32)
    officer.window.reload()
    officer.hands.now_ms += 181_000
    officer.machine.queue.lapse_unconfirmed()
    officer.window.reload()
    assert officer.reads("toast.text") == "Số A003 chờ lại: lượt mời chưa được xác nhận kịp."


def test_two_slips_with_one_number_are_both_in_the_list_and_say_their_codes(officer):
    body = {"series": "A", "number": 3, "day": "2026-11-23", "group": "ho-tich", "services": []}
    with officer.machine.store.write() as tx:
        twin = tx.record(Draft(TicketKind.ISSUED, Audience.PUBLIC, "q3", body))
    officer.window.reload()
    rows = officer.part("desk.queue").model()
    words = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    assert sum(text.startswith("A003 · ") for text in words) == 2
    assert any(f"A003 · {twin[-4:].upper()}" in text for text in words)
    officer.calls_next()
    called = officer.machine.queue.at_counter(COUNTER)
    assert officer.reads("desk.since") == f"Có hai phiếu số A003. Phiếu này có mã {called.slip_code}."


def test_the_last_step_is_taken_back_with_ctrl_z_and_nothing_where_there_is_none(officer):
    """D-05."""
    officer.calls_next()
    assert officer.reads("toast.text") == "Đã mời số A003"
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert state_of(officer, "A003") is TicketState.WAITING
    assert officer.reads("toast.text") == "A003: đã hoàn tác bước vừa rồi"
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not officer.sees("desk.number")


def test_a_person_is_set_aside_for_a_reason_and_called_back(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F4)
    assert officer.sees("menu.thieu-giay")
    officer.press(Qt.Key.Key_1)
    assert officer.sees("menu.30")
    officer.press(Qt.Key.Key_1)
    assert officer.reads("toast.text") == "Đã gác lại số A003"
    (parked,) = officer.machine.queue.parked(COUNTER)
    assert (parked.label, parked.reason, parked.until_ms) == ("A003", "thieu-giay", 0)
    officer.click("desk.call-back.A003")
    assert officer.reads("desk.number") == "A003"


def test_a_person_is_sent_to_another_counter_with_the_same_number(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F6)
    officer.click("menu.counter 9")
    officer.click("menu.sai-quay")
    officer.click("menu.by-time")
    assert officer.reads("toast.text") == "Đã chuyển số A003"
    assert officer.machine.queue.waiting("9")[0].label == "A003"


def test_esc_moves_nobody(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F6)
    officer.press(Qt.Key.Key_Escape)
    assert not officer.sees("menu.sai-quay")
    assert officer.reads("desk.number") == "A003"


def test_f79_the_desk_says_why_somebody_goes_before_others(officer):
    ticket = officer.machine.queue.waiting(COUNTER)[-1]
    officer.machine.queue.prefer(ticket.id, COUNTER, "khuyet-tat")
    assert officer.calls_next() == ticket.label
    assert "ưu tiên khuyết tật, lần 1 trên 2 · vượt" in officer.reads("desk.since")


def test_what_is_done_at_the_desk_stands_under_the_officers_name(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    with officer.machine.store.read() as view:
        heads = view.own_heads(officer.machine.settings.device)
        events = [event for head in heads for _, event in view.events_of(head, 0, 1 << 20)]
    said = [event.header.by for event in events if event.header.kind == TicketKind.SERVING]
    assert said == ["hoa.nt"]


def test_a_dossier_that_was_taken_in_is_shown_with_whose_it_is_because_two_can_share_a_code(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    here = officer.window.workplace.session.counter.id
    ticket = officer.machine.queue.at_counter(here)
    person = Person("Lê Thị Diễm", "024199002468", "04/03/1999")
    form = TakeIn(ProcedureCode(ServiceCode("1.001193")), person, (0,), ticket.id, here, OFFICER)
    assert not isinstance(officer.machine.intake.take_in(form), Faults)
    officer.window.reload()
    assert officer.reads("desk.taken-whose").startswith("Lê Thị D")


def test_the_slip_field_names_its_key_only_while_the_key_leads_there(officer):
    line = officer.part("desk.slip")
    assert line.accessibleName() == "Mã trên phiếu (F6)"
    officer.calls_next()
    assert line.accessibleName() == "Mã trên phiếu"


def test_the_lobby_helper_who_takes_nothing_in_is_not_offered_it(sit_down, busy):
    helper = sit_down(busy)
    helper.signs_in("lan.pt")
    helper.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    desk = helper.window.workplace.desk
    helper.waits_until(desk.isVisible)
    helper.calls_next()
    assert not helper.sees("desk.intake")
    helper.press(Qt.Key.Key_F9)
    assert helper.sees("desk.serve")
    helper.click("desk.serve")
    helper.waits_until(lambda: desk.findChild(QAction, "desk.finish").property("filled"))
    assert not desk.findChild(QAction, "desk.take-in").isEnabled()


def test_the_last_twenty_steps_are_taken_back_one_after_the_other(officer):
    """D-05 and the table of keys: Ctrl+Z."""
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    first = officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F8)
    second = officer.calls_next()
    officer.press(Qt.Key.Key_F4)
    assert state_of(officer, second) is TicketState.ABSENT
    officer.press(*undo)
    assert state_of(officer, second) is TicketState.CALLED
    officer.press(*undo)
    assert state_of(officer, second) is TicketState.WAITING
    officer.press(*undo)
    assert state_of(officer, first) is TicketState.SERVING


def test_a_step_that_somebody_has_overtaken_is_refused_with_a_sentence_and_the_one_before_comes(officer):
    first = officer.calls_next()
    officer.press(Qt.Key.Key_F4)
    second = officer.calls_next()
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F8)
    ticket = next(each for each in officer.machine.queue.today() if each.label == second)
    officer.machine.queue.reopen(ticket.id, "5", "quay-lai")
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert officer.reads("toast.text").startswith("Không hoàn tác được")
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    officer.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert state_of(officer, first) is TicketState.CALLED

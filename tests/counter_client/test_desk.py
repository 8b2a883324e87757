from PySide6.QtCore import Qt

from counter_client.scenery import COUNTER
from sync.domain.ticket import TicketState


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
    officer.press(Qt.Key.Key_F2)
    assert officer.reads("desk.call-next") == "Đang gọi, chờ một chút …"
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("desk.number"))
    assert officer.machine.queue.waiting(COUNTER)[0].label == "A004"


def test_calling_in_an_empty_hall_says_that_nobody_waits(sit_down, quiet):
    officer = sit_down(quiet)
    officer.press(Qt.Key.Key_Return)
    officer.press(Qt.Key.Key_F2)
    officer.waits_until(lambda: officer.sees("toast.text"))
    assert officer.reads("toast.text") == "Không có ai đang chờ."


def test_after_two_recalls_absent_is_the_sensible_key(officer):
    officer.calls_next()
    officer.press(Qt.Key.Key_F3)
    assert not officer.sees("desk.hint")
    officer.press(Qt.Key.Key_F3)
    assert officer.reads("desk.state") == "Đã gọi 3 lần"
    assert officer.sees("desk.hint")
    officer.press(Qt.Key.Key_F4)
    assert state_of(officer, "A003") is TicketState.ABSENT


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
    assert officer.sees("ask.yes")
    officer.press(Qt.Key.Key_Escape)
    officer.waits_until(lambda: not officer.sees("ask.yes"))
    assert officer.calls_next() == "A003"


def test_keys_of_the_room_are_silent_under_a_question(officer):
    officer.press(Qt.Key.Key_F1)
    officer.press(Qt.Key.Key_F2)
    assert officer.machine.queue.at_counter(COUNTER) is None

"""D-05: what was done at the desk is taken back by the button beside its sentence, for ten seconds, or by Ctrl+Z."""

from PySide6.QtCore import QTimer

from counter_client.frame.toast import Toast
from counter_client.scenery import COUNTER
from sync.domain.ticket import TicketState


def shown_ms(officer):
    """Return for how long the sentence at the bottom stands."""
    return officer.part("toast", Toast).findChild(QTimer).interval()


def test_a_step_is_taken_back_by_the_mouse_and_the_button_goes_with_it(officer):
    officer.calls_next()
    assert officer.reads("toast.undo") == "Hoàn tác"
    assert shown_ms(officer) == 10_000
    officer.click("toast.undo")
    assert officer.machine.queue.at_counter(COUNTER) is None
    assert officer.reads("toast.text") == "A003: đã hoàn tác bước vừa rồi"
    assert not officer.sees("toast.undo")
    assert shown_ms(officer) == 6_000


def test_what_cannot_be_taken_back_has_no_button(officer):
    officer.calls_next()
    officer.click("desk.recall")
    assert officer.reads("toast.text") == "Đã gọi lại số A003"
    assert not officer.sees("toast.undo")


def test_it_works_from_another_room_too(officer):
    officer.calls_next()
    officer.click("desk.finish")
    officer.click("nav.dossiers")
    officer.click("toast.undo")
    assert officer.machine.queue.at_counter(COUNTER).state is TicketState.CALLED


def test_who_hears_the_screen_is_told_the_key(officer):
    officer.calls_next()
    toast = officer.part("toast", Toast)
    assert toast.announced.message() == "Đã mời số A003. Hoàn tác (Ctrl+Z)"

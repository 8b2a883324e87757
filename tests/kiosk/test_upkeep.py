"""The service page: behind a supervisor's code, and what staff do there."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.still import SHARED
from sync.devices.job import NotPrinted, Printed
from sync.domain import service_code
from sync.domain.ids import EntityId, TicketId
from sync.errors import PrinterFault
from tests.kiosk.test_kiosk import LEFT, NONE, Visitor, visitor

__all__ = ["visitor"]

TEST = TicketId(EntityId("in-thu"))


def question(visitor: Visitor) -> str:
    return str(visitor.text("staff.question")).replace(" ", "")


def type_code(visitor: Visitor, code: str) -> None:
    visitor.touch(*(f"staff.key.{digit}" for digit in code))


class Paper:
    """A printer that keeps what it was given."""

    def __init__(self):
        self.jobs = []

    def print(self, job):
        """Take a page."""
        self.jobs.append(job)

    def forget(self):
        """Hold nothing back that could be dropped."""


@pytest.fixture
def at_the_door(visitor: Visitor) -> Visitor:
    visitor.stage.be_online(online=False)  # a call that is under way has more to say, and the card is on the next page
    visitor.touch("tray.help", "help.staff")
    return visitor


@pytest.fixture
def inside(at_the_door: Visitor) -> Visitor:
    for digit in service_code.answer(SHARED, question(at_the_door)):
        at_the_door.kiosk.tended.press(digit)
    at_the_door.pause(600)
    return at_the_door


def test_the_code_that_answers_the_kiosks_digits_opens_the_page_once(at_the_door: Visitor):
    asked = question(at_the_door)
    code = service_code.answer(SHARED, asked)
    type_code(at_the_door, code)
    assert at_the_door.screen == "upkeep"
    at_the_door.touch("nav.back")
    assert at_the_door.screen == "help"
    at_the_door.touch("help.staff")
    assert question(at_the_door) != asked
    for digit in code:
        at_the_door.kiosk.tended.press(digit)
    assert at_the_door.screen == "staff"


def test_a_wrong_code_opens_nothing_and_five_of_them_are_followed_by_a_rest(at_the_door: Visitor):
    """K-37: nobody is blamed."""
    for _ in range(service_code.TRIES):
        for digit in "00000000":
            at_the_door.kiosk.tended.press(digit)
    assert at_the_door.screen == "staff"
    assert at_the_door.text("staff.words") == "Đã thử nhiều lần. Mời đợi một lúc."
    right = service_code.answer(SHARED, question(at_the_door))
    for digit in right:
        at_the_door.kiosk.tended.press(digit)
    assert at_the_door.screen == "staff"
    at_the_door.pause(service_code.LONGEST_REST_MS)
    at_the_door.kiosk.back()
    at_the_door.kiosk.openStaff()
    for digit in service_code.answer(SHARED, question(at_the_door)):
        at_the_door.kiosk.tended.press(digit)
    assert at_the_door.screen == "upkeep"


def test_a_digit_is_taken_back(at_the_door: Visitor):
    at_the_door.touch("staff.key.1", "staff.key.2", "staff.key.erase")
    assert at_the_door.text("staff.typed") == "1––– ––––"


def test_nothing_of_the_page_is_done_from_anywhere_else(visitor: Visitor):
    printed, ended = Paper(), []
    visitor.stage.app.slips.to(printed)
    visitor.kiosk.tended.ended.connect(lambda: ended.append(True))
    visitor.kiosk.tended.tryPrinter()
    visitor.kiosk.tended.endProgram()
    visitor.kiosk.tended.press("1")
    assert (printed.jobs, ended, visitor.screen) == ([], [], "home")


def test_f43_a_test_page_is_printed_and_says_how_it_went(inside: Visitor):
    printed = Paper()
    inside.stage.app.slips.to(printed)
    inside.touch("upkeep.print")
    assert [job.ticket for job in printed.jobs] == [TEST]
    assert inside.kiosk.tended.property("trialWords") == "Đang in …"
    inside.stage.app.slips.printed.emit(NotPrinted(TEST, PrinterFault("Máy in hết giấy.", "Thay cuộn giấy.")))
    assert inside.kiosk.tended.property("trialWords") == "Máy in hết giấy. Thay cuộn giấy."
    inside.stage.app.slips.printed.emit(Printed(TEST))
    assert inside.kiosk.tended.property("trialWords") == "Đã in. Xem chữ có đủ không."


def test_all_four_corners_are_felt(inside: Visitor):
    inside.touch("upkeep.corners")
    window = inside.window
    for x, y in ((5, 5), (window.width() - 5, 5), (5, window.height() - 5), (window.width() - 5, window.height() - 5)):
        QTest.mouseClick(window, LEFT, NONE, QPoint(x, y))
    assert "Cả bốn góc đều nhận" in {item.get("text") for item in inside.sees()}


def test_the_program_is_ended_by_two_touches(inside: Visitor):
    ended = []
    inside.kiosk.tended.ended.connect(lambda: ended.append("asked"))
    inside.touch("upkeep.end")
    assert ended == []
    inside.touch("upkeep.end")
    assert ended == ["asked"]

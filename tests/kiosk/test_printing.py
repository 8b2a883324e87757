"""The printer as people meet it: a slip that a power cut took, one in doubt, a new roll (F-01, F-02, F-42, F-43)."""

import pytest

from kiosk.printer import PrinterSeen
from kiosk.slips import TEST_SLIP
from resources.qt.saving import Saver
from sync.devices.job import NotPrinted, Printed
from sync.devices.refusals import NoAnswer
from sync.domain.ids import DeviceId, GroupId, OfficerId
from sync.domain.printer_state import PrinterState, Watched
from sync.domain.ticket import SlipState
from sync.errors import StoreUnavailable
from sync.office.printers import OFFERED_MS, Printers
from sync.office.queue import QueueDesk
from tests.fakes import HandClock, new_store, shipped_lookup, shipped_rules
from tests.fakes_devices import FakeLine
from tests.kiosk.test_kiosk import Visitor, visitor

__all__ = ["visitor"]

K1 = DeviceId("k1")
WELL = Watched(PrinterState.WELL, answers=True)
NEW_ROLL = Watched(PrinterState.WELL, answers=True, renewed=True)
DAY_MS = 86_400_000


@pytest.fixture
def line(visitor: Visitor):
    """Takes the slips of this kiosk."""
    line = FakeLine()
    visitor.stage.app.slips.to(line)
    return line


def stands(visitor: Visitor, watched: Watched):
    visitor.stage.app.slips.stood.emit(watched)


def ends(visitor: Visitor, reason=None):
    """Let the printer say how the slip of the number that is shown ended."""
    ticket = visitor.kiosk.property("ticket")["id"]
    visitor.stage.app.slips.printed.emit(NotPrinted(ticket, reason) if reason else Printed(ticket))


def test_f01_a_number_whose_slip_the_power_cut_took_is_printed_again_with_one_touch_and_marked(visitor, line, qtbot):
    ticket = visitor.stage.machine.queue.issue(GroupId("ho-tich"), slip=True)
    assert "home.print-again" not in visitor.names()
    visitor.kiosk.printer.look_back()
    assert ticket.label in visitor.kiosk.paper.property("offer")
    visitor.touch("home.print-again")
    assert visitor.kiosk.property("ticket")["number"] == ticket.label
    assert [job.ticket for job in line.jobs[-1:]] == [ticket.id]
    assert line.jobs[-1].rows != visitor.stage.app.slips.draw(ticket, 0).rows
    ends(visitor)
    qtbot.waitUntil(lambda: visitor.stage.machine.queue.ticket(ticket.id).slip is SlipState.PRINTED)
    visitor.touch("ticket.done")
    assert "home.print-again" not in visitor.names()


def test_f42_whose_printer_fell_silent_is_asked_for_the_slip_and_believed(visitor):
    visitor.touch("home.ho-tich")
    ends(visitor, NoAnswer("a", "b"))
    assert visitor.text("slip.title") == "Bà con có nhận được phiếu không?"
    visitor.touch("slip.continue")
    assert visitor.kiosk.property("printing") == "printed"
    visitor.touch("ticket.bring")
    assert visitor.kiosk.property("question") == ""


def test_f42_a_printer_that_stops_after_a_slip_makes_it_doubtful_and_no_means_no_paper(visitor):
    visitor.touch("home.ho-tich")
    ends(visitor)
    stands(visitor, Watched(PrinterState.OFF, answers=True))
    visitor.touch("slip.clear")
    assert visitor.kiosk.property("printing") == "failed"
    visitor.touch("ticket.done")
    assert visitor.screen == "home"


def test_f42_at_the_end_of_a_counted_roll_everybody_is_asked_once(visitor):
    stands(visitor, Watched(PrinterState.NEAR, left_mm=0))
    for _person in range(2):
        visitor.touch("home.ho-tich")
        ends(visitor)
        visitor.touch("slip.continue")
        assert visitor.kiosk.property("question") == ""
        visitor.touch("ticket.done")


def test_f43_a_new_roll_is_tried_until_somebody_reads_the_test_page(visitor, line):
    stands(visitor, NEW_ROLL)
    assert visitor.text("roll.title") == "Giấy mới: trang in thử có chữ không?"
    visitor.touch("roll.clear")
    assert [job.ticket for job in line.jobs] == [TEST_SLIP, TEST_SLIP]
    visitor.touch("roll.continue")
    assert visitor.kiosk.property("question") == ""
    assert not visitor.kiosk.printer.doubtful


def test_f43_on_a_new_roll_every_slip_is_asked_for_until_somebody_has_seen_letters(visitor):
    seen = []
    visitor.kiosk.printer.seen.connect(lambda: seen.append("letters"))
    visitor.touch("home.ho-tich")
    stands(visitor, NEW_ROLL)
    ends(visitor)
    visitor.touch("slip.continue", "ticket.done", "home.ho-tich")
    ends(visitor)
    assert visitor.kiosk.property("question") == ""
    assert seen == ["letters"]


class Watch:
    """What a kiosk's pages know of its printer, over a real store and without a window."""

    def __init__(self, folder, clock):
        self.store = new_store(folder, "k1", clock)
        self.queue = QueueDesk(self.store, shipped_lookup().centre, K1, "", clock, shipped_rules())
        self.printers = Printers(self.store, K1, clock, self.queue)
        self.saver = Saver()
        self.seen = PrinterSeen(self.printers, self.saver, paper=True)

    def close(self):
        self.saver.stop()
        self.store.close()


@pytest.fixture
def hand():
    return HandClock()


@pytest.fixture
def watch(qapp, tmp_path, hand):  # noqa: ARG001  Qt first
    watch = Watch(tmp_path, hand)
    yield watch
    watch.close()


def test_f41_on_every_day_the_others_hear_of_the_printer_though_nothing_changed(watch, hand, qtbot):
    watch.seen.pass_minute()
    assert watch.printers.own() is None
    watch.seen.hear(Watched(PrinterState.EMPTY, answers=True))
    qtbot.waitUntil(lambda: watch.printers.own() is not None)
    hand.now_ms += DAY_MS
    assert watch.printers.own() is None
    watch.seen.pass_minute()
    qtbot.waitUntil(lambda: watch.printers.own() is not None)
    assert watch.printers.own().state is PrinterState.EMPTY


def test_f42_a_new_roll_of_which_the_staff_says_is_told_to_the_printer(watch, qtbot):
    heard: list[int] = []
    watch.seen.filled.connect(heard.append)
    watch.seen.hear(WELL)
    qtbot.waitUntil(lambda: watch.printers.own() is not None)
    watch.seen.look_again()
    assert heard == []
    filled = watch.printers.fill(K1, OfficerId("thu.t"))
    watch.seen.look_again()
    assert heard == [filled.filled_ms]


def test_f01_what_is_offered_is_forgotten_with_its_time_or_once_it_is_on_paper(watch, hand):
    first, second = (watch.queue.issue(GroupId("ho-tich"), slip=True) for _ in range(2))
    watch.seen.look_back()
    watch.queue.issue(GroupId("ho-tich"), slip=True)  # of this start: nobody is sent back to it
    assert watch.seen.offered.id == first.id
    watch.seen.hear_end(Printed(first.id))
    assert watch.seen.offered.id == second.id
    hand.now_ms += OFFERED_MS
    watch.seen.look_again()
    assert watch.seen.offered is None


class NobodyReads(Printers):
    """As it is while the disk does not answer."""

    def without_paper(self):
        raise StoreUnavailable("a", "b")


def test_f10_a_database_that_cannot_be_read_offers_nothing_and_stops_nobody(watch, hand):
    seen = PrinterSeen(NobodyReads(watch.store, K1, hand, watch.queue), watch.saver, paper=True)
    seen.look_back()
    assert seen.offered is None

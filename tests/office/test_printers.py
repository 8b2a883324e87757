"""F-01, F-41: which kiosk needs paper is seen at every counter, and which numbers are on paper everywhere."""

import pytest

from sync.domain.ids import DeviceId, EntityId, GroupId, OfficerId, TicketId
from sync.domain.printer_state import PrinterState
from sync.domain.ticket import PAPER_WITHIN_MS, SlipState
from sync.office.printers import OFFERED_MS, Printers
from sync.office.queue import QueueDesk
from sync.office.refusal import NotPossible
from tests.fakes import new_store, shipped_lookup, shipped_rules
from tests.store.sections import lacking, take

K1, K2, HOA = DeviceId("k1"), DeviceId("k2"), OfficerId("hoa.nt")
DAY_MS = 86_400_000


class Place:
    """A machine as far as printers and numbers go."""

    def __init__(self, folder, device, clock):
        self.store = new_store(folder, device, clock)
        self.queue = QueueDesk(self.store, shipped_lookup().centre, DeviceId(device), "", clock, shipped_rules())
        self.printers = Printers(self.store, DeviceId(device), clock, self.queue)

    def hears(self, other):
        take(self.store, *lacking(other.store, self.store))

    def gives(self, *, slip=True):
        return self.queue.issue(GroupId("ho-tich"), slip=slip)

    def stands(self, ticket):
        found = self.queue.ticket(ticket)
        assert found is not None
        return found.slip


@pytest.fixture
def kiosk(tmp_path, clock):
    place = Place(tmp_path, "k1", clock)
    yield place
    place.store.close()


@pytest.fixture
def counter(tmp_path, clock):
    place = Place(tmp_path, "c3", clock)
    yield place
    place.store.close()


def tells(place, state, *, unseen=False, left_mm=0):
    place.printers.tell(state, unseen=unseen, left_mm=left_mm)


def test_a_kiosk_tells_of_a_change_and_of_nothing_twice(kiosk, counter, clock):
    assert kiosk.printers.own() is None
    tells(kiosk, PrinterState.NEAR, left_mm=2000)
    clock.now_ms += 1000
    tells(kiosk, PrinterState.NEAR, left_mm=2000)
    counter.hears(kiosk)
    (seen,) = counter.printers.of_today()
    assert (seen.device, seen.state, seen.left_mm, seen.since_ms) == (K1, PrinterState.NEAR, 2000, clock.now_ms - 1000)
    tells(kiosk, PrinterState.NEAR, left_mm=1000)
    counter.hears(kiosk)
    assert counter.printers.of_today()[0].left_mm == 1000
    tells(kiosk, PrinterState.EMPTY)
    tells(kiosk, PrinterState.WELL, unseen=True)
    counter.hears(kiosk)
    (again,) = counter.printers.of_today()
    assert (again.id, again.state, again.unseen) == (seen.id, PrinterState.WELL, True)


def test_every_day_is_told_anew_and_yesterdays_word_counts_no_more(kiosk, clock):
    tells(kiosk, PrinterState.EMPTY)
    clock.now_ms += DAY_MS
    assert kiosk.printers.of_today() == ()
    tells(kiosk, PrinterState.EMPTY)
    assert kiosk.printers.own() is not None


def test_the_staff_says_that_the_roll_was_changed_and_the_kiosk_hears_it(kiosk, counter, clock):
    tells(kiosk, PrinterState.EMPTY)
    counter.hears(kiosk)
    clock.now_ms += 5000
    filled = counter.printers.fill(K1, HOA)
    assert not isinstance(filled, NotPossible)
    assert (filled.filled_by, filled.filled_ms) == (HOA, clock.now_ms)
    kiosk.hears(counter)
    assert kiosk.printers.own() == filled
    assert isinstance(counter.printers.fill(K2, HOA), NotPossible)


def test_f01_a_number_is_without_paper_until_its_kiosk_says_otherwise(kiosk, counter, clock):
    ticket = kiosk.gives()
    counter.hears(kiosk)
    assert counter.stands(ticket.id) is SlipState.RESERVED
    assert not ticket.lacks_paper(clock.now_ms + PAPER_WITHIN_MS - 1)
    assert ticket.lacks_paper(clock.now_ms + PAPER_WITHIN_MS)
    kiosk.printers.came_out(ticket.id)
    kiosk.printers.came_out(ticket.id)
    counter.hears(kiosk)
    assert counter.stands(ticket.id) is SlipState.PRINTED


def test_a_reprint_at_a_counter_is_paper_too(kiosk, counter):
    ticket = kiosk.gives()
    counter.hears(kiosk)
    counter.queue.reprint(ticket.id, "3")
    assert counter.stands(ticket.id) is SlipState.PRINTED


def test_a_number_of_which_nobody_promised_a_slip_lacks_none(kiosk, clock):
    ticket = kiosk.gives(slip=False)
    kiosk.printers.came_out(ticket.id)
    assert kiosk.stands(ticket.id) is SlipState.NONE
    assert not ticket.lacks_paper(clock.now_ms + OFFERED_MS)
    kiosk.printers.came_out(TicketId(EntityId("danh-muc-1.001193")))


def test_f01_what_is_offered_again_is_the_kiosks_own_of_ten_minutes_and_not_called_away(kiosk, counter, clock):
    first, printed, mine = kiosk.gives(), kiosk.gives(), kiosk.gives()
    kiosk.printers.came_out(printed.id)
    assert [ticket.id for ticket in kiosk.printers.without_paper()] == [first.id, mine.id]
    counter.hears(kiosk)
    assert counter.printers.without_paper() == ()
    counter.queue.void_double(first.id, "3")
    kiosk.hears(counter)
    clock.now_ms += OFFERED_MS - 1
    assert [ticket.id for ticket in kiosk.printers.without_paper()] == [mine.id]
    clock.now_ms += 1
    assert kiosk.printers.without_paper() == ()

"""What an officer can do: the account's word, else the centre's file's."""

from sync.domain.account import OfficerRole, Profile
from sync.domain.ids import CounterId, DeviceId, OfficerId, ServiceCode
from sync.domain.roles import Role
from sync.domain.seat import Seat
from sync.office.seats import Seats
from tests.fakes import HandClock, new_machine
from tests.office.account_desk import done

THREE, FIVE, SEVEN = CounterId("3"), CounterId("5"), CounterId("7")
BIRTH = ServiceCode("1.001193")
NAM, HOA = OfficerId("nam.tv"), OfficerId("hoa.nt")


def test_services_that_an_account_is_not_given_are_not_called_by_its_owner(tmp_path):
    machine = new_machine(tmp_path, "c3", Role.COUNTER, HandClock())
    first = done(machine.supervision.first("thu.t", "Trần Thu", "Xuan@2026"))
    assert machine.queue.by(NAM).caller(THREE).never == frozenset()
    learner = Profile("Trần Văn Nam", OfficerRole.OFFICER, THREE, not_taken=(BIRTH,))
    made = done(machine.supervision.create(first.id, NAM, learner)).account
    assert machine.queue.by(NAM).caller(THREE).never == {BIRTH}
    done(machine.supervision.change(first.id, made.id, Profile("Trần Văn Nam", OfficerRole.OFFICER, THREE)))
    assert machine.queue.by(NAM).caller(THREE).never == frozenset()
    machine.close()


def test_who_speaks_a_language_is_left_to_the_colleague_who_knows_it_while_that_one_is_here(tmp_path):
    """The account's word counts, and only of who sits at a counter for the same business today."""
    machine = new_machine(tmp_path, "c5", Role.COUNTER, HandClock())
    first = done(machine.supervision.first("thu.t", "Trần Thu", "Xuan@2026"))
    speaker = Profile("Trần Văn Nam", OfficerRole.OFFICER, SEVEN, languages=("en",))
    done(machine.supervision.create(first.id, NAM, speaker))
    assert machine.queue.by(HOA).caller(FIVE).left_to_others == frozenset()
    seat = Seats(machine.store, machine.centre, DeviceId("c7"), machine.queue).open(SEVEN, NAM)
    assert isinstance(seat, Seat)
    assert machine.queue.by(HOA).caller(FIVE).left_to_others == {"en"}
    assert machine.queue.by(HOA).caller(THREE).left_to_others == frozenset()
    assert machine.queue.by(NAM).caller(SEVEN).left_to_others == frozenset()
    machine.seats.close(seat.id)
    assert machine.queue.by(HOA).caller(FIVE).left_to_others == frozenset()
    machine.close()


def test_the_centres_file_speaks_for_whoever_has_no_account(tmp_path):
    machine = new_machine(tmp_path, "c3", Role.COUNTER, HandClock())
    listed = machine.centre.officer(HOA)
    assert listed is not None
    assert machine.queue.by(HOA).caller(THREE).never == frozenset(listed.never)
    assert machine.queue.by(None).caller(THREE).never == frozenset()
    machine.close()

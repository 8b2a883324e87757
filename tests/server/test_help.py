"""K-23: a call for help goes from a kiosk over the hub to every counter, and back who comes; enrolled, over TLS."""

from sync.domain.help import HelpCall, HelpState
from sync.domain.ids import CounterId, OfficerId
from sync.domain.roles import Role
from sync.office.refusal import NotPossible
from tests.fakes import eventually

C3, HOA = CounterId("3"), OfficerId("hoa.nt")


def moved_in(house, hub, *devices):
    """Return a kiosk and counters of a house, all talking with its hub."""
    machines = [house.machine(name, Role.KIOSK if name[0] == "k" else Role.COUNTER, hub.address) for name in devices]
    eventually(lambda: all(machine.link().near for machine in machines))
    return machines


def test_a_call_reaches_every_counter_and_the_kiosk_hears_who_comes_and_that_it_is_done(sealed_house):
    kiosk, third, fifth = moved_in(sealed_house, sealed_house.hub(), "k1", "c3", "c5")
    asked = kiosk.help.ask("procedure")
    eventually(lambda: third.help.waiting() == fifth.help.waiting() == (asked,))
    taken = third.help.take(asked.id, C3, HOA)
    assert isinstance(taken, HelpCall)
    eventually(lambda: kiosk.help.own() == taken)
    eventually(lambda: fifth.help.waiting() == (taken,))
    assert fifth.help.take(asked.id, CounterId("5"), HOA) == NotPossible("Quầy 3 đã nhận ra giúp.")
    third.help.finish(asked.id, HOA)
    eventually(lambda: kiosk.help.own() is None and fifth.help.waiting() == ())


def test_a_call_made_while_the_hub_is_gone_arrives_when_it_is_back(sealed_house):
    hub = sealed_house.hub()
    kiosk, counter = moved_in(sealed_house, hub, "k1", "c3")
    hub.die()
    eventually(lambda: not kiosk.link().near)
    asked = kiosk.help.ask("home")
    assert counter.help.waiting() == ()
    sealed_house.hub(port=hub.port)
    eventually(lambda: counter.help.waiting() == (asked,))


def test_the_counters_seats_are_known_at_the_kiosk_and_at_every_counter(sealed_house):
    kiosk, third, fifth = moved_in(sealed_house, sealed_house.hub(), "k1", "c3", "c5")
    opened = third.seats.open(C3, HOA)
    eventually(lambda: kiosk.seats.of_today() == fifth.seats.of_today() == (opened,))
    assert fifth.seats.beside(C3) == (opened,)


def test_of_two_counters_that_go_at_once_one_is_named_everywhere(sealed_house):
    kiosk, third, fifth = moved_in(sealed_house, sealed_house.hub(), "k1", "c3", "c5")
    asked = kiosk.help.ask("home")
    eventually(lambda: third.help.waiting() and fifth.help.waiting())
    third.help.take(asked.id, C3, HOA)
    fifth.help.take(asked.id, CounterId("5"), HOA)
    eventually(lambda: kiosk.help.waiting() and kiosk.help.waiting()[0].state is HelpState.TAKEN)
    eventually(lambda: kiosk.help.waiting() == third.help.waiting() == fifth.help.waiting())

"""F-76: what a lost machine may have on its disk, by the rules of retention."""

from dataclasses import replace

from sync.domain.dossier import DossierStatus
from sync.domain.retention import COUNTER_KEEPS_DAYS
from sync.domain.roles import Role
from sync.office.exposure import may_be_on
from tests.fakes import HandClock, new_machine, taken_in

DAY_MS = 86_400_000


def test_a_counter_keeps_what_is_open_and_what_was_handed_back_this_week_and_a_kiosk_nothing(tmp_path):
    clock = HandClock()
    counter = new_machine(tmp_path, "c3", Role.COUNTER, clock)
    dossier = taken_in(counter)
    counter.close()
    returned = replace(dossier, steps=(replace(dossier.steps[-1], status=DossierStatus.RETURNED),))
    later = clock() + (COUNTER_KEEPS_DAYS + 1) * DAY_MS
    assert may_be_on(Role.COUNTER, (dossier, returned), 10, clock()) == (dossier, returned)
    assert may_be_on(Role.COUNTER, (dossier, returned), 10, later) == (dossier,)
    assert may_be_on(Role.HUB, (dossier, returned), 10, later) == (dossier, returned)
    assert may_be_on(Role.KIOSK, (dossier, returned), 10, clock()) == ()
    assert may_be_on(Role.BOARD, (dossier, returned), 10, clock()) == ()

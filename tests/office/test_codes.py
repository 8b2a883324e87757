"""Official codes over real stores: who draws what, and that no number comes twice whatever is lost, copied or restored.

Machines hear of each other by what they hold, as over any medium; the server and the replicator add nothing to it.
"""

import shutil
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from sync.domain.codes import DossierCode
from sync.domain.dossier import Dossier
from sync.domain.ids import DeviceId
from sync.domain.lease import LeaseKind
from sync.domain.log import Audience
from sync.errors import StoreUnavailable
from sync.office.codes import Codes, Policy
from sync.office.intake import Intake
from sync.office.lookup import Lookup
from sync.office.shipped import load_calendar, load_code_book
from sync.simulation.swap import swapped
from sync.store.lease_rows import leases, rolls
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import birth, moment, new_store, shipped_lookup
from tests.store.sections import lacking, take

BOOK = load_code_book()
ROLES = {"c3": "counter", "c5": "counter", "hub": "hub", "tinh": "province"}


class Desk:
    """A machine of a small centre with an agency's code."""

    def __init__(self, folder, device, clock, policy=Policy.LEASED, agency="H05.12"):
        devices = MappingProxyType({DeviceId(name): role for name, role in ROLES.items()})
        centre = replace(shipped_lookup().centre, agency=agency, devices=devices)
        lookup = Lookup(shipped_lookup().catalogue, centre)
        self.device, self.store = device, new_store(folder, device, clock)
        self.codes = Codes(self.store, centre, BOOK, DeviceId(device), policy, clock)
        self.intake = Intake(self.store, lookup, load_calendar(), self.codes, clock)

    def takes_in(self):
        """Return the code of a dossier just taken in."""
        taken = self.intake.take_in(birth())
        assert isinstance(taken, Dossier)
        return taken.code

    def dossiers(self):
        with self.store.read() as view:
            return view.dossiers()


@pytest.fixture
def open_desk(tmp_path, clock):
    """Open a machine in a folder; all are closed at the end."""
    desks = []

    def opened(device, folder="here", **more):
        desks.append(Desk(tmp_path / folder, device, clock, **more))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.store.close()


@pytest.fixture
def centre(open_desk):
    return {device: open_desk(device) for device in ROLES}


def meet(*desks):
    """Let machines hear of everything that any of them holds."""
    for _ in range(2):
        for source in desks:
            for target in desks:
                if source is not target:
                    take(target.store, *lacking(source.store, target.store))


def settle(*desks, rounds=5):
    """Let machines tend and meet until nothing more comes of it."""
    for _ in range(rounds):
        for desk in desks:
            desk.codes.tend()
        meet(*desks)


@contextmanager
def lost_at_the_commit():
    """Have the disk refuse a transaction when it is written, after all was put into it."""
    write = Store.write

    @contextmanager
    def lost(store):
        with write(store) as tx:
            yield tx
            raise StoreUnavailable("Máy đã đầy bộ nhớ, chưa lưu được.", "Xóa bớt tệp.")

    with swapped(Store, write=lost):
        yield


def numbers(*desks):
    """Return the numbers of the official codes that these machines took in, sorted."""
    read = [BOOK.recognise(dossier.code) for desk in desks for dossier in desk.dossiers()]
    return sorted(int(code.sequence) for code in read if isinstance(code, DossierCode) and code.form != "temporary")


def is_temporary(code):
    return code.startswith("TAM-")


def test_each_counter_draws_from_its_own_lease(centre):
    settle(*centre.values())
    codes = [centre[device].takes_in() for device in ("c3", "c5", "c3", "c5")]
    assert all(code.startswith("H05.12-261123-") for code in codes)
    assert len(set(codes)) == 4


def test_f10_a_roll_call_that_was_lost_with_its_commit_is_called_again(centre):
    """Else nobody could answer it, and the province would grant nothing till its next start."""
    with lost_at_the_commit(), pytest.raises(StoreUnavailable):
        centre["tinh"].codes.tend()
    settle(*centre.values())
    assert not is_temporary(centre["c3"].takes_in())


def test_codes_go_on_while_the_line_to_the_province_is_cut_and_the_hub_witnesses(centre):
    settle(*centre.values())
    here = (centre["c3"], centre["hub"])
    codes = []
    for _ in range(15):
        codes.append(centre["c3"].takes_in())
        settle(*here, rounds=2)
    assert not any(map(is_temporary, codes))
    assert len(set(codes)) == 15


def test_without_anybody_a_lease_that_is_open_is_used_up_and_then_codes_are_temporary(centre):
    settle(*centre.values())
    codes = [centre["c3"].takes_in() for _ in range(12)]
    assert [is_temporary(code) for code in codes] == [False] * 10 + [True] * 2


def test_a_lease_that_was_opened_but_not_witnessed_gives_nothing(centre):
    settle(centre["c3"], centre["c5"], centre["tinh"])
    assert is_temporary(centre["c3"].takes_in())
    settle(centre["c3"], centre["hub"])
    assert not is_temporary(centre["c3"].takes_in())


def test_after_a_restart_with_nobody_reachable_codes_are_temporary_and_with_the_hub_they_go_on(centre, open_desk):
    settle(*centre.values())
    before = centre["c3"].takes_in()
    restarted = open_desk("c3")
    restarted.codes.tend()
    assert is_temporary(restarted.takes_in())
    settle(restarted, centre["hub"])
    after = restarted.takes_in()
    assert not is_temporary(after)
    assert after != before


def test_a_counter_whose_backup_was_restored_repeats_no_code(centre, open_desk, tmp_path):
    settle(*centre.values())
    centre["c3"].takes_in()
    shutil.copytree(tmp_path / "here" / "c3", tmp_path / "backup" / "c3")
    drawn = [centre["c3"].takes_in() for _ in range(4)]
    meet(*centre.values())
    restored = open_desk("c3", "backup")
    settle(restored, *(centre[device] for device in ("hub", "tinh", "c5")))
    again = [restored.takes_in() for _ in range(3)]
    assert not any(map(is_temporary, again))
    assert set(again).isdisjoint(drawn)


def test_two_copies_of_a_counter_repeat_no_code(centre, open_desk, tmp_path):
    settle(*centre.values())
    shutil.copytree(tmp_path / "here" / "c3", tmp_path / "copy" / "c3")
    twins = [open_desk("c3"), open_desk("c3", "copy")]
    for twin in twins:
        twin.codes.tend()
    settle(*twins, centre["hub"])
    codes = [twin.takes_in() for _ in range(5) for twin in twins]
    official = [code for code in codes if not is_temporary(code)]
    assert len(set(official)) == len(official)


def test_two_hubs_and_ranges_that_were_granted_apart_repeat_no_code(centre, open_desk):
    """F-34: the province grants, whoever witnesses; an old hub that comes back witnesses nothing new."""
    settle(*centre.values())
    drawn = [centre["c3"].takes_in() for _ in range(3)]
    new_hub = open_desk("hub", "new")
    settle(new_hub, *(centre[device] for device in ("c3", "c5", "tinh")))
    restarted = open_desk("c3")
    settle(restarted, new_hub)
    settle(restarted, centre["hub"])
    drawn += [restarted.takes_in() for _ in range(5)]
    assert len(set(drawn)) == len(drawn)


def test_a_province_restored_from_an_old_backup_grants_nothing_for_near_days_before_all_counters_answered(
    centre, open_desk, tmp_path
):
    """Design 4: its memory of what it granted may be gone; the counters know."""
    shutil.copytree(tmp_path / "here" / "tinh", tmp_path / "backup" / "tinh")
    settle(*centre.values())
    drawn = [centre["c3"].takes_in() for _ in range(9)] + [centre["c5"].takes_in() for _ in range(9)]
    province = open_desk("tinh", "backup")
    province.codes.tend()
    restarted = open_desk("c3")
    restarted.codes.tend()
    fresh = open_desk("c5", "fresh")
    fresh.codes.tend()
    take(province.store, *lacking(fresh.store, province.store))
    province.codes.tend()
    assert not granted(province)
    settle(province, restarted, centre["c5"], centre["hub"])
    drawn += [restarted.takes_in() for _ in range(5)]
    assert not is_temporary(drawn[-1])
    assert len(set(drawn)) == len(drawn)


def granted(desk):
    with desk.store.read() as view:
        return [lease for lease in leases(view, date(2026, 11, 1)) if lease.first]


def test_days_that_no_earlier_start_may_have_granted_are_granted_at_once(centre, clock):
    centre["tinh"].codes.tend()
    clock.now_ms = moment(26, 8)
    for device in ("c3", "tinh"):
        centre[device].codes.tend()
    take(centre["tinh"].store, *lacking(centre["c3"].store, centre["tinh"].store))
    centre["tinh"].codes.tend()
    assert {lease.day.day for lease in granted(centre["tinh"])} == {27, 28, 29}


def test_ranges_of_a_day_never_overlap(centre):
    settle(*centre.values())
    for _ in range(3):
        for device in ("c3", "c5"):
            for _ in range(8):
                centre[device].takes_in()
        settle(*centre.values())
    reserved = [
        n for lease in granted(centre["tinh"]) if lease.day.day == 23 for n in range(lease.first, lease.last + 1)
    ]
    assert len(set(reserved)) == len(reserved)
    drawn = numbers(centre["tinh"])
    assert len(set(drawn)) == len(drawn) == 48


@pytest.mark.parametrize("policy", [Policy.PROVINCE, Policy.LEASED])
def test_the_province_gives_the_official_code_to_a_temporary_one_and_both_are_kept(open_desk, policy):
    desks = [open_desk(device, policy=policy) for device in ("c3", "c5", "tinh")]
    temporary = [desks[0].takes_in() for _ in range(3)]
    assert all(map(is_temporary, temporary))
    settle(*desks)
    assert numbers(desks[0]) == [number + numbers(desks[0])[0] for number in range(3)]
    assert {dossier.temporary_code for dossier in desks[0].dossiers()} == set(temporary)
    assert all(dossier.has_official_code for dossier in desks[0].dossiers())


def test_off_is_the_default_and_gives_temporary_codes_that_nobody_maps(open_desk):
    desks = [open_desk("c3", policy=Policy.OFF), open_desk("tinh")]
    assert is_temporary(desks[0].takes_in())
    settle(*desks)
    assert not desks[0].dossiers()[0].has_official_code


@pytest.mark.parametrize("policy", [Policy.OFF, Policy.PROVINCE])
def test_without_the_provinces_leave_no_lease_is_granted(open_desk, policy):
    desks = [open_desk("c3"), open_desk("c5"), open_desk("hub"), open_desk("tinh", policy=policy)]
    settle(*desks)
    assert not granted(desks[-1])
    assert is_temporary(desks[0].takes_in())


@pytest.mark.parametrize("agency", ["", "H99.12", "000.00.06.H56"])
def test_for_an_agency_that_is_unknown_or_of_an_old_form_no_code_is_made(open_desk, agency):
    desks = [open_desk(device, agency=agency) for device in ROLES]
    settle(*desks)
    assert is_temporary(desks[0].takes_in())
    settle(*desks)
    assert numbers(*desks) == []


def test_a_counter_that_grants_itself_a_range_draws_nothing(centre):
    """The roster says who is the province; a lease of another granter is none."""
    counter = centre["c3"]
    with counter.store.write() as tx:
        asked = {"agency": "H05.12", "day": "2026-11-23", "witness": "hub"}
        lease = tx.record(Draft(LeaseKind.ASKED, Audience.STAFF, "c3", asked))
        tx.record(Draft(LeaseKind.GRANTED, Audience.STAFF, "c3", {"first": 1, "last": 9}, entity=lease))
        tx.record(Draft(LeaseKind.OPENED, Audience.STAFF, "c3", {}, entity=lease))
    settle(counter, centre["hub"])
    assert is_temporary(counter.takes_in())


def test_a_counter_that_asks_without_end_is_not_granted_without_end(centre):
    with centre["c3"].store.write() as tx:
        for _ in range(60):
            body = {"agency": "H05.12", "day": "2026-11-23", "witness": "hub"}
            tx.record(Draft(LeaseKind.ASKED, Audience.STAFF, "c3", body))
    settle(*centre.values(), rounds=3)
    assert not [lease for lease in granted(centre["tinh"]) if lease.device == "c3" and lease.day.day == 23]
    assert [lease for lease in granted(centre["tinh"]) if lease.device == "c5"]


def test_the_next_day_begins_at_1_with_leases_that_were_asked_ahead(centre, clock):
    settle(*centre.values())
    clock.now_ms = moment(25, 8)
    settle(centre["c3"], centre["hub"])
    code = centre["c3"].takes_in()
    assert code.startswith("H05.12-261125-")
    assert numbers(centre["c3"])[0] <= 40


def test_each_start_of_the_province_calls_the_roll_once_and_one_call_stands_for_all_before(centre, open_desk):
    settle(*centre.values())
    restarted = open_desk("tinh")
    settle(restarted, centre["hub"], rounds=2)
    with restarted.store.read() as view:
        (roll,) = rolls(view)
    assert len(roll.calls) == 1
    assert [device for device in ROLES if roll.unanswered(DeviceId(device))] == ["c3", "c5", "tinh"]
    before = len(granted(restarted))
    for _ in range(10):
        centre["c3"].takes_in()
    settle(centre["c3"], centre["hub"], restarted, rounds=3)
    assert len(granted(restarted)) == before
    settle(centre["c3"], centre["c5"], centre["hub"], restarted)
    assert len(granted(restarted)) > before


def test_a_lease_that_two_copies_opened_is_not_witnessed(centre, open_desk, tmp_path):
    settle(*centre.values())
    shutil.copytree(tmp_path / "here" / "c3", tmp_path / "copy" / "c3")
    twins = [open_desk("c3"), open_desk("c3", "copy")]
    for twin in twins:
        twin.codes.tend()
    meet(*twins, centre["hub"])
    centre["hub"].codes.tend()
    with centre["hub"].store.read() as view:
        opened_twice = [lease for lease in leases(view, date(2026, 11, 1)) if len(lease.openings) > 1]
    assert len(opened_twice) == 1
    assert not opened_twice[0].witnessed


def test_what_the_counters_tell_at_the_roll_call_is_enough_for_a_province_that_lost_its_own_log(
    centre, open_desk, tmp_path
):
    """Their answers may come long before the log that the province lost comes back."""
    shutil.copytree(tmp_path / "here" / "tinh", tmp_path / "backup" / "tinh")
    settle(*centre.values())
    highest = max(lease.reserved for lease in granted(centre["tinh"]) if lease.day.day == 23)
    province = open_desk("tinh", "backup")
    province.codes.tend()
    counters = [open_desk("c3"), open_desk("c5")]
    for counter in counters:
        take(counter.store, *lacking(province.store, counter.store))
        lost = {section.log for section in lacking(counter.store, province.store)}
        counter.codes.tend()
        take(province.store, *(item for item in lacking(counter.store, province.store) if item.log not in lost))
    assert not granted(province)
    with counters[0].store.write() as tx:
        body = {"agency": "H05.12", "day": "2026-11-23", "witness": "hub"}
        tx.record(Draft(LeaseKind.ASKED, Audience.STAFF, "c3", body))
    take(province.store, *(item for item in lacking(counters[0].store, province.store) if item.log not in lost))
    province.codes.tend()
    assert [lease.first for lease in granted(province) if lease.day.day == 23] == [highest + 1]

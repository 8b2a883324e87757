"""Erasing a dossier: who may, of which, why; and that nothing of the person is left."""

import pytest

from sync.domain.ids import LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.office.erasing import erase
from sync.office.refusal import NotPossible
from sync.store.writer import Draft
from tests.fakes import HandClock, new_machine, taken_in
from tests.replication.saying import everything_of
from tests.store.sections import RECEIVED, Pen, take

REASON = "hết thời hạn lưu trữ"


@pytest.fixture
def hub(tmp_path):
    opened = new_machine(tmp_path, "hub", Role.HUB, HandClock())
    yield opened
    opened.close()


def stored_bodies(machine):
    with machine.store.read() as view:
        return b" ".join(view.connection.exec_driver_sql("SELECT body FROM event").scalars()).decode()


@pytest.mark.parametrize("by_which", ["id", "code", "temporary_code"])
def test_a_dossier_is_found_by_any_of_its_codes_and_gone(hub, by_which):
    dossier = taken_in(hub)
    other = taken_in(hub)
    assert erase(hub.store, Role.HUB, getattr(dossier, by_which), f" {REASON}\n", "an.tv") == dossier
    assert [item.id for item in hub.tracking.dossiers()] == [other.id]
    assert stored_bodies(hub).count(dossier.applicant.name) == 1
    assert f'"reason":"{REASON}"' in stored_bodies(hub)


def test_the_province_erases_a_dossier_of_another_centre_in_its_log_for_that_centre(tmp_path):
    """There every machine hears of it, and no machine of any other centre does."""
    theirs = Pen(LogId("24.van-ban/c1.00000000/staff"))
    theirs.writes("dossier.received", RECEIVED, entity="0000000000000001")
    province = new_machine(tmp_path, "tinh", Role.PROVINCE, HandClock())
    hub = new_machine(tmp_path, "hub", Role.HUB, HandClock())  # its store stands for the other centre's
    for machine in (province, hub):
        take(machine.store, theirs.section())
    assert not isinstance(erase(province.store, Role.PROVINCE, str(RECEIVED["code"]), REASON, "an.tv"), NotPossible)
    assert "Trần Thị Bưởi" not in stored_bodies(province)
    wrote = [item for item in everything_of(province.store) if "/tinh." in item.log]
    assert [item.log.partition("/")[0] for item in wrote] == ["24.van-ban"]
    assert take(hub.store, *wrote) == [None]
    assert "Trần Thị Bưởi" not in stored_bodies(hub)
    assert hub.tracking.dossiers() == ()
    for machine in (province, hub):
        machine.close()


def test_who_moves_on_what_was_erased_is_told_that_it_is_not_here(hub):
    dossier = taken_in(hub)
    erase(hub.store, Role.HUB, dossier.code, REASON, "an.tv")
    assert isinstance(hub.tracking.start(dossier.id, "hoa.nt"), NotPossible)
    assert isinstance(erase(hub.store, Role.HUB, dossier.code, REASON, "an.tv"), NotPossible)


@pytest.mark.parametrize("role", [Role.KIOSK, Role.BOARD, Role.COUNTER])
def test_other_machines_do_not_erase(hub, role):
    dossier = taken_in(hub)
    assert isinstance(erase(hub.store, role, dossier.code, REASON, "an.tv"), NotPossible)
    assert hub.tracking.dossier(dossier.id) == dossier


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201, "a\u202eb"])
def test_without_a_readable_reason_nothing_is_erased(hub, reason):
    dossier = taken_in(hub)
    assert isinstance(erase(hub.store, Role.HUB, dossier.code, reason, "an.tv"), NotPossible)
    assert hub.tracking.dossier(dossier.id) == dossier


@pytest.mark.parametrize("code", ["", "TAM-KHONG-CO"])
def test_a_code_that_no_dossier_has_is_said_to_be_unknown(hub, code):
    taken_in(hub)
    assert isinstance(erase(hub.store, Role.HUB, code, REASON, "an.tv"), NotPossible)
    assert len(hub.tracking.dossiers()) == 1


def test_of_two_dossiers_with_one_code_neither_is_erased_by_it(hub):
    with hub.store.write() as tx:
        for _ in range(2):
            tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", RECEIVED))
    alike = erase(hub.store, Role.HUB, str(RECEIVED["code"]), REASON, "an.tv")
    assert isinstance(alike, NotPossible)
    assert "16" in alike.reason
    assert len(hub.tracking.dossiers()) == 2

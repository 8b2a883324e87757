"""What a dossier says goes from a machine once it is over, and not before a backup of the province holds it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sync.domain.epoch import epoch_name
from sync.domain.ids import CentreId, DeviceId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.remedy import entry_of
from sync.domain.roles import Role
from sync.office.upkeep import back_up, drop_what_is_over
from sync.replication.backing import learn
from sync.replication.wire import encode
from sync.settings import BackupSettings, Settings
from sync.store.backed import Backed, backed, backed_until
from sync.store.bodies import Found, fill
from sync.store.engine import open_engine
from sync.store.ledger import EPOCH
from sync.store.retiring import retirable
from sync.store.verify import verify
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, HandClock
from tests.replication.party import Party, catch_up, talk
from tests.replication.saying import says
from tests.store.sections import RECEIVED, Pen, take

NAME = "Trần Thị Bưởi"
EMPTY_ANSWER_GROWS_BY = 60
"""The empty answer of B15 leaves twice as much."""


def settings(party: Party, keep_years: int = 0, folder: str = "") -> Settings:
    elsewhere = folder or str(party.folder / "elsewhere" / party.device)
    data, backups = party.folder / party.device, BackupSettings(folder=elsewhere, keep_years=keep_years)
    return Settings(CENTRE, DeviceId(party.device), party.role, data, backup=backups)


def handed_back(party: Party) -> EntityId:
    """Record a dossier from reception to hand-back; return its name."""
    with party.store.write() as tx:
        dossier = tx.record(Draft("dossier.received", Audience.STAFF, "hoa.nt", RECEIVED))
        for kind in ("dossier.started", "dossier.ready", "dossier.returned"):
            tx.record(Draft(kind, Audience.STAFF, "hoa.nt", {}, dossier))
    return dossier


def back_up_now(party: Party, folder: str = "") -> None:
    back_up(settings(party, folder=folder), party.store, KEY, party.clock())


def drop(party: Party, keep_years: int = 0) -> int:
    return drop_what_is_over(settings(party, keep_years), party.store, party.clock())


def bodies_of(party: Party) -> str:
    with party.store.read() as view:
        return b" ".join(view.connection.exec_driver_sql("SELECT body FROM event").scalars()).decode()


def days_later(days: int, *parties: Party) -> None:
    clock = parties[0].clock
    assert isinstance(clock, HandClock)
    clock.forward(hours=24 * days)
    for party in parties:
        party.restart()


def meet(*pairs: tuple[Party, Party]) -> None:
    for asker, server in pairs:
        catch_up(asker, server)
        talk(asker, server)


@pytest.fixture
def chain(counter, hub, province):
    """Let counter, hub and province hear of each other."""
    return lambda: meet((counter, hub), (hub, province), (counter, hub))


def test_a_counter_drops_a_dossier_a_week_after_the_hand_back_once_the_backup_holds_it(counter, hub, province, chain):
    dossier = handed_back(counter)
    chain()
    days_later(8, counter, hub, province)
    chain()
    assert drop(counter) == 0
    back_up_now(province)
    chain()
    before = counter.digests(Audience.STAFF)[0]
    assert drop(counter) == 1
    assert NAME not in bodies_of(counter)
    with counter.store.read() as view:
        assert view.dossier(dossier) is None
        assert not view.skipped()
    assert counter.digests(Audience.STAFF)[0] == before
    assert catch_up(counter, hub) == 1
    assert NAME in bodies_of(hub)
    assert drop(counter) == 0


def test_within_the_week_and_while_it_is_open_a_dossier_stays(counter, hub, province, chain):
    handed_back(counter)
    counter.record_staff("Lê Văn Mận")
    chain()
    days_later(6, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(counter) == 0
    days_later(2, counter, hub, province)
    assert drop(counter) == 1
    assert "Lê Văn Mận" in bodies_of(counter)
    with counter.store.read() as view:
        assert len(view.dossiers()) == 1


def unusable(party: Party, dossier: EntityId) -> str:
    """Say something of a dossier that nobody can use; return the decision that ends the matter."""
    say(party, "dossier.corrected", {"phone": 1}, dossier)
    with party.store.read() as view:
        return entry_of(view.skipped()[-1].ref)


def shared(party: Party, dossier: EntityId) -> str:
    """Give a dossier's official code to another one."""
    say(party, "dossier.code_given", {"code": "H05.12-261123-0007"}, dossier)
    say(party, "dossier.received", {**RECEIVED, "code": "H05.12-261123-0007"})
    return "H05.12-261123-0007"


def say(party: Party, kind: str, body: dict[str, object], entity: EntityId | None = None) -> None:
    with party.store.write() as tx:
        tx.record(Draft(kind, Audience.STAFF, "hoa.nt", body, entity))


@pytest.mark.parametrize("what", [unusable, shared])
def test_a_dossier_on_the_work_list_stays_until_somebody_has_decided(counter, hub, province, chain, what):
    entry = what(counter, handed_back(counter))
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(counter) == 0
    say(counter, "worklist.discarded", {"entry": entry, "reason": "ghi thử"})
    assert drop(counter) == 1


def test_a_dossier_with_two_values_of_a_field_stays_until_one_is_chosen(counter, hub, province, chain):
    dossier = handed_back(counter)
    chain()
    for party, fee in ((counter, 5000), (hub, 8000)):
        say(party, "dossier.corrected", {"fee": fee}, dossier)
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(counter) == 0
    say(counter, "dossier.corrected", {"fee": 8000}, dossier)
    chain()
    days_later(1, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(counter) == 1


def test_what_is_done_to_a_dropped_dossier_later_is_kept_without_its_body(counter, hub, province, chain, tmp_path):
    dossier = handed_back(counter)
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    drop(counter)
    with hub.store.write() as tx:
        tx.record(Draft("dossier.supplemented", Audience.STAFF, "an.tv", {"note": "Hà"}, dossier))
    meet((counter, hub))
    assert "Hà" not in bodies_of(counter)
    with counter.store.read() as view:
        assert view.dossier(dossier) is None
        assert view.connection.exec_driver_sql("SELECT count(*) FROM wanted").scalar() == 0
    engine = open_engine(tmp_path / "c3" / "motcua.db", KEY)
    assert verify(engine).broken == ()
    engine.dispose()


def test_a_log_that_came_after_the_backup_keeps_everything_until_the_next(counter, hub, province, chain, tmp_path):
    """A counter that was off for a week brings its logs; the sums differ until a backup holds them."""
    late = Party("c4", Role.COUNTER, tmp_path, counter.clock)
    handed_back(late)
    handed_back(counter)
    chain()
    days_later(8, counter, hub, province, late)
    back_up_now(province)
    meet((late, hub))
    chain()
    assert drop(counter) == drop(late) == 0
    back_up_now(province)
    chain()
    meet((late, hub))
    assert drop(counter) == 2
    assert drop(late) == 2


def test_while_the_province_misses_a_body_its_backup_is_no_reason_to_drop_one(counter, hub, province, chain):
    """Sums are over heads: where bodies were left out on the way, what a backup holds of a centre is not known."""
    handed_back(counter)
    theirs = Pen(LogId(f"{CENTRE}/c9.00000000/staff"))
    theirs.writes("dossier.received", RECEIVED, entity="0000000000000001")
    whole, theirs.events[0] = theirs.events[0], theirs.events[0].stub
    take(province.store, theirs.section())
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(counter) == 0
    with province.store.write() as tx:
        assert fill(tx, [Found(theirs.log, 1, whole.envelope)])
    back_up_now(province)
    chain()
    assert drop(counter) == 1


def test_what_lies_in_a_log_of_the_backups_day_stays(counter, province, chain):
    """That log was not over when the backup was made."""
    counter.record_staff()
    days_later(1, counter)
    handed_back(counter)
    chain()
    back_up_now(province)
    chain()
    with counter.store.read() as view:
        assert backed_until(view, CENTRE)
        assert retirable(view, counter.clock() + 1) == ()


@pytest.mark.parametrize("folder", ["backups", "../tinh/other"])
def test_a_backup_among_the_provinces_own_data_is_none(counter, province, chain, folder):
    counter.record_staff()
    days_later(1, counter)
    chain()
    back_up_now(province, folder)
    chain()
    with counter.store.read() as view, province.store.read() as there:
        assert backed(view, CENTRE) is None
        assert backed(there, CENTRE) is None


def test_a_hubs_own_backup_says_nothing(counter, hub):
    handed_back(counter)
    days_later(1, counter)
    meet((counter, hub))
    back_up_now(hub)
    with hub.store.read() as view:
        assert backed(view, CENTRE) is None


def test_what_was_said_of_a_province_that_was_put_back_counts_no_more(counter, hub, province, chain):
    handed_back(counter)
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    with counter.store.write() as tx:
        tx.province_holds(epoch_name(counter.clock(), "", "ffffffff"), {})
    assert drop(counter) == 0


def test_hub_and_province_keep_years_and_only_if_they_are_told_how_many(counter, hub, province, chain):
    handed_back(counter)
    theirs = Pen(LogId("24.van-ban/c1.00000000/staff"))
    theirs.writes("dossier.received", RECEIVED, entity="0000000000000001")
    take(province.store, theirs.section())
    chain()
    days_later(800, counter, hub, province)
    back_up_now(province)
    chain()
    assert drop(hub) == drop(province) == 0
    assert drop(hub, keep_years=3) == 0
    assert drop(hub, keep_years=2) == drop(province, keep_years=2) == 1
    with province.store.read() as view:
        assert len(view.dossiers()) == 1
        assert backed_until(view, CentreId("24.van-ban"))
        assert backed_until(view, CentreId("24.elsewhere")) is None


def test_a_dropped_dossier_stays_dropped_when_everything_is_folded_again(counter, hub, province, chain):
    dossier = handed_back(counter)
    chain()
    days_later(8, counter, hub, province)
    back_up_now(province)
    chain()
    drop(counter)
    with counter.store.write() as tx:
        tx.connection.exec_driver_sql("UPDATE meta SET value = '0' WHERE key = 'fold'")
    counter.restart()
    with counter.store.read() as view:
        assert view.dossier(dossier) is None
        assert view.skipped() == ()
        assert view.connection.exec_driver_sql("SELECT count(*) FROM wanted").scalar() == 0


def test_b15_the_word_of_the_backup_takes_few_bytes_and_kiosks_are_not_told(counter, kiosk, hub, province, chain):
    kiosk.desk.issue("ho-tich")
    meet((kiosk, hub))
    days_later(1, kiosk)
    chain()
    back_up_now(province)
    chain()
    answer = hub.answer(counter, counter.ask(hub))
    assert answer.backed
    assert len(encode(answer)) - len(encode(replace(answer, backed=None))) < EMPTY_ANSWER_GROWS_BY
    assert hub.answer(kiosk, kiosk.ask(hub)).backed is None
    assert counter.ask(hub).backed is None


@pytest.mark.parametrize("days", [-1, 0, 2])
def test_a_word_of_an_earlier_backup_or_of_none_yet_does_not_alternate_with_the_last_one(
    counter, hub, province, chain, days
):
    """Of two peers one has not heard of the latest backup: each exchange with either was a commit."""
    handed_back(counter)
    chain()
    days_later(1, counter, hub, province)
    back_up_now(province)
    chain()
    with counter.store.read() as view:
        last, epoch = backed(view, CENTRE), view.said(EPOCH)
    assert last
    other = Backed(last.day + timedelta(days=days), bytes(8))
    learn(counter.store, counter.access.scope(), says(epoch=epoch, backed=other))
    with counter.store.read() as view:
        assert backed(view, CENTRE) == last


def test_the_next_backup_takes_the_place_of_the_one_before(province):
    for _ in range(2):
        back_up_now(province)
    province.record_staff()
    days_later(1, province)
    back_up_now(province)
    with province.store.read() as view:
        assert backed_until(view, CENTRE)
    assert len(list(Path(settings(province).backups).glob("*.db"))) == 3

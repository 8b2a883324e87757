"""A day carried by USB: there, and the answer back, until nothing is unsent any more."""

import pytest
from sqlalchemy import update

from sync.domain.event import stored
from sync.domain.ids import CentreId, DeviceId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.errors import BundleFault, IdentityFault
from sync.identity.authority import enrol_here
from sync.identity.certificates import Subject
from sync.replication.bundle import Cover, Kind, opened, write_bundle
from sync.replication.cargo import Cargo, Known
from sync.replication.trust import Trust
from sync.stick import export_bundle, import_bundle
from sync.store.logs import Scope
from sync.store.rows import EVENT
from sync.store.store import Store
from sync.store.writer import Draft
from tests.fakes import KEY, new_machine
from tests.fakes_stick import ROLES, Country, silent
from tests.replication.saying import says


@pytest.fixture
def country(tmp_path):
    made = Country(tmp_path)
    yield made
    made.close()


def test_what_a_counter_carries_to_the_province_is_known_to_have_reached_it_when_the_answer_is_back(country):
    country.work("c3")
    assert country.unsent("c3") > 3
    came = country.carry("c3", "tinh")
    assert (came.kind, came.sender, came.refused) == (Kind.EXCHANGE, "24.hop-thinh/c3", 0)
    assert came.events == country.unsent("c3")
    assert country.digests("tinh") == country.digests("c3")
    assert country.digests("tinh", Audience.PUBLIC) == country.digests("c3", Audience.PUBLIC)
    back = country.read("c3", "a.tra-loi.motcua")
    assert (back.kind, back.answer) == (Kind.ACKNOWLEDGEMENT, None)
    assert country.unsent("c3") == 0


def test_three_machines_and_one_stick_end_with_the_same_day(country):
    """The hub's stick brings the whole centre to the province, and takes home what the province has from elsewhere."""
    country.work("c3")
    country.work("k1")
    country.there_and_back("c5", "tinh")
    country.work("c5")
    country.there_and_back("c5", "tinh")
    country.carry("c3", "hub", "c3.motcua")
    country.carry("k1", "hub", "k1.motcua")
    country.there_and_back("hub", "tinh")
    country.carry("hub", "c3")
    assert country.digests("hub") == country.digests("tinh") == country.digests("c3")
    assert len({country.digests(name, Audience.PUBLIC) for name in ("hub", "tinh", "c3")}) == 1
    assert country.unsent("c3") == 0, "the hub told how far the province holds it"
    assert country.export("c3", "tinh").events == 0


def test_what_a_relay_left_out_is_missed_and_comes_by_stick(country):
    """F-76: bodies that the hub passed on without are asked for in the answer, and are in the next file."""
    country.work("c3")
    country.carry("c3", "hub")
    with country.machine("hub").store.write() as tx:
        for row in tx.connection.execute(EVENT.select()).all():
            gone = stored(row.header, row.body).stub.body_hash
            place = (EVENT.c.log == row.log, EVENT.c.seq == row.seq)
            tx.connection.execute(update(EVENT).where(*place).values(body=b"", body_hash=gone))
    country.carry("hub", "tinh")
    assert country.missed("tinh") == 4
    country.there_and_back("c3", "tinh")
    country.carry("c3", "tinh")
    assert country.missed("tinh") == 0
    assert country.digests("tinh") == country.digests("c3")
    assert country.digests("tinh", Audience.PUBLIC) == country.digests("c3", Audience.PUBLIC)


def test_a_province_put_back_to_nothing_is_carried_everything_again(country):
    """What it had said that it holds, it said in another life of its database."""
    country.work("c3")
    country.there_and_back("c3", "hub")
    country.there_and_back("c3", "tinh")
    country.clock.forward(hours=1)
    country.lose("tinh")
    country.carry("tinh", "hub")
    country.carry("hub", "c3")
    assert country.unsent("c3") > 3, "heard by way of the hub"
    assert country.carry("c3", "tinh").events == country.unsent("c3")
    country.read("c3", "a.tra-loi.motcua")
    assert country.unsent("c3") == 0


def test_reading_a_file_twice_changes_nothing(country):
    country.work("c3")
    first = country.carry("c3", "tinh")
    before = country.digests("tinh")
    again = country.read("tinh")
    assert (again.events, again.answer) == (0, first.answer)
    assert country.digests("tinh") == before
    country.read("c3", "a.tra-loi.motcua")
    assert country.read("c3", "a.tra-loi.motcua").events == 0


def test_the_answer_brings_what_the_sender_lacks(country):
    country.work("c5")
    country.carry("c5", "tinh")
    country.work("c3")
    back = country.there_and_back("c3", "tinh")
    assert back.events == country.unsent("c5")
    assert country.digests("c3") == country.digests("tinh")


def test_after_the_answer_only_what_is_new_is_carried(country):
    country.work("c3")
    country.there_and_back("c3", "tinh")
    assert country.export("c3", "tinh").events == 0
    country.work("c3", people=1)
    assert country.export("c3", "tinh").events == country.unsent("c3") < 6
    country.there_and_back("c3", "hub")
    assert country.export("c3", "hub").events == 0, "nor to a hub, which tells nobody what has reached it"


def test_without_an_answer_everything_is_carried_again(country):
    """A stick that was lost costs nothing but the way."""
    country.work("c3")
    first = country.export("c3", "tinh")
    country.work("c3", people=1)
    assert country.export("c3", "tinh").events > first.events


def test_asked_to_carry_everything_it_carries_what_has_long_arrived(country):
    country.work("c3")
    country.there_and_back("c3", "tinh")
    made = export_bundle(
        country.machine("c3"), country.stick / "a.motcua", country.papers("tinh"), silent, everything=True
    )
    assert made.events > 3
    assert country.read("tinh").events == 0


def test_a_lost_memory_of_what_others_hold_costs_no_event(country):
    country.work("c3")
    country.there_and_back("c3", "hub")
    (file,) = (country.folder / "c3" / "bundles").iterdir()
    file.write_bytes(b"\xff")
    assert country.carry("c3", "hub").events == 0


def test_a_hub_put_back_to_an_older_state_gets_everything_on_the_second_journey(country):
    """What it is thought to hold it says it does not: the first file has nothing to follow there."""
    country.work("c3")
    country.there_and_back("c3", "hub")
    country.work("c3", people=1)
    country.lose("hub")
    assert country.carry("c3", "hub").refused == 2
    country.read("c3", "a.tra-loi.motcua")
    country.carry("c3", "hub")
    assert country.digests("hub") == country.digests("c3")


def test_a_log_of_thousands_of_events_goes_in_many_parts_and_tells_how_far_it_is(country):
    country.write_much("c3", 2000)
    told: list[tuple[int, int]] = []
    made = export_bundle(
        country.machine("c3"),
        country.stick / "a.motcua",
        country.papers("tinh"),
        lambda done, total: told.append((done, total)),
    )
    assert made.events == 2000
    assert told[-1] == (2000, 2000)
    assert 0 < told[0][0] < 2000
    read: list[tuple[int, int]] = []
    came = import_bundle(
        country.machine("tinh"), country.stick / "a.motcua", lambda done, total: read.append((done, total))
    )
    assert came.events == 2000
    assert {total for _, total in read} == {3 * made.size}
    assert read == sorted(read)
    assert read[-1][0] == 3 * made.size - 68, "the end mark and the signature follow"
    assert country.digests("tinh", Audience.PUBLIC) == country.digests("c3", Audience.PUBLIC)


@pytest.mark.parametrize("public", ["k1", "b1"])
def test_a_kiosk_or_board_is_never_given_a_staff_log_by_stick_either(country, public):
    country.work("c3")
    came = country.carry("c3", public)
    assert came.events == 3
    assert not country.logs(public, Audience.STAFF)
    country.carry("hub", public)
    assert not country.logs(public, Audience.STAFF)


def test_a_kiosk_is_given_the_present_day_only(country):
    country.work("c3")
    country.clock.forward(hours=24)
    country.work("c3", people=1)
    assert country.carry("c3", "k1").events == 1


def test_a_machine_is_known_by_its_word_once_it_has_written_something(country):
    """The province by role, others by name; a machine's issuer from the beginning."""
    counter = country.machine("c3", by="hub")
    country.work("c3")
    assert export_bundle(counter, country.stick / "h.motcua", "hub", silent).to == "24.hop-thinh/hub"
    with pytest.raises(BundleFault, match=r"chưa biết chứng chỉ của province.*certificate\.pem"):
        export_bundle(counter, country.stick / "p.motcua", "province", silent)
    assert export_bundle(counter, country.stick / "h.motcua", "", silent).to == "24.hop-thinh/hub"
    with country.machine("tinh").store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "tinh", {}))
    country.there_and_back("c3", "tinh")
    for to in ("province", ""):
        assert export_bundle(counter, country.stick / "p.motcua", to, silent).to == "24.hop-thinh/tinh"
    for name in ("c3", "24.hop-thinh/c3"):
        made = export_bundle(country.machine("tinh"), country.stick / "c.motcua", name, silent)
        assert made.to == "24.hop-thinh/c3"
    assert country.read("c3", "c.motcua").events == 0


def test_f33_a_new_pc_in_the_hubs_place_is_the_one_that_the_next_stick_is_for(country):
    """It has the old one's name and another key; what it wrote since says so."""
    country.machine("c3", by="hub")
    country.work("c3")
    country.write_much("hub", 1)
    country.carry("hub", "c3")
    country.clock.forward(hours=24)
    country.machines.pop("hub").close()
    new = country.machines["hub"] = new_machine(
        country.folder / "new", "hub", ROLES["hub"], country.clock, authority=country.root
    )
    country.write_much("hub", 1)
    country.carry("hub", "c3", "news.motcua")
    export_bundle(country.machine("c3"), country.stick / "all.motcua", "hub", silent)
    assert import_bundle(new, country.stick / "all.motcua", silent).events == country.unsent("c3") + 1


def test_the_province_tells_a_machine_of_another_centre_that_centres_logs_only(country):
    """And asks whose c3 is meant."""
    country.work("c3")
    country.carry("c3", "tinh")
    folder, centre = country.folder / "elsewhere", CentreId("24.van-ban")
    papers = enrol_here(folder, KEY, Subject(centre, DeviceId("c3"), Role.COUNTER), country.root)
    store = Store(folder / "motcua.db", KEY, centre, DeviceId("c3"), country.clock)
    with store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "c3", {}))
    Trust(papers).sign_own(store)
    with store.read() as view:
        messages = Cargo.of(view, Scope(frozenset(Audience)), Known()).messages(says(f"{centre}/c3"))
        cover = Cover(Kind.EXCHANGE, country.passport("tinh").identity, 0)
        write_bundle(country.stick / "b.motcua", cover, papers, messages)
    store.close()
    assert country.read("tinh", "b.motcua").events == 1
    with opened(country.stick / "b.tra-loi.motcua", papers, silent) as answer:
        said = [log for message, _ in answer.messages() for log in (*message.table, *(s.log for s in message.sections))]
    assert [log.split("/")[0] for log in said] == [centre]
    with pytest.raises(BundleFault, match="Nhiều trung tâm có c3"):
        export_bundle(country.machine("tinh"), country.stick / "c.motcua", "c3", silent)
    assert export_bundle(country.machine("tinh"), country.stick / "c.motcua", f"{centre}/c3", silent).events == 0


def test_nothing_is_written_for_who_was_ended_nor_taken_from_him(country):
    country.work("c3")
    country.carry("c3", "hub")
    country.export("c3", "hub", "late.motcua")
    thief = country.passport("c3").identity
    (body,) = revoked_bodies(thief.name, thief.fingerprint, {})
    with country.machine("hub").store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, "hub", body))
    before = country.digests("hub")
    with pytest.raises(BundleFault, match=r"đã bị thu hồi.*Không có gì thay đổi"):
        country.read("hub", "late.motcua")
    with pytest.raises(BundleFault, match="chưa biết"):
        export_bundle(country.machine("hub"), country.stick / "x.motcua", "c3", silent)
    with pytest.raises(BundleFault, match=r"đã bị thu hồi.*Không có gì thay đổi"):
        shown = country.folder / "c3" / "certificate.pem"
        export_bundle(country.machine("hub"), country.stick / "x.motcua", str(shown), silent)
    assert country.digests("hub") == before
    assert not (country.stick / "x.motcua").exists()


def test_a_machine_without_a_certificate_is_told_to_join_first(country):
    alone = country.machines["c3"] = new_machine(country.folder, "c3", ROLES["c3"], country.clock)
    for what in (
        lambda: export_bundle(alone, country.stick / "a.motcua", "province", silent),
        lambda: import_bundle(alone, country.stick / "a.motcua", silent),
    ):
        with pytest.raises(IdentityFault, match="motcua enrol"):
            what()

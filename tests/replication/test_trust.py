"""Every log is its author's: what is not signed by it, or by nobody who may write, changes nothing."""

import dataclasses
import random

import pytest

from sync.domain.event import GENESIS, Event, Header, chain_after, write
from sync.domain.ids import CentreId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.identity.authority import found
from sync.identity.certificates import chain_text
from sync.identity.keys import sign_head
from sync.office.erasing import erase
from sync.replication.exchange import Access, absorb
from sync.replication.mind import Mind
from sync.replication.trust import APART_EVENTS
from sync.replication.wire import Exchange, Line
from sync.store.logs import Point
from sync.store.writer import Draft, Section
from tests.fakes import CENTRE, HandClock
from tests.replication.party import Party, catch_up, talk
from tests.replication.saying import START, TODAY, says
from tests.store.sections import RECEIVED, Pen, take


@pytest.fixture
def party(tmp_path):
    """Make enrolled machines of one centre; their authority is the root, for shortness."""
    root, clock = found(tmp_path / "root", "Lào Cai", None), HandClock()
    made: list[Party] = []

    def makes(device: str, role: Role) -> Party:
        made.append(Party(device, role, tmp_path, clock, root))
        return made[-1]

    yield makes
    for one in made:
        one.store.close()


@pytest.fixture
def hub(party):
    return party("hub", Role.HUB)


@pytest.fixture
def counter(party):
    return party("c3", Role.COUNTER)


def offered(party: Party, to: Party) -> Exchange:
    """Return what a machine tells a peer that has just said what it holds."""
    talk(party, to)
    return party.ask(to)


def reasons(hub: Party, party: Party, message: Exchange) -> list[str]:
    return [item.reason for item in absorb(hub.store, message, party.access, hub.me.trust)]


def test_signed_logs_travel_by_way_of_others(party, counter, hub):
    """A machine believes the author, not whoever passes its log on."""
    province, other = party("tinh", Role.PROVINCE), party("c5", Role.COUNTER)
    for _ in range(3):
        counter.desk.issue("ho-tich")
        catch_up(counter, hub)
    counter.record_staff()
    catch_up(counter, hub)
    catch_up(hub, province)
    catch_up(other, province)
    assert other.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)
    assert other.digests(Audience.STAFF) == counter.digests(Audience.STAFF)


def test_an_erasure_by_the_province_in_its_log_for_another_centre_is_believed_there(party, counter):
    """What a hub of that centre is told: the log is signed, and its certificate may write for every centre."""
    theirs, there = CentreId("24.van-ban"), Access(frozenset(Audience), CentreId("24.van-ban"))
    pen = Pen(LogId(f"{theirs}/c1.00000000/staff"))
    pen.writes("dossier.received", RECEIVED, entity="0000000000000001")
    province, hub = party("tinh", Role.PROVINCE), party("hub", Role.HUB)
    for machine in (province, hub):
        take(machine.store, pen.section())
    erase(province.store, Role.PROVINCE, str(RECEIVED["code"]), "hết thời hạn lưu trữ", "an.tv")
    asked = hub.speaker(there).ask(Mind(), TODAY, Line())
    answer = province.speaker(there).answer(asked, (), Line())
    asked = hub.speaker(there).ask(hub.speaker(there).take_in(Mind(), asked, answer).mind, TODAY, Line())
    answer = province.speaker(there).answer(asked, (), Line())
    assert not absorb(hub.store, answer, there, hub.me.trust)
    with hub.store.read() as view:
        assert view.dossiers() == ()
        assert view.author(next(log for log in view.heads(there.scope()) if "/tinh." in log)).role == Role.PROVINCE
    catch_up(counter, province)
    assert not counter.heads()


def test_what_was_written_before_a_power_cut_is_signed_by_the_next_run(counter, hub):
    """An unsigned tail would never leave the machine."""
    counter.desk.issue("ho-tich")
    counter.restart()
    catch_up(counter, hub)
    assert len(hub.desk.waiting()) == 1


def test_a_long_log_is_signed_so_that_sections_can_end(counter, hub):
    for place in range(3 * APART_EVENTS):
        with counter.store.write() as tx:
            tx.record(Draft("ticket.applauded", Audience.PUBLIC, "c3", {"noise": str(random.Random(place).random())}))
    catch_up(counter, hub)
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)
    with hub.store.read() as view:
        signed = view.signed(hub.heads()[0].log, 0)
    assert len(signed) == 3


def test_events_of_16_kib_travel_signed(counter, hub):
    for place in range(4):
        with counter.store.write() as tx:
            noise = random.Random(place).randbytes(8000).hex()
            tx.record(Draft("ticket.applauded", Audience.PUBLIC, "c3", {"noise": noise}))
    catch_up(counter, hub)
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_a_log_without_its_authors_certificate_is_refused_and_taken_once_it_is_shown(counter, hub):
    counter.desk.issue("ho-tich")
    message = offered(counter, hub)
    assert reasons(hub, counter, dataclasses.replace(message, authors={})) == ["nobody is known to have written it"]
    assert reasons(hub, counter, message) == []


def test_who_forgot_a_certificate_is_told_it_again(counter, hub):
    """The first message named it and was refused for another reason: the next names it too."""
    counter.desk.issue("ho-tich")
    message = offered(counter, hub)
    counter.hear(hub, message, hub.speaker(counter.access).answer(message, [], Line()))
    assert counter.ask(hub).authors


@pytest.mark.parametrize("signature", [b"", bytes(64)])
def test_an_end_that_its_author_has_not_signed_is_refused(counter, hub, signature):
    counter.desk.issue("ho-tich")
    message = offered(counter, hub)
    (section,) = message.sections
    forged = dataclasses.replace(message, sections=(dataclasses.replace(section, signature=signature),))
    assert reasons(hub, counter, forged) == ["not signed by its author"]
    assert not hub.heads()


def test_a_relay_cannot_cut_a_section_short(counter, hub):
    counter.desk.issue("ho-tich")
    with counter.store.read() as view:
        first = view.chain_at(counter.heads()[0], 1)
    counter.desk.issue("ho-tich")
    message = offered(counter, hub)
    (section,) = message.sections
    assert first is not None
    shorter = dataclasses.replace(section, envelopes=section.envelopes[:1], head=Point(1, first[:8]))
    assert reasons(hub, counter, dataclasses.replace(message, sections=(shorter,))) == ["not signed by its author"]


def test_a_machine_cannot_write_in_anothers_name(party, counter, hub):
    """Nor for another audience, nor for another centre; whatever it signs."""
    kiosk = party("k1", Role.KIOSK)
    passport = kiosk.me.trust.passport
    for name in ("c3.00000000/public", "k1.00000000/staff"):
        log = LogId(f"{CENTRE}/{name}")
        event = write(Header(log, 1, EntityId("0" * 16), (), "ticket.issued", 0, "k1"), {})
        chain = chain_after(GENESIS, event)
        signature = sign_head(passport.key, log, 1, chain)
        section = Section(log, START, (event.envelope,), Point(1, chain[:8]), signature)
        authors = {log: chain_text(passport.chain).encode()}
        assert reasons(hub, counter, says(sections=(section,), authors=authors)) == ["not its author's to write"]


def test_a_bad_log_among_many_delays_none(party, counter, hub):
    """1 bad event among 401: the other 400 arrive in the first exchange."""
    kiosk = party("k1", Role.KIOSK)
    passport = kiosk.me.trust.passport
    for _ in range(400):
        with counter.store.write() as tx:
            tx.record(Draft("ticket.applauded", Audience.PUBLIC, "c3", {}))
    log = LogId(f"{CENTRE}/k1.00000000/public")
    bad = Event(Header(log, 1, EntityId(""), (), "", 0, ""), b"no header at all", b"{")
    chain = chain_after(GENESIS, bad)
    section = Section(log, START, (bad.envelope,), Point(1, chain[:8]), sign_head(passport.key, log, 1, chain))
    message = offered(counter, hub)
    authors = {**message.authors, log: chain_text(passport.chain).encode()}
    forged = dataclasses.replace(section, signature=bytes(64))
    together = dataclasses.replace(message, sections=(forged, *message.sections), authors=authors)
    assert reasons(hub, counter, together) == ["not signed by its author"]
    assert [head.seq for head in hub.heads()] == [400]
    assert reasons(hub, counter, dataclasses.replace(together, sections=(section,))) == []
    with hub.store.read() as view:
        assert [item.reason for item in view.skipped() if item.ref.log == log] == ["unreadable header"]


def revoke(server: Party, target: Party) -> None:
    """Let a server end a machine, as far as it holds its logs."""
    passport = target.me.trust.passport
    assert passport
    identity = passport.identity
    last = {head.log: head.seq for head in server.heads() if f"/{target.device}." in head.log}
    (body,) = revoked_bodies(identity.name, identity.fingerprint, last)
    with server.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, server.device, body))
        server.me.trust.end_logs(tx)


def waiting(*parties: Party) -> list[list[int]]:
    return [[ticket.number for ticket in one.desk.waiting()] for one in parties]


def void(party: Party) -> list[tuple[str, int]]:
    with party.store.read() as view:
        return [(item.reason, item.ref.seq) for item in view.skipped()]


ENDED = "written after its machine's end"


def test_what_a_stolen_machine_wrote_after_its_end_counts_for_nothing_and_what_it_wrote_before_stays(
    party, counter, hub
):
    """F-76."""
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    revoke(hub, counter)
    counter.desk.issue("ho-tich")
    assert reasons(hub, counter, counter.ask(hub)) == []
    counter.restart()
    counter.desk.issue("ho-tich")
    assert reasons(hub, counter, offered(counter, hub)) == []
    other = party("c5", Role.COUNTER)
    catch_up(other, hub)
    assert waiting(hub, other) == [[1], [1]]
    assert void(hub) == void(other)
    assert sorted(void(hub)) == [(ENDED, 1), (ENDED, 2)]
    with other.store.read() as view:
        assert other.me.trust.revocations(view).is_revoked(counter.me.trust.passport.identity)


def alike(*parties: Party) -> bool:
    return all(len({one.digests(audience) for one in parties}) == 1 for audience in Audience)


@pytest.mark.parametrize(("says_so", "took_more"), [("hub", "tinh"), ("tinh", "hub")])
def test_hub_and_province_hold_and_count_the_same_of_a_machine_that_one_ended_while_the_other_took_more(
    party, counter, says_so, took_more
):
    """Else one refused for ever what the other offered for ever, and the two stayed apart."""
    servers = {"hub": party("hub", Role.HUB), "tinh": party("tinh", Role.PROVINCE)}
    counter.desk.issue("ho-tich")
    catch_up(counter, servers[says_so])
    catch_up(servers["hub"], servers["tinh"])
    counter.desk.issue("ho-tich")
    counter.restart()
    counter.desk.issue("ho-tich")
    catch_up(counter, servers[took_more])
    revoke(servers[says_so], counter)
    catch_up(servers["hub"], servers["tinh"])
    talk(servers["hub"], servers["tinh"])
    assert alike(*servers.values())
    assert waiting(*servers.values()) == [[1], [1]]
    assert len(void(servers["hub"])) == 2


def test_what_a_stolen_hub_ended_counts_again_once_the_province_has_ended_that_hub_before(party, counter, hub):
    province = party("tinh", Role.PROVINCE)
    catch_up(hub, province)
    counter.desk.issue("ho-tich")
    catch_up(counter, province)
    revoke(hub, counter)
    catch_up(hub, province)
    assert waiting(province) == [[]]
    identity = hub.me.trust.passport.identity
    (body,) = revoked_bodies(identity.name, identity.fingerprint, {})
    with province.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, "tinh", body))
    province.me.trust.end_logs_in(province.store)
    assert waiting(province) == [[1]]
    assert [reason for reason, _ in void(province)] == []


def test_where_nobody_was_ended_nothing_is_looked_for(counter):
    counter.desk.issue("ho-tich")
    counter.me.trust.end_logs_in(counter.store)
    assert waiting(counter) == [[1]]


def test_a_word_that_is_no_end_ends_nobody(counter, hub):
    with hub.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, "hub", {"device": "x"}))
    with hub.store.read() as view:
        assert not hub.me.trust.revocations(view).known
    assert CentreId(CENTRE) == counter.access.centre


def test_a_machine_whose_twin_has_signed_beyond_its_own_end_goes_on_exchanging(counter, hub):
    """It was copied while it ran, and records one thing more while the twin's events are on their way to it."""
    counter.record_staff()
    catch_up(counter, hub)
    absorb(hub.store, says("c3", sections=(of_its_twin(counter, events=3),)), counter.access, hub.me.trust)
    talk(counter, hub)
    asked = counter.ask(hub)
    answer = hub.answer(counter, asked)
    counter.record_staff("e")
    counter.hear(hub, asked, answer)
    catch_up(counter, hub)
    assert sorted(head.seq for head in hub.heads()) == [2, 4]
    assert counter.digests(Audience.STAFF) == hub.digests(Audience.STAFF)


def of_its_twin(party: Party, events: int) -> Section:
    """Return what a copy of a machine that has written one event wrote after it, signed with the same key."""
    (head,) = party.heads()
    with party.store.read() as view:
        ((chain, first),) = view.events_of(head, 0, 1 << 20)
    twin = Pen(head.log, [first], [GENESIS, chain])
    for number in range(events):
        twin.writes("dossier.received", RECEIVED, entity=f"{number:016d}")
    section, passport = twin.section(1), party.me.trust.passport
    assert passport
    signature = sign_head(passport.key, head.log, section.head.seq, twin.chains[-1])
    return dataclasses.replace(section, signature=signature)

"""What machines say to each other and take from each other: all of it, once, and nothing that is not theirs."""

import dataclasses
import shutil

import pytest

from sync.domain.event import GENESIS, Event, Header, chain_after, write
from sync.domain.ids import EntityId, GroupId, LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.replication.exchange import Access, absorb
from sync.replication.wire import Exchange, Line
from sync.store.logs import Point
from sync.store.writer import Draft, Section
from tests.fakes import CENTRE
from tests.replication.party import Party, catch_up, talk
from tests.replication.saying import START, noise, says


def test_after_a_talk_both_hold_the_same(kiosk, hub):
    ticket = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert hub.desk.ticket(ticket.id) == ticket
    assert hub.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)


def test_what_others_wrote_is_passed_on(kiosk, counter, hub):
    ticket = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    catch_up(counter, hub)
    assert counter.desk.ticket(ticket.id) == ticket


def test_who_knows_the_other_tells_what_happens_in_one_message(kiosk, hub):
    kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    kiosk.desk.issue("ho-tich")
    asked = kiosk.ask(hub)
    assert [len(section.envelopes) for section in asked.sections] == [1]
    assert not asked.table
    assert catch_up(kiosk, hub) == 1


def test_where_both_hold_the_same_nothing_is_named(kiosk, hub):
    for _ in range(3):
        kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    asked = kiosk.ask(hub)
    answer = hub.answer(kiosk, asked)
    assert not asked.table
    assert not answer.table
    assert asked.summary == answer.summary == asked.heard


def test_both_at_once_have_something_new(kiosk, counter, hub):
    first, second = kiosk.desk.issue("ho-tich"), counter.desk.issue("chung-thuc")
    catch_up(counter, hub)
    assert catch_up(kiosk, hub) <= 3
    assert kiosk.desk.ticket(second.id)
    assert hub.desk.ticket(first.id)


def test_days_that_differ_are_told_apart(counter, hub, clock):
    """A machine that comes back after two weeks tells of those days, and of no other."""
    for day in range(6):
        counter.desk.issue("ho-tich")
        if day < 3:
            catch_up(counter, hub)
        clock.forward(hours=24)
        counter.restart()
    assert catch_up(counter, hub) <= 4
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_a_day_alone_arrives_though_the_talk_began_on_the_day_before_and_the_peer_has_nothing_of_either(
    counter, hub, clock
):
    """F-16: it ran on for three days; on the first there was nothing to tell, on the second the line was down."""
    catch_up(counter, hub)
    clock.forward(hours=24)
    alone = counter.desk.issue("ho-tich")
    clock.forward(hours=24)
    catch_up(counter, hub)
    assert hub.desk.ticket(alone.id)


def test_a_new_machine_gets_all_days_and_a_new_hub_gets_them_back(counter, hub, tmp_path, clock):
    """F-33."""
    for _ in range(3):
        counter.desk.issue("ho-tich")
        counter.record_staff()
        clock.forward(hours=24)
        counter.restart()
    catch_up(counter, hub)
    new_hub = Party("hub-2", Role.HUB, tmp_path, clock)
    catch_up(counter, new_hub)
    other = Party("c4", Role.COUNTER, tmp_path, clock)
    catch_up(other, new_hub)
    for audience in Audience:
        assert other.digests(audience) == counter.digests(audience) == hub.digests(audience)


def test_a_peer_that_lost_what_it_held_is_told_again(counter, hub, tmp_path):
    """F-33: the hub's disk is an old one again, under the same name, while the counter thinks it knows it."""
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    hub.store.close()
    shutil.rmtree(tmp_path / "hub")
    hub.restart()
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    assert hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_a_public_machine_is_told_of_today_and_of_days_that_it_has_still_to_tell(kiosk, counter, hub, clock):
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    clock.forward(hours=24)
    counter.restart()
    unsent = kiosk.desk.issue("ho-tich")
    clock.forward(hours=24)
    kiosk.restart()
    today = counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    catch_up(kiosk, hub)
    assert hub.desk.ticket(unsent.id)
    assert kiosk.desk.ticket(today.id)
    assert len(kiosk.heads()) == 2


def test_a_message_sent_again_changes_nothing(kiosk, hub):
    """F-24, F-72: also a quarter of a year later."""
    talk(kiosk, hub)
    kiosk.desk.issue("ho-tich")
    asked = kiosk.ask(hub)
    assert asked.sections
    first = hub.answer(kiosk, asked)
    before = hub.digests(Audience.PUBLIC)
    assert hub.answer(kiosk, asked) == first
    assert hub.digests(Audience.PUBLIC) == before


def test_an_older_message_that_comes_late_takes_nothing_back(kiosk, hub):
    """F-24: the network delivers in any order."""
    talk(kiosk, hub)
    kiosk.desk.issue("ho-tich")
    older = kiosk.ask(hub)
    kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    before = hub.digests(Audience.PUBLIC)
    hub.answer(kiosk, older)
    assert hub.digests(Audience.PUBLIC) == before


def test_an_answer_lost_after_the_commit_does_no_harm(kiosk, hub):
    """F-18: the sender sends again, the receiver has it already."""
    talk(kiosk, hub)
    kiosk.desk.issue("ho-tich")
    talk(kiosk, hub, lost=True)
    once = hub.digests(Audience.PUBLIC)
    catch_up(kiosk, hub)
    assert hub.digests(Audience.PUBLIC) == once == kiosk.digests(Audience.PUBLIC)


def test_an_envelope_changed_on_the_way_is_refused_with_its_whole_section(kiosk, hub):
    for _ in range(3):
        kiosk.desk.issue("ho-tich")
    (section,) = kiosk.everything()
    forged = section.envelopes[1].replace(b'"number":2', b'"number":9')
    section = dataclasses.replace(section, envelopes=(section.envelopes[0], forged, section.envelopes[2]))
    assert absorb(hub.store, saying(section), kiosk.access)
    assert not hub.desk.waiting()


def test_a_refused_section_hinders_no_other(kiosk, counter, hub):
    kiosk.desk.issue("ho-tich")
    counter.desk.issue("chung-thuc")
    (good,), (bad,) = kiosk.everything(), counter.everything()
    bad = dataclasses.replace(bad, head=Point(1, bytes(8)))
    refused = absorb(hub.store, saying(bad, good), kiosk.access)
    assert [item.log for item in refused] == [bad.log]
    assert len(hub.desk.waiting()) == 1


def test_what_a_peer_did_not_take_is_sent_behind_the_rest(counter, hub):
    """A log of which a message is full, and which is refused for ever, must not starve those sorted behind it."""
    talk(counter, hub)
    let_hold(counter, LogId(f"{CENTRE}/a.00000000/staff"), noise(14_000, 1), 8)
    counter.desk.issue("ho-tich")
    narrow = Access(frozenset({Audience.PUBLIC}), CENTRE)
    for _ in range(3):
        asked = counter.ask(hub)
        refused = absorb(hub.store, asked, narrow)
        counter.hear(hub, asked, hub.speaker(counter.access).answer(asked, refused, Line()))
    assert len(hub.desk.waiting()) == 1


def test_a_kiosk_is_told_nothing_of_the_staff(kiosk, counter, hub):
    counter.record_staff()
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    said = [hub.answer(kiosk, kiosk.ask(hub))]
    kiosk.hear(hub, kiosk.ask(hub), said[0])
    said.append(hub.answer(kiosk, kiosk.ask(hub)))
    logs = [log for one in said for log in (*one.table, *(section.log for section in one.sections))]
    assert logs
    assert all(log.endswith("/public") for log in logs)
    assert b"Hoa" not in b"".join(envelope for section in said[1].sections for envelope in section.envelopes)


def test_a_kiosk_takes_no_staff_event_whoever_offers_it(kiosk, counter):
    counter.record_staff()
    refused = absorb(kiosk.store, saying(*counter.everything()), kiosk.access)
    assert [item.reason for item in refused] == ["not its log"]
    assert not kiosk.heads()


def test_a_kiosk_can_write_no_staff_event_at_the_hub(kiosk, counter, hub):
    """Compromised, it may send what it likes."""
    counter.record_staff()
    assert absorb(hub.store, saying(*counter.everything()), kiosk.access)
    assert not hub.heads()


@pytest.mark.parametrize("log", ["", "x", "other.centre/k1.00000000/public", "24.hop-thinh/k1.0000000/public/../staff"])
def test_a_log_of_another_centre_or_of_no_name_is_refused(log, kiosk, hub):
    event = write(Header(LogId(log or "y"), 1, EntityId("0" * 16), (), "ticket.issued", 0, "k1"), {})
    section = Section(LogId(log), START, (event.envelope,), Point(1, chain_after(GENESIS, event)[:8]))
    assert absorb(hub.store, saying(section), kiosk.access)
    assert not hub.heads()


def test_an_unknown_kind_is_kept_passed_on_and_skipped(kiosk, counter, hub):
    """F-39: a newer version's event."""
    with kiosk.store.write() as tx:
        tx.record(Draft("ticket.applauded", Audience.PUBLIC, "k1", {}))
    catch_up(kiosk, hub)
    catch_up(counter, hub)
    assert counter.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)
    with counter.store.read() as view:
        assert [item.reason for item in view.skipped()] == ["unknown kind"]


def test_what_was_said_of_another_day_says_nothing_of_this_one(kiosk, hub, clock, tmp_path):
    """The answer itself may lead a clock back: a kiosk put back must still hear what it printed of its new today."""
    kiosk.desk.issue(GroupId("ho-tich"))
    catch_up(kiosk, hub)
    empty = Party("k1", Role.KIOSK, tmp_path / "put back", clock)
    clock.forward(hours=24)
    talk(empty, hub)
    assert not empty.differs_from(hub)
    clock.forward(hours=-24)
    assert empty.differs_from(hub)


def test_two_histories_of_one_log_reach_everybody(counter, hub, province):
    """F-22: a machine copied while it ran; each side holds one of the histories."""
    copied = LogId(f"{CENTRE}/a.00000000/public")
    let_hold(hub, copied, "one", 1)
    let_hold(counter, copied, noise(3_000, 1), 60)
    ticket = counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    catch_up(hub, province)
    assert hub.desk.ticket(ticket.id) == ticket
    assert len(province.heads()) == 3
    assert province.digests(Audience.PUBLIC) == hub.digests(Audience.PUBLIC) == counter.digests(Audience.PUBLIC)


def test_a_restored_backup_begins_a_log_of_its_own(tmp_path, kiosk, hub):
    """A rolled-back disk never continues an old log: nothing of the two runs is merged."""
    kiosk.desk.issue("ho-tich")
    kiosk.store.close()
    shutil.copytree(tmp_path / "k1", tmp_path / "backup")
    kiosk.restart()
    lost = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    kiosk.store.close()
    shutil.rmtree(tmp_path / "k1")
    shutil.move(tmp_path / "backup", tmp_path / "k1")
    kiosk.restart()
    again = kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert {ticket.id for ticket in hub.desk.waiting()} >= {lost.id, again.id}
    assert hub.digests(Audience.PUBLIC) == kiosk.digests(Audience.PUBLIC)


def test_access_covers_its_audiences_and_its_centre():
    access = Access(frozenset({Audience.PUBLIC}), CENTRE)
    assert access.covers(LogId(f"{CENTRE}/k1.00000000/public"))
    assert not access.covers(LogId(f"{CENTRE}/k1.00000000/staff"))
    assert Access(frozenset(Audience), None).covers(LogId("other/k1.00000000/staff"))


def saying(*sections: Section) -> Exchange:
    return says(sections=sections)


def let_hold(party: Party, log: LogId, word: str, events: int) -> None:
    with party.store.write() as tx:
        assert tx.take(whole(log, [written(log, seq, word) for seq in range(1, events + 1)])) is None


def whole(log: LogId, events: list[Event]) -> Section:
    chain = GENESIS
    for event in events:
        chain = chain_after(chain, event)
    return Section(log, START, tuple(event.envelope for event in events), Point(len(events), chain[:8]))


def written(log: LogId, seq: int, word: str) -> Event:
    return write(Header(log, seq, EntityId(f"{log[-15:-7]}{seq:08}"), (), "ticket.applauded", 0, "x"), {"word": word})

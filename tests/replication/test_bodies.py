"""Bodies that somebody on the way left out are asked for, and given to whoever may read them: nobody censors."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from sync.domain.event import Ref, read, ref_at, stored
from sync.domain.ids import LogId
from sync.domain.log import Audience
from sync.domain.roles import ERASED, Role
from sync.replication.exchange import absorb
from sync.replication.wire import decode, encode
from sync.store.bodies import MOST_WANTED, ROOM_BYTES, Found, wanted
from sync.store.logs import Scope
from sync.store.rows import EVENT
from sync.store.writer import Draft
from tests.replication.party import Party, catch_up, talk
from tests.replication.saying import says, section_of

NAME = "Nguyễn Thị Hoa"
STAFF = Audience.STAFF


@pytest.fixture
def author(counter):
    return counter


@pytest.fixture
def relay(hub):
    return hub


def censor(party: Party) -> None:
    """Do what a dishonest program would: leave out every body that it passes on."""
    with party.store.write() as tx:
        for row in tx.connection.execute(EVENT.select()).all():
            stub = stored(row.header, row.body).stub
            place = (EVENT.c.log == row.log, EVENT.c.seq == row.seq)
            tx.connection.execute(update(EVENT).where(*place).values(body=b"", body_hash=stub.body_hash))


def names(party: Party) -> list[str]:
    with party.store.read() as view:
        return [dossier.applicant.name for dossier in view.dossiers()]


def missed(party: Party) -> tuple[Ref, ...]:
    with party.store.read() as view:
        return wanted(view, Scope(frozenset(Audience)))


def all_refs(party: Party) -> list[Ref]:
    with party.store.read() as view:
        rows = view.connection.execute(EVENT.select()).all()
    return [ref_at(row.log, row.seq, row.chain) for row in rows]


def test_f76_a_relay_that_leaves_bodies_out_censors_nothing(author, relay, province):
    author.record_staff(NAME)
    catch_up(author, relay)
    censor(relay)
    catch_up(relay, province)
    assert names(province) == []
    assert len(missed(province)) == 1
    catch_up(author, province)
    talk(author, province)
    assert names(province) == [NAME]
    assert missed(province) == ()
    for audience in Audience:
        assert province.digests(audience) == author.digests(audience)


def test_whoever_asks_another_machine_is_given_the_body_in_the_answer(author, relay, province, tmp_path, clock):
    author.record_staff(NAME)
    catch_up(author, relay)
    catch_up(author, province)
    censor(relay)
    reader = Party("c4", Role.COUNTER, tmp_path, clock)
    catch_up(reader, relay)
    assert names(reader) == []
    heard = talk(reader, province)
    assert heard is not None
    assert heard.learned
    assert names(reader) == [NAME]
    again = talk(reader, province)
    assert again is not None
    assert not again.learned
    assert not reader.ask(province).wanted


def test_while_a_body_is_wanted_the_rest_goes_on(author, relay, province):
    author.record_staff(NAME)
    catch_up(author, relay)
    censor(relay)
    catch_up(relay, province)
    ticket = author.desk.issue("ho-tich")
    catch_up(author, relay)
    catch_up(relay, province)
    assert province.desk.ticket(ticket.id)
    with province.store.read() as view:
        assert [item.reason for item in view.skipped()] == ["its body is wanted"]


def test_what_was_erased_is_not_wanted_and_not_given(author, relay, province):
    author.record_staff(NAME)
    catch_up(author, province)
    with province.store.read() as view:
        (dossier,) = view.dossiers()
    with province.store.write() as tx:
        tx.record(Draft(ERASED, STAFF, "tinh", {"reason": "theo yêu cầu"}, entity=dossier.id))
    catch_up(relay, province)
    assert missed(relay) == ()
    answer = relay.answer(author, says("24.hop-thinh/c3", wanted=tuple(all_refs(author))))
    assert answer.bodies == ()
    assert names(author) == [NAME]
    catch_up(author, province)
    assert names(author) == []
    assert author.digests(STAFF) == province.digests(STAFF) == relay.digests(STAFF)


def test_a_body_on_its_way_does_not_come_back_after_the_erasure(author, province):
    author.record_staff(NAME)
    on_its_way = whole(author)
    catch_up(author, province)
    with province.store.read() as view:
        (dossier,) = view.dossiers()
    with province.store.write() as tx:
        tx.record(Draft(ERASED, STAFF, "tinh", {"reason": "theo yêu cầu"}, entity=dossier.id))
    before = province.everything()
    assert not absorb(province.store, says(bodies=on_its_way), author.access)
    assert province.everything() == before
    assert names(province) == []


def test_a_public_machine_is_given_and_asked_for_no_staff_body(author, relay, province, tmp_path, clock):
    kiosk = Party("k1", Role.KIOSK, tmp_path, clock)
    author.record_staff(NAME)
    author.desk.issue("ho-tich")
    catch_up(author, relay)
    asked = says("24.hop-thinh/k1", wanted=tuple(all_refs(author)))
    assert [item.log.endswith("/public") for item in relay.answer(kiosk, asked).bodies] == [True]
    censor(relay)
    catch_up(relay, province)
    assert {ref.log.endswith("/public") for ref in province.answer(kiosk, asked).wanted} == {True}


def test_a_public_machine_brings_no_staff_body(author, relay, province, tmp_path, clock):
    kiosk = Party("k1", Role.KIOSK, tmp_path, clock)
    author.record_staff(NAME)
    catch_up(author, relay)
    censor(relay)
    catch_up(relay, province)
    assert not absorb(province.store, says(bodies=whole(author)), kiosk.access)
    assert names(province) == []


def whole(party: Party) -> tuple[Found, ...]:
    return tuple(
        Found(head.log, seq, envelope)
        for head in party.heads()
        for seq, envelope in enumerate(section_of(party.store, head).envelopes, 1)
    )


def test_a_body_that_is_not_the_one_that_was_written_is_left(author, relay, province):
    author.record_staff(NAME)
    catch_up(author, relay)
    true = whole(author)
    forged = [replace(item, envelope=item.envelope.replace(NAME.encode(), "Nguyễn Thị Ha ".encode())) for item in true]
    bare = whole_of_stubs(relay)
    catch_up(relay, province)
    nonsense = [Found(item.log, item.seq, b"no envelope") for item in true]
    nobodys = [replace(item, seq=9) for item in true]
    assert not absorb(province.store, says(bodies=(*forged, *bare, *nonsense, *nobodys)), author.access)
    assert names(province) == []
    assert not absorb(province.store, says(bodies=true), author.access)
    assert names(province) == [NAME]


def whole_of_stubs(party: Party) -> tuple[Found, ...]:
    censor(party)
    return whole(party)


def test_a_body_that_nobody_wants_changes_nothing(author, relay):
    author.record_staff(NAME)
    catch_up(author, relay)
    before = relay.everything()
    absorb(relay.store, says(bodies=whole(author)), author.access)
    assert relay.everything() == before


def test_an_event_whose_entity_is_not_known_yet_gets_its_body_too(author, relay, province):
    author.record_staff(NAME)
    catch_up(author, relay)
    with author.store.read() as view:
        (dossier,) = view.dossiers()
    with relay.store.write() as tx:
        tx.record(Draft("dossier.started", STAFF, "hoa.nt", {"note": NAME}, entity=dossier.id))
    later = [found for found in whole(relay) if "/hub." in found.log]
    orphan = [section for section in relay.everything() if "/hub." in section.log]
    bare = [replace(section, envelopes=(stub_of(section.envelopes[0]),)) for section in orphan]
    assert not absorb(province.store, says(sections=tuple(bare)), relay.access)
    assert len(missed(province)) == 1
    absorb(province.store, says(bodies=tuple(later)), relay.access)
    assert missed(province) == ()


def stub_of(envelope: bytes) -> bytes:
    return read(envelope).stub.envelope


def test_no_message_asks_for_too_much_and_each_turn_asks_for_others(author, relay, province):
    """What nobody has any more must not hide what somebody still has."""
    many = MOST_WANTED + 20
    for _ in range(many):
        author.record_staff(NAME)
    catch_up(author, relay)
    censor(relay)
    catch_up(relay, province)
    assert len(missed(province)) == MOST_WANTED
    with province.store.read() as view:
        turns = [wanted(view, Scope(frozenset({STAFF})), turn) for turn in range(3)]
    assert len(set().union(*turns)) == many
    assert max(len(turn) for turn in turns) == MOST_WANTED
    for _ in range(10):
        talk(author, province)
    assert names(province) == [NAME] * many


def test_bodies_fill_a_part_of_a_message_only(author, relay):
    for _ in range(200):
        author.record_staff(NAME * 20)
    refs = all_refs(author)[:MOST_WANTED]
    answer = author.answer(relay, says("24.hop-thinh/hub", wanted=tuple(refs)))
    sizes = [len(item.envelope) for item in answer.bodies]
    assert ROOM_BYTES - 1000 < sum(sizes) <= ROOM_BYTES
    assert decode(encode(answer)) == answer


def test_what_is_wanted_of_no_log_at_all_is_not_looked_for(author, relay):
    author.record_staff(NAME)
    refs = tuple(replace(ref, log=LogId("no log")) for ref in all_refs(author))
    strangers = tuple(replace(ref, log=LogId(ref.log.replace("hop-thinh", "khac"))) for ref in all_refs(author))
    absent = tuple(replace(ref, seq=ref.seq + 100) for ref in all_refs(author))
    answer = author.answer(relay, says("24.hop-thinh/hub", wanted=refs + strangers + absent))
    assert answer.bodies == ()

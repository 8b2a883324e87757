"""What the work-list is made of, as the store gives it."""

from sqlalchemy import select, text

from sync.domain.conflict import Claim, Conflict
from sync.domain.event import Header, Ref, write
from sync.domain.ids import DossierId, EntityId, LogId, OfficerId
from sync.domain.log import Audience
from sync.domain.remedy import Discard, entry_of, standing_in
from sync.store.rows import DOSSIER
from sync.store.worklist_rows import contested, count_of_worklist, discard_of, given_twice, unused, unused_named
from sync.store.writer import Draft
from tests.fakes import moment
from tests.store.sections import RECEIVED, digests, lacking, pen, take
from tests.store.test_refold import another_version_wrote

OFFICER = OfficerId("hoa.nt")
OFFICIAL = "H05.12-261123-0007"


def record(store, kind, body, entity=None):
    with store.write() as tx:
        return tx.record(Draft(kind, Audience.STAFF, OFFICER, body, entity=entity))


def listed(store, most=100):
    with store.read() as view:
        return unused(view, most, "24.hop-thinh/quay-3")


def count(store):
    with store.read() as view:
        return count_of_worklist(view)


def discard(store, entry, reason="ghi thử"):
    return record(store, "worklist.discarded", {"entry": entry, "reason": reason})


def test_f22_one_event_that_cannot_be_used_is_listed_with_what_it_says(desk):
    entity = record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    (found,) = listed(desk)
    assert (found.entity, found.skipped.kind) == (entity, "dossier.received")
    assert found.skipped.reason == "due: YYYY-MM-DD is wanted"
    assert (found.event.header.by, found.event.body["due"]) == (OFFICER, "soon")
    assert count(desk) == 1
    assert listed(desk, 0) == ()


def test_f22_a_discard_takes_the_entry_off_on_every_machine_and_the_event_stays(desk, open_store):
    hub = open_store("hub")
    record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    (found,) = listed(desk)
    entity = discard(desk, entry_of(found.skipped.ref))
    assert (listed(desk), count(desk)) == ((), 0)
    take(hub, *lacking(desk, hub))
    assert (listed(hub), count(hub)) == ((), 0)
    with hub.read() as view:
        assert view.skipped() == (found.skipped,)
        told = discard_of(view, entry_of(found.skipped.ref))
        assert told == Discard(entity, entry_of(found.skipped.ref), OFFICER, moment(23, 10), "ghi thử")
        assert discard_of(view, "something else") is None
    assert digests(hub, Audience.STAFF) == digests(desk, Audience.STAFF)


def test_whoever_says_thousands_of_unusable_things_hides_nobody_elses(desk):
    flood, few = pen("a-kiosk"), pen("kiosk-9", Audience.STAFF)
    for n in range(40):
        flood.writes("ticket.nonsense", {}, entity=f"{n:016d}")
    few.writes("dossier.nonsense", {}, entity="x" * 16)
    take(desk, flood.section(), few.section())
    for _ in range(12):
        record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    shown = listed(desk, 10)
    assert [(item.skipped.ref.log[:15], item.skipped.ref.seq) for item in shown[:4]] == [
        ("24.hop-thinh/a-", seq) for seq in (1, 2, 3, 4)
    ]
    assert shown[4].skipped.ref.log == few.log
    assert [item.event.header.by for item in shown[5:]] == [OFFICER] * 5
    assert len(listed(desk, 100)) == count(desk) == 53


def test_an_entry_is_found_by_its_name_until_it_is_discarded(desk):
    record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    (found,) = listed(desk)
    name = entry_of(found.skipped.ref)
    with desk.read() as view:
        assert unused_named(view, name) == found
        assert unused_named(view, f"{name}0") is None
    discard(desk, name)
    with desk.read() as view:
        assert unused_named(view, name) is None


def test_discards_are_folded_again_by_another_version(desk, open_store):
    record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    discard(desk, entry_of(listed(desk)[0].skipped.ref))
    another_version_wrote(desk)
    desk.close()
    assert count(open_store("quay-3")) == 0


def test_a_discard_that_says_not_which_entry_is_listed_itself(desk):
    record(desk, "worklist.discarded", {"reason": "ghi thử"})
    assert [item.skipped.kind for item in listed(desk)] == ["worklist.discarded"]


def test_a_discard_in_a_public_log_discards_nothing(desk):
    record(desk, "dossier.received", RECEIVED | {"due": "soon"})
    wrong = listed(desk)[0].skipped.ref
    hostile = pen("kiosk-9")
    hostile.writes("worklist.discarded", {"entry": entry_of(wrong), "reason": ""}, entity="0000000000000001")
    take(desk, hostile.section())
    assert [(item.skipped.kind, item.skipped.reason) for item in listed(desk)] == [
        ("worklist.discarded", "wrong audience"),
        ("dossier.received", "due: YYYY-MM-DD is wanted"),
    ]


def test_of_a_log_with_two_histories_each_event_is_listed_as_itself(desk):
    one = pen("quay-4", Audience.STAFF)
    other = one.copied()
    for which, due in ((one, "soon"), (other, "later")):
        which.writes("dossier.received", RECEIVED | {"due": due}, entity="0000000000000001")
    take(desk, one.section(), other.section())
    reasons = {item.event.body["due"]: item.skipped.ref.chain for item in listed(desk)}
    assert reasons == {"soon": one.chains[1].hex()[:8], "later": other.chains[1].hex()[:8]}


def test_f81_a_contested_dossier_is_found_and_keeps_its_claims(desk, open_store):
    hub = open_store("hub")
    entity = record(desk, "dossier.received", RECEIVED)
    take(hub, *lacking(desk, hub))
    record(desk, "dossier.corrected", {"fee": 5000, "result": "Đồng ý"}, entity)
    record(hub, "dossier.corrected", {"fee": 8000}, entity)
    take(hub, *lacking(desk, hub))
    take(desk, *lacking(hub, desk))
    with desk.read() as view:
        (found,) = contested(view)
        (conflict,) = found.conflicts
        assert isinstance(conflict, Conflict)
        assert {claim.value for claim in conflict.claims} == {"5000", "8000"}
        assert all(isinstance(claim, Claim) for claim in conflict.claims)
        assert found == view.dossier(DossierId(entity))
        assert found.result == "Đồng ý"
    assert count(desk) == 1
    assert digests(hub, Audience.STAFF) == digests(desk, Audience.STAFF)
    record(hub, "dossier.corrected", {"fee": 8000}, entity)
    take(desk, *lacking(hub, desk))
    assert count(desk) == 0


def test_the_question_for_contested_dossiers_reads_no_others(desk):
    with desk.read() as view:
        chosen = select(DOSSIER.c.id).where(DOSSIER.c.contested)
        sql = str(chosen.compile(view.connection, compile_kwargs={"literal_binds": True}))
        plan = view.connection.execute(text(f"EXPLAIN QUERY PLAN {sql}")).one()
    assert "dossier_contested" in plan.detail


def test_an_official_code_of_two_dossiers_is_trouble_and_a_temporary_one_is_none(desk):
    for code in (OFFICIAL, OFFICIAL, RECEIVED["code"], RECEIVED["code"], "H05.12-261123-0008"):
        record(desk, "dossier.received", RECEIVED | {"code": code})
    with desk.read() as view:
        ((one, other),) = given_twice(view)
    assert one.code == other.code == OFFICIAL
    assert one.id != other.id
    assert count(desk) == 1
    discard(desk, OFFICIAL)
    with desk.read() as view:
        assert given_twice(view) == ()
    assert count(desk) == 0


def test_f22_a_stand_in_that_came_before_what_it_stands_for_waits(desk):
    """The first part of the log is lost on its way: what follows is not taken, and nothing goes wrong."""
    other = pen("quay-4", Audience.STAFF)
    wrong = other.writes("dossier.received", RECEIVED | {"due": "soon"}, entity="0000000000000001")
    later = pen("quay-4", Audience.STAFF, "11111111")
    header = Header(later.log, 1, EntityId(""), (wrong,), "dossier.resent", moment(23, 10), OFFICER)
    later.puts(write(header, standing_in(Ref(LogId(wrong.log), wrong.seq, wrong.chain), RECEIVED)))
    take(desk, later.section())
    assert count(desk) == 0
    take(desk, other.section())
    with desk.read() as view:
        assert view.dossiers()[0].code == RECEIVED["code"]
    assert count(desk) == 0

"""What a stolen server erases after its end stays: nobody who knows of the end lets go of a body for it (F-76)."""

from collections.abc import Mapping

import pytest
from sqlalchemy import func, select, update

from sync.domain.event import stored
from sync.domain.ids import LogId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.identity.authority import found
from sync.office.erasing import erase
from sync.replication.exchange import absorb
from sync.replication.trust import Trust
from sync.store.rows import ERASED, EVENT, WANTED
from sync.store.writer import Draft
from tests.fakes import HandClock
from tests.replication.party import Party, catch_up, talk

NAME = "Nguyễn Thị Hoa"
VOID = "written after its machine's end"


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
def counter(party):
    return party("c3", Role.COUNTER)


@pytest.fixture
def other(party):
    return party("c5", Role.COUNTER)


@pytest.fixture
def hub(party):
    return party("hub", Role.HUB)


@pytest.fixture
def province(party, counter, other, hub):
    """All hold the dossier that the counter has taken in."""
    server = party("tinh", Role.PROVINCE)
    counter.record_staff(NAME)
    for machine in (counter, hub, other):
        catch_up(machine, server)
    return server


def end(server: Party, target: Party, last: Mapping[LogId, int]) -> None:
    passport = target.me.trust.passport
    assert passport
    (body,) = revoked_bodies(passport.identity.name, passport.identity.fingerprint, last)
    with server.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, server.device, body))
        server.me.trust.end_logs(tx)


def lets_erase(thief: Party) -> None:
    erase(thief.store, Role.HUB, "TAM-c3", "x", "thief")


def names(party: Party) -> list[str]:
    with party.store.read() as view:
        return [dossier.applicant.name for dossier in view.dossiers()]


def rows_left(party: Party) -> list[int]:
    """Return how many erasures stand, and how many bodies are wanted."""
    with party.store.read() as view:
        return [view.connection.scalar(select(func.count()).select_from(table)) or 0 for table in (ERASED, WANTED)]


def reasons(party: Party) -> list[str]:
    with party.store.read() as view:
        return [item.reason for item in view.skipped()]


def test_who_knows_of_the_end_lets_go_of_no_body_when_another_brings_the_thiefs_new_log(hub, other, province):
    """The log comes for the first time: the end is known before anything of it is folded."""
    end(province, hub, {})
    lets_erase(hub)
    catch_up(other, hub)
    assert names(other) == []
    absorb(province.store, other.ask(province), other.access, province.me.trust)
    talk(other, province)
    assert names(province) == [NAME]
    assert rows_left(province) == [0, 0]
    assert reasons(province) == [VOID]


def test_who_believed_the_thief_before_asks_for_the_bodies_again_once_the_end_is_known(counter, hub, other, province):
    lets_erase(hub)
    catch_up(other, hub)
    assert names(other) == []
    assert rows_left(other) == [1, 0]
    end(province, hub, {})
    for machine in (other, counter, other, counter):
        catch_up(machine, province)
    assert names(other) == names(province) == names(counter) == [NAME]
    assert rows_left(other) == rows_left(province) == rows_left(counter) == [0, 0]
    assert other.digests(Audience.STAFF) == province.digests(Audience.STAFF) == counter.digests(Audience.STAFF)


def test_what_honest_machines_write_of_it_later_keeps_its_body(counter, hub, other, province):
    lets_erase(hub)
    catch_up(other, hub)
    end(province, hub, {})
    catch_up(other, province)
    with counter.store.write() as tx:
        entity = tx.dossiers()[0].id
        tx.record(Draft("dossier.noted", Audience.STAFF, "hoa.nt", {"note": "y"}, entity=entity))
    catch_up(counter, province)
    catch_up(other, province)
    with other.store.read() as view:
        gone = view.connection.scalars(select(EVENT.c.body_hash).where(EVENT.c.entity == entity)).all()
    assert gone == [b""] * 3


def test_an_erasure_that_stands_beside_the_thiefs_goes_on(hub, other, province):
    """The refolding after an end takes off the list again what a valid erasure has reached."""
    lets_erase(hub)
    catch_up(other, hub)
    erase(province.store, Role.PROVINCE, "TAM-c3", "hết thời hạn", "an.tv")
    end(province, hub, {})
    for _ in range(2):
        catch_up(other, province)
    assert names(other) == names(province) == []
    assert rows_left(other) == rows_left(province) == [1, 0]


def test_a_word_of_an_end_whose_body_comes_later_ends_all_the_same(hub, counter, other, province):
    """A relay leaves the body out; when it is filled in at last, the thief is over here too."""
    catch_up(hub, other)
    lets_erase(hub)
    catch_up(other, hub)
    end(province, hub, {})
    with province.store.write() as tx:
        (row,) = (row for row in tx.connection.execute(EVENT.select()).all() if b"revoked" in row.header)
        stub = stored(row.header, row.body).stub
        place = (EVENT.c.log == row.log, EVENT.c.seq == row.seq)
        tx.connection.execute(update(EVENT).where(*place).values(body=b"", body_hash=stub.body_hash))
    catch_up(other, province)
    assert names(other) == []
    with province.store.write() as tx:
        tx.connection.execute(update(EVENT).where(*place).values(body=row.body, body_hash=b""))
    province.me.trust.end_logs_in(province.store)
    for machine in (counter, counter, other, other):
        talk(machine, province)
    assert names(other) == [NAME]


def test_a_log_that_was_here_without_its_papers_is_ended_when_they_come(hub, other, province):
    """As after a recovery that could not read whose log it was."""
    end(province, hub, {})
    lets_erase(hub)
    talk(hub, other)
    (section,) = (one for one in hub.everything() if "/hub." in one.log and one.log.endswith("/staff"))
    with province.store.write() as tx:
        assert Trust().take(tx, section, {}) is None
    assert names(province) == []
    catch_up(other, hub)
    assert names(other) == []
    with hub.store.read() as view:
        author = view.author(section.log)
    assert author
    with province.store.write() as tx:
        tx.wrote(section.log, author, 0)
    assert rows_left(province) == [0, 1]
    assert reasons(province) == ["its body is wanted", VOID]

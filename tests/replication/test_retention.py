"""F-76: a kiosk or board keeps today, and what has not arrived; what is gone does not come back by itself."""

from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.clock import business_day
from sync.domain.log import Audience, named
from sync.domain.roles import Role
from sync.store.engine import open_engine
from sync.store.issued import MOST_DAYS_AHEAD
from sync.store.ledger import EPOCH
from sync.store.logs import Scope
from sync.store.rows import REPLICA
from sync.store.verify import verify
from sync.store.writer import Draft
from tests.fakes import KEY, HandClock
from tests.replication.party import Party, catch_up, talk
from tests.store.sections import cut, reach, take

TABLES = ("claim", "event", "replica", "day", "signed", "author", "notice", "skipped", "wanted", "ticket", "erased")


def a_day(kiosk, counter, *peers):
    """Give two numbers, call one, and let everybody hear of it and of its arrival."""
    ticket = kiosk.desk.issue("ho-tich")
    kiosk.desk.issue("chung-thuc")
    for peer in peers:
        catch_up(kiosk, peer)
        catch_up(counter, peer)
        counter.desk.serve_by_slip(f"{ticket.label} {ticket.slip_code}", "3")
        catch_up(counter, peer)
        catch_up(kiosk, peer)
        talk(kiosk, peer)
    return ticket.id


def forget(party: Party) -> None:
    party.store.forget_before(business_day(party.clock()))


def counts(party: Party) -> dict[str, int]:
    with party.store.read() as view:
        asked = {table: f"SELECT count(*) FROM {table}" for table in TABLES}
        return {table: view.connection.exec_driver_sql(sql).scalar_one() for table, sql in asked.items()}


def runs(party: Party) -> list[str]:
    with party.store.read() as view:
        written = view.connection.execute(select(REPLICA.c.log).where(REPLICA.c.own > 0))
        return [named(log).run for log in written.scalars()]


def broken(folder: Path, party: Party) -> object:
    engine = open_engine(folder / party.device / "motcua.db", KEY)
    try:
        return verify(engine).broken
    finally:
        engine.dispose()


def next_morning(clock: HandClock, *parties: Party) -> None:
    clock.forward(hours=22)
    for party in parties:
        party.restart()


def test_f76_the_next_morning_nothing_of_yesterday_is_on_the_kiosk(kiosk, counter, province, clock):
    a_day(kiosk, counter, province)
    forget(kiosk)
    assert counts(kiosk)["ticket"] == 2
    next_morning(clock, kiosk, counter)
    forget(kiosk)
    assert set(counts(kiosk).values()) == {0}
    assert runs(kiosk) == []


def test_what_is_gone_does_not_come_back_and_the_new_day_goes_on(kiosk, counter, province, clock, tmp_path):
    a_day(kiosk, counter, province)
    next_morning(clock, kiosk, counter)
    forget(kiosk)
    catch_up(kiosk, province)
    assert set(counts(kiosk).values()) == {0}
    ticket = kiosk.desk.issue("ho-tich")
    assert ticket.number == 1
    catch_up(kiosk, province)
    assert counts(kiosk)["event"] == 1
    assert province.desk.ticket(ticket.id) == ticket
    assert len(province.heads(Audience.PUBLIC)) == 3
    assert broken(tmp_path, kiosk) == ()


def test_a_kiosk_that_runs_through_the_night_forgets_too(kiosk, counter, province, clock):
    """What it remembers of its peer names logs that are gone."""
    a_day(kiosk, counter, province)
    clock.forward(hours=22)
    forget(kiosk)
    kiosk.desk.issue("ho-tich")
    assert catch_up(kiosk, province) <= 3
    assert counts(kiosk)["event"] == 1


def test_what_the_province_is_not_known_to_hold_stays(kiosk, counter, clock, tmp_path):
    hub = Party("hub", Role.HUB, tmp_path, clock)
    ticket = a_day(kiosk, counter, hub)
    before = counts(kiosk)
    next_morning(clock, kiosk, counter, hub)
    forget(kiosk)
    assert counts(kiosk) == before
    province = Party("tinh", Role.PROVINCE, tmp_path, clock)
    catch_up(hub, province)
    talk(hub, province)
    catch_up(kiosk, hub)
    talk(kiosk, hub)
    forget(kiosk)
    assert set(counts(kiosk).values()) == {0}
    assert province.desk.ticket(ticket)


def test_others_logs_stay_until_they_are_known_to_have_arrived(kiosk, counter, clock, tmp_path):
    """This kiosk may be the last to hold what a counter wrote whose disk died."""
    hub = Party("hub", Role.HUB, tmp_path, clock)
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    catch_up(kiosk, hub)
    next_morning(clock, kiosk)
    forget(kiosk)
    assert counts(kiosk)["event"] == 1
    province = Party("tinh", Role.PROVINCE, tmp_path, clock)
    catch_up(kiosk, province)
    talk(kiosk, province)
    forget(kiosk)
    assert set(counts(kiosk).values()) == {0}
    assert len(province.heads(Audience.PUBLIC)) == 1


def test_what_the_province_never_takes_of_others_goes_after_a_month_and_own_never(kiosk, counter, clock, tmp_path):
    """A log of a machine that was ended: it must not keep all days since then."""
    hub = Party("hub", Role.HUB, tmp_path, clock)
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    catch_up(kiosk, hub)
    clock.forward(hours=31 * 24)
    forget(kiosk)
    assert counts(kiosk)["event"] == 1
    own = kiosk.desk.issue("ho-tich")
    clock.forward(hours=24)
    forget(kiosk)
    assert counts(kiosk)["event"] == 1
    clock.forward(hours=60 * 24)
    forget(kiosk)
    assert kiosk.desk.ticket(own.id)


def test_today_and_what_it_knows_of_yesterdays_people_stays_whole(kiosk, counter, province, clock, tmp_path):
    ticket = a_day(kiosk, counter, province)
    next_morning(clock, kiosk, counter)
    with counter.store.write() as tx:
        tx.record(Draft("ticket.finished", Audience.PUBLIC, "c3", {"counter": "3"}, entity=ticket))
    today = kiosk.desk.issue("ho-tich")
    catch_up(counter, province)
    catch_up(kiosk, province)
    forget(kiosk)
    assert kiosk.desk.ticket(ticket) is None
    assert kiosk.desk.ticket(today.id) == today
    assert counts(kiosk)["event"] == 2
    assert broken(tmp_path, kiosk) == ()


def test_a_day_of_which_a_log_has_not_arrived_stays_whole(kiosk, counter, province, clock):
    """The exchange still tells of that day: what was dropped of it would come again every minute."""
    a_day(kiosk, counter, province)
    kiosk.restart()
    late = kiosk.desk.issue("ho-tich")
    before = counts(kiosk)
    next_morning(clock, kiosk, counter)
    forget(kiosk)
    assert counts(kiosk) == before
    catch_up(kiosk, province)
    talk(kiosk, province)
    forget(kiosk)
    assert kiosk.desk.ticket(late.id) is None
    assert set(counts(kiosk).values()) == {0}


def test_a_kiosk_that_was_led_a_day_on_and_back_gives_no_number_of_today_again(kiosk, counter, province, clock):
    """A server a day ahead is believed; what was dropped by its clock as past was printed all the same."""
    a_day(kiosk, counter, province)
    clock.forward(hours=25)
    forget(kiosk)
    assert counts(kiosk)["ticket"] == 0
    clock.forward(hours=-25)
    assert kiosk.desk.issue("ho-tich").label == "A002"
    catch_up(kiosk, province)
    assert kiosk.desk.issue("ho-tich").label == "A003"
    assert kiosk.desk.issue("chung-thuc").label == "B002"


def test_what_was_printed_of_a_day_is_remembered_for_a_month(kiosk, counter, province, clock):
    a_day(kiosk, counter, province)
    for _ in range(MOST_DAYS_AHEAD + 2):
        clock.forward(hours=24)
        forget(kiosk)
        kiosk.desk.issue("ho-tich")
        catch_up(kiosk, province)
        talk(kiosk, province)
    with kiosk.store.read() as view:
        days = view.connection.exec_driver_sql("SELECT DISTINCT day FROM printed ORDER BY day").scalars().all()
    assert len(days) == MOST_DAYS_AHEAD


def test_what_was_printed_is_remembered_though_less_of_it_came_back_before_it_was_forgotten_again(
    kiosk, province, clock
):
    """Of two servers one is a day ahead: the day is dropped, comes back in parts, and is dropped again."""
    for _ in range(3):
        kiosk.desk.issue("ho-tich")
    catch_up(kiosk, province)
    talk(kiosk, province)
    with kiosk.store.read() as view:
        (log,) = (head.log for heads in view.heads(Scope(frozenset(Audience))).values() for head in heads)
    part = cut(kiosk.store, log, 0, 1)
    clock.forward(hours=25)
    forget(kiosk)
    clock.forward(hours=-25)
    take(kiosk.store, part)
    with kiosk.store.read() as view:
        epoch = view.said(EPOCH)
    reach(kiosk.store, {log: 1}, epoch)
    clock.forward(hours=25)
    forget(kiosk)
    assert counts(kiosk)["ticket"] == 0
    clock.forward(hours=-25)
    assert kiosk.desk.issue("ho-tich").label == "A004"


@pytest.mark.parametrize("place", [1, 2, 3])
def test_whoever_writes_while_logs_are_forgotten_loses_nothing_and_begins_no_log_again(
    kiosk, counter, province, clock, place
):
    """A clock comes back just then: a tap between two logs that are dropped, or behind the last, is kept and sent."""
    a_day(kiosk, counter, province)
    clock.forward(hours=25)
    commits = count(1)
    given = []

    def tap(_touched):
        if next(commits) == place:
            clock.forward(hours=-25)
            given.append(kiosk.desk.issue("ho-tich"))

    kiosk.store.on_commit = tap
    forget(kiosk)
    assert [kiosk.desk.ticket(ticket.id) for ticket in given] == given
    catch_up(kiosk, province)
    assert [province.desk.ticket(ticket.id) for ticket in given] == given
    begun = [head.log for head in province.heads(Audience.PUBLIC)]
    assert len(begun) == len(set(begun))

"""What machines know of what the province holds, which is what they need not send or keep any more."""

import dataclasses
import shutil

import pytest

from sync.domain.epoch import LEAST_MS, epoch_name
from sync.domain.ids import DeviceId
from sync.replication.wire import Held
from sync.store.ledger import EPOCH
from tests.replication.party import Party, catch_up, talk


def test_who_asks_learns_what_the_province_holds(kiosk, hub, province):
    kiosk.desk.issue("ho-tich")
    catch_up(kiosk, hub)
    assert unsent(kiosk) == 1
    catch_up(hub, province)
    assert unsent(hub) == 0
    talk(kiosk, hub)
    assert unsent(kiosk) == 0


def test_days_ago_too_one_learns_what_the_province_holds(counter, hub, province, clock):
    counter.desk.issue("ho-tich")
    catch_up(counter, hub)
    clock.forward(hours=48)
    catch_up(hub, province)
    for _ in range(3):
        talk(counter, hub)
    assert unsent(counter) == 0


@pytest.mark.parametrize("epoch", ["z", "999999999999999-0123abcd"])
def test_an_epoch_that_never_was_leaves_nobody_deaf_to_the_province(counter, hub, province, epoch):
    counter.desk.issue("ho-tich")
    counter.hear(hub, asked := counter.ask(hub), dataclasses.replace(hub.answer(counter, asked), epoch=epoch))
    catch_up(counter, province)
    talk(counter, province)
    assert unsent(counter) == 0


def test_nobody_believes_a_machine_down_the_line_about_the_province(kiosk, hub):
    """A kiosk that claims it would make the hub forget to send."""
    hub.desk.issue("ho-tich")
    lie = {head.log: (Held(head.point, head.seq),) for head in hub.heads()}
    hub.answer(kiosk, dataclasses.replace(kiosk.ask(hub), table=lie, epoch="9"))
    assert unsent(hub) == 1


def test_a_province_that_lost_something_is_known_to_lack_it(counter, province, tmp_path):
    """Its database begins another epoch: what it held before is counted as unsent until it holds it again."""
    counter.desk.issue("ho-tich")
    catch_up(counter, province)
    talk(counter, province)
    assert unsent(counter) == 0
    province.store.close()
    shutil.rmtree(tmp_path / "tinh")
    province.clock.forward(minutes=1)
    province.restart()
    talk(counter, province)
    assert unsent(counter) == 1
    catch_up(counter, province)
    talk(counter, province)
    assert unsent(counter) == 0


def test_a_province_restored_under_a_clock_that_was_behind_is_heard_again(counter, kiosk, province):
    """Its new life took an earlier name than the one that everybody had believed: all that it says counted as old."""
    counter.desk.issue("ho-tich")
    catch_up(counter, province)
    talk(counter, province)
    believed = known_epoch(counter)
    with province.store.write() as tx:
        tx.note(EPOCH, epoch_name(1, "", "00000000"))
    counter.desk.issue("ho-tich")
    talk(kiosk, province)
    assert known_epoch(province) < believed
    catch_up(counter, province)
    talk(counter, province)
    assert known_epoch(province) > believed
    assert unsent(counter) == 0


def test_one_counter_has_not_everybody_begin_anew_with_each_message(counter, province, clock):
    """A province begins another life at most once an hour, whatever somebody claims."""
    clock.forward(hours=2)
    said = set()
    for hour in range(1, 9):
        claimed = epoch_name(clock() + hour * LEAST_MS, "", "ffffffff")
        province.answer(counter, dataclasses.replace(counter.ask(province), epoch=claimed))
        said.add(known_epoch(province))
    assert len(said) == 1


def known_epoch(party):
    with party.store.read() as view:
        return view.said(EPOCH)


def unsent(party: Party) -> int:
    with party.store.read() as view:
        return view.unsent(DeviceId(party.device))[0]

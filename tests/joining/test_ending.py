"""``motcua revoke``: a machine that was lost is ended, and may come again under a new key."""

import threading

import pytest

from sync.domain.ids import GroupId
from sync.domain.revocation import REVOKED
from sync.identity.passport import passport_in
from sync.machine import Machine
from sync.replication.peer import Peer, PeerAway
from sync.settings import Settings
from sync.store.key import machine_key
from tests.fakes import eventually, taken_in
from tests.joining.typed import code_of, paired, run
from tests.replication.saying import says


def test_f76_a_lost_machine_is_ended_in_one_action(hub_file, hub, place, capsys):
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", "k7", "--role", "kiosk", "--json"))
    pairing.start()
    file = place("k7", "kiosk", hub.address)
    run("--settings", file, "enrol", code_of(hub))
    pairing.join(30)
    assert run("--settings", hub_file, "revoke", "k7") == 0
    told = capsys.readouterr().out
    assert "1 khóa" in told
    assert "hồ sơ" in told  # nothing came from it, so that nobody here knows that it is a kiosk
    passport = passport_in(file.parent / "data", machine_key(file.parent / "data" / "machine.key"))
    assert passport
    with hub.store.read() as view:
        assert len(view.notices(REVOKED)) == 1
        assert hub.machine.revocations().is_revoked(passport.identity)
    peer = Peer(hub.address, passport.identity.name, passport)
    with pytest.raises(PeerAway, match="revoked"):
        peer.exchange(says(passport.identity.name))
    peer.close()
    assert run("--settings", hub_file, "revoke", "k8", "--key", passport.identity.fingerprint) == 0


def test_f76_who_ends_a_machine_is_told_which_dossiers_may_be_on_its_disk_by_their_codes_alone(hub_file, hub, capsys):
    dossier = taken_in(hub.machine)
    assert run("--settings", hub_file, "revoke", "c3", "--key", "0" * 32) == 0
    told = capsys.readouterr().out
    assert f"1 hồ sơ:\n  {dossier.code}\n" in told
    assert dossier.applicant.name not in told
    assert run("--settings", hub_file, "revoke", "k1", "--key", "1" * 32) == 0
    assert "không có thông tin cá nhân" in capsys.readouterr().out


def test_a_machine_that_was_ended_and_is_paired_again_gets_a_new_key_and_is_heard(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    first = paired(hub_file, hub, file)
    assert run("--settings", hub_file, "revoke", "k7") == 0
    capsys.readouterr()
    second = paired(hub_file, hub, file)
    assert "khóa mới" in capsys.readouterr().out
    assert first.identity.fingerprint != second.identity.fingerprint
    kiosk = Machine.open(Settings.load(file))
    kiosk.start(lambda _touched: None, lambda _link: None)
    ticket = kiosk.queue.issue(GroupId("ho-tich"))
    eventually(lambda: hub.machine.queue.ticket(ticket.id))
    kiosk.close()


def test_a_machine_that_was_ended_hears_it_from_the_doctor(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    paired(hub_file, hub, file)
    run("--settings", file, "doctor")
    assert "thu hồi" not in capsys.readouterr().out
    run("--settings", hub_file, "revoke", "k7")
    capsys.readouterr()
    assert run("--settings", file, "doctor") == 1
    assert f"LỖI  Máy này đã bị thu hồi ({hub.address}" in capsys.readouterr().out


def test_pairing_a_name_that_is_in_use_is_remarked_on_and_a_second_revocation_too(hub_file, hub, place, capsys):
    file = place("k7", "kiosk", hub.address)
    paired(hub_file, hub, file)
    assert "đã được ghép" not in capsys.readouterr().err
    paired(hub_file, hub, file)
    assert "k7 đã được ghép" in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k7") == 0
    capsys.readouterr()
    assert run("--settings", hub_file, "revoke", "k7") == 0
    assert capsys.readouterr().out == "k7 đã bị thu hồi từ trước; không có gì thay đổi.\n"
    with hub.store.read() as view:
        assert len(view.notices(REVOKED)) == 1
    paired(hub_file, hub, file)
    assert "đã được ghép" not in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k7") == 0
    told = capsys.readouterr().out
    assert "1 khóa" in told
    assert "hồ sơ" in told  # nothing came from it, so that nobody here knows that it is a kiosk


def test_a_machine_that_this_server_did_not_pair_is_named_by_its_key(hub_file, capsys):
    assert run("--settings", hub_file, "revoke", "k8") == 1
    assert "--key" in capsys.readouterr().err
    assert run("--settings", hub_file, "revoke", "k8", "--key", "x") == 1

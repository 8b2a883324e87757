"""Joining a centre: a code from the server's screen, three tries, ten minutes, the same words on both screens."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from time import monotonic, sleep

import pytest
import requests

from sync.domain.identity import Identity
from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.authority import Authority, found
from sync.identity.certificates import Subject, verified
from sync.identity.keys import device_key
from sync.identity.pairing import TRIES, WITHIN_S, PairingCode, proof, words
from sync.identity.tls import server_side
from sync.replication.enrolling import enrol
from sync.server.enrolment import PAIRING, EnrolForm, EnrolmentDesk, NotEnrolled, Pairing, pairing_in
from tests.fakes import CENTRE, KEY, Server, new_machine
from tests.server.asking import send
from tests.server.strangers import Stranger, http

NOWHERE = "https://127.0.0.1:1"
KIOSK = Subject(CENTRE, DeviceId("k7"), Role.KIOSK)


@pytest.fixture
def hub(sealed_house):
    return sealed_house.hub(NOWHERE)


@pytest.fixture
def folder(hub):
    return hub.machine.settings.data


@pytest.fixture
def key(tmp_path):
    return device_key(tmp_path / "k7", KEY).public_key().public_bytes_raw()


@pytest.fixture
def pair(hub, folder):
    """Open a pairing at the hub as ``motcua pair`` does, and return its code."""

    def opened(subject: Subject = KIOSK) -> PairingCode:
        code = PairingCode.new(hub.machine.passport.root.fingerprint)
        Pairing(subject.centre, subject.device, subject.role, code.secret.hex(), monotonic()).keep(folder)
        return code

    return opened


def nobody(_identity: Identity) -> bool:
    """Say that nobody was ended."""
    return False


def wrong(code: PairingCode) -> PairingCode:
    return replace(code, secret=bytes(10))


def test_f75_a_machine_with_the_code_is_certified_and_both_screens_show_the_same_words(hub, folder, key, pair):
    code = pair()
    chain, root = enrol(hub.address, code, KIOSK, key)
    identity = verified(chain, root)
    assert isinstance(identity, Identity)
    assert (identity.name, identity.role, identity.public_key) == (f"{CENTRE}/k7", Role.KIOSK, key)
    assert root == hub.machine.passport.root
    used = pairing_in(folder)
    assert used
    assert used.words == " – ".join(words(code.secret, KIOSK, key))
    assert len(list((folder / "enrolled").glob("k7.*.pem"))) == 1


def test_f75_three_wrong_tries_close_the_pairing_even_for_who_has_the_code(hub, key, pair):
    code = pair()
    for _ in range(TRIES):
        with pytest.raises(IdentityFault, match="mã ghép"):
            enrol(hub.address, wrong(code), KIOSK, key)
    with pytest.raises(IdentityFault, match="mã ghép"):
        enrol(hub.address, code, KIOSK, key)


def test_f75_tries_at_the_same_time_count_one_by_one(hub, folder, key, pair):
    code = pair()
    opened = pairing_in(folder)
    assert opened

    def slowly() -> float:
        sleep(0.02)
        return opened.opened_s

    desk = EnrolmentDesk(folder, Authority.of(hub.machine.passport), nobody, slowly)
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda _: desk.enrol(a_wish(wrong(code), key)), range(TRIES)))
    assert [*answers, desk.enrol(a_wish(code, key))] == [NotEnrolled.NOT_PAIRED] * (TRIES + 1)


def a_wish(code: PairingCode, key: bytes) -> EnrolForm:
    return EnrolForm(centre=CENTRE, device="k7", role=Role.KIOSK, key=key.hex(), proof=proof(code.secret, KIOSK, key))


@pytest.mark.parametrize(("passed_s", "certified"), [(0, True), (WITHIN_S, True), (WITHIN_S + 1, False), (-1, False)])
def test_f75_a_code_lasts_ten_minutes_and_not_beyond_a_restart(hub, folder, key, pair, passed_s, certified):
    code = pair()
    opened = pairing_in(folder)
    assert opened
    desk = EnrolmentDesk(folder, Authority.of(hub.machine.passport), nobody, lambda: opened.opened_s + passed_s)
    assert (desk.enrol(a_wish(code, key)) is not NotEnrolled.NOT_PAIRED) is certified


def test_the_same_machine_may_ask_again_when_the_answer_was_lost_another_may_not(hub, key, pair, tmp_path):
    code = pair()
    enrol(hub.address, code, KIOSK, key)
    assert enrol(hub.address, code, KIOSK, key)
    other = device_key(tmp_path / "thief", KEY).public_key().public_bytes_raw()
    with pytest.raises(IdentityFault):
        enrol(hub.address, code, KIOSK, other)


@pytest.mark.parametrize(
    "subject",
    [
        Subject(CENTRE, DeviceId("k7"), Role.COUNTER),
        Subject(CENTRE, DeviceId("k8"), Role.KIOSK),
        Subject(CentreId("24.van-ban"), DeviceId("k7"), Role.KIOSK),
    ],
)
def test_a_code_for_a_kiosk_makes_no_counter_and_no_other_machine(hub, key, pair, subject):
    code = pair()
    with pytest.raises(IdentityFault):
        enrol(hub.address, code, subject, key)


def test_a_key_that_was_ended_is_not_certified_again_and_only_who_has_the_code_is_told(hub, folder, key, pair):
    code = pair()
    desk = EnrolmentDesk(folder, Authority.of(hub.machine.passport), lambda _identity: True)
    assert desk.enrol(a_wish(code, key)) is NotEnrolled.ENDED
    assert desk.enrol(a_wish(wrong(code), key)) is NotEnrolled.NOT_PAIRED
    assert not list(folder.glob("enrolled/*"))


def test_without_a_pairing_nobody_is_certified(hub, folder, key, pair):
    code = pair()
    (folder / PAIRING).write_text("{}")
    with pytest.raises(IdentityFault):
        enrol(hub.address, code, KIOSK, key)
    (folder / PAIRING).unlink()
    with pytest.raises(IdentityFault):
        enrol(hub.address, code, KIOSK, key)


def test_f75_the_secret_is_not_told_to_a_server_that_did_not_make_the_code(sealed_house, key, pair, tmp_path):
    """It shows its own root, which is not the code's; and who shows ours cannot speak for it."""
    code = pair()
    root = found(tmp_path / "elsewhere", "Lào Cai", None)
    stranger = Server(new_machine(tmp_path / "far", "hub", Role.HUB, sealed_house.clock, authority=root))
    with pytest.raises(IdentityFault, match="Không đúng máy chủ"):
        enrol(stranger.address, code, KIOSK, key)
    stranger.die()


def test_f75_who_shows_our_root_but_is_not_certified_by_it_is_told_nothing(hub, key, pair, tmp_path, sealed_house):
    code = pair()
    other = found(tmp_path / "elsewhere", "Lào Cai", None)
    posing = new_machine(tmp_path / "far", "hub", Role.HUB, sealed_house.clock, authority=other)
    assert posing.passport
    posing.passport = replace(posing.passport, root=hub.machine.passport.root)
    stranger = Server(posing)
    with pytest.raises(IdentityFault, match="Không đúng máy chủ"):
        enrol(stranger.address, code, KIOSK, key)
    stranger.die()


@pytest.mark.parametrize(
    "answer",
    [
        http("200 OK", "text/html", b"<html>"),
        http("200 OK", "application/json", b"[]"),
        http("200 OK", "application/json", b'{"root": 5}'),
        http("404 Not Found", "application/json", b"{}"),
        b"",
    ],
)
def test_what_answers_in_the_servers_place_is_not_taken_for_it(hub, key, pair, answer):
    stranger = Stranger(answer, tls=server_side(hub.machine.passport))
    with pytest.raises(IdentityFault):
        enrol(stranger.address, pair(), KIOSK, key)
    stranger.close()


def test_a_server_that_is_away_is_said(key, pair):
    with pytest.raises(IdentityFault, match="không trả lời"):
        enrol(NOWHERE, pair(), KIOSK, key)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"[" * 100_000, json.dumps({"key": "x"}).encode()])
def test_f74_a_wish_that_is_none_is_refused(hub, body):
    request = requests.Request("POST", f"{hub.address}/v1/enrol", data=body).prepare()
    assert send(hub.machine.passport, request).status_code == 400


def test_a_server_without_a_certificate_certifies_nobody(house):
    hub = house.hub("http://127.0.0.1:1")
    assert requests.get(f"{hub.address}/v1/enrol", timeout=20).status_code == 404

"""A centre whose machines have certificates: who asks is known, and who answers; replays and thieves get nothing."""

import socket
import ssl
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import pytest
import requests

from sync.domain.company import Odd
from sync.domain.ids import CentreId, CounterId, DeviceId, GroupId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject, chain_text, pem_of
from sync.identity.keys import device_key
from sync.identity.passport import CERTIFICATE, Passport
from sync.identity.signing import CERTIFICATE_HEADER, sign
from sync.identity.tls import server_side
from sync.replication.peer import Claim, MachineEnded, Peer, PeerAway, WrongServer
from sync.replication.wire import CONTENT_TYPE, decode, encode
from sync.server.caller import FRESH_S
from sync.store.logs import Scope
from sync.store.state import events_digest
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, Server, eventually, new_machine, taken_in
from tests.identity.conftest import dated
from tests.replication.saying import everything_of, says, wants_everything
from tests.server.asking import send
from tests.server.strangers import Stranger, http

NOWHERE = "https://127.0.0.1:1"
DAYS_90 = 90 * 24


@pytest.fixture
def hub(sealed_house):
    return sealed_house.hub(NOWHERE)


@pytest.fixture
def paper(sealed_house, hub, tmp_path):  # noqa: ARG001 - the hub certifies
    """Enrol a device without a machine around it."""

    def enrolled(device: str, role: Role, authority: Authority | None = None, centre: CentreId = CENTRE) -> Passport:
        subject = Subject(centre, DeviceId(device), role)
        return enrol_here(tmp_path / "bare" / device, KEY, subject, authority or sealed_house.authority)

    return enrolled


@pytest.fixture
def speak(sealed_house, hub):
    """Open a line to the hub in somebody's name."""
    opened = []

    def peer(passport, sender: str = "", address: str = "") -> Peer:
        opened.append(
            Peer(address or hub.address, sender or passport.identity.name, passport, clock=sealed_house.clock)
        )
        return opened[-1]

    yield peer
    for one in opened:
        one.close()


def posted(hub: Server, passport: Passport, path: str, body: bytes, now_ms: int, **headers: str) -> requests.Response:
    """Post bytes signed at that time; return what the hub answers."""
    request = requests.Request("POST", f"{hub.address}{path}", data=body, headers=headers).prepare()
    sign(request, body, passport, now_ms)
    return send(passport, request)


def test_a_whole_centre_exchanges_under_its_certificates(sealed_house):
    province = sealed_house.province()
    hub = sealed_house.hub(province.address)
    kiosk = sealed_house.machine("k1", Role.KIOSK, hub.address)
    counter = sealed_house.machine("c3", Role.COUNTER, hub.address)
    ticket, dossier = kiosk.queue.issue("ho-tich"), taken_in(counter)
    eventually(lambda: counter.queue.waiting("3") and province.machine.tracking.dossier(dossier.id))
    eventually(lambda: province.machine.queue.ticket(ticket.id) and counter.link().online)
    called = counter.call_next(CounterId("3"))
    assert isinstance(called, Ticket)
    assert called.id == ticket.id
    assert not kiosk.tracking.dossiers()


def test_f73_a_kiosks_certificate_reads_public_logs_only_whatever_it_claims(hub, paper, speak):
    taken_in(hub.machine)
    hub.machine.queue.issue("ho-tich")
    kiosk = paper("k9", Role.KIOSK)
    answer = speak(kiosk).exchange(wants_everything(kiosk.identity.name))
    assert [section.log.endswith("/public") for section in answer.sections] == [True]
    for sender in (f"{CENTRE}/c3", f"{CENTRE}/hub", "24.van-ban/k9", ""):
        with pytest.raises(PeerAway, match="403"):
            speak(kiosk).exchange(wants_everything(sender))


def test_f73_a_stolen_boards_key_writes_nothing(sealed_house, hub, paper, speak):
    kiosk = sealed_house.machine("k1", Role.KIOSK, NOWHERE)
    kiosk.queue.issue("ho-tich")
    sections = everything_of(kiosk.store)
    board = paper("b9", Role.BOARD)
    answer = speak(board).exchange(says(board.identity.name, sections=sections))
    assert not answer.table
    with pytest.raises(PeerAway, match="403"):
        speak(board).claim(Claim.new(CounterId("3")), 5)
    assert not hub.machine.queue.waiting()


def test_a_machine_of_another_centre_is_turned_away_at_the_hub_and_taken_at_the_province(
    sealed_house, hub, tmp_path, speak
):
    province = sealed_house.province()
    subject = Subject(CentreId("24.van-ban"), DeviceId("c1"), Role.COUNTER)
    other = enrol_here(tmp_path / "other", KEY, subject, Authority.of(province.machine.passport))
    with pytest.raises(WrongServer):
        speak(other, address=hub.address).exchange(wants_everything("24.van-ban/c1"))
    province.machine.queue.issue("ho-tich")
    answer = speak(other, address=province.address).exchange(wants_everything("24.van-ban/c1"))
    assert not answer.table
    response = posted(hub, other, "/v1/exchange", encode(says("24.van-ban/c1")), 0, **shown(other))
    assert response.status_code == 403


def shown(passport: Passport) -> dict[str, str]:
    return {CERTIFICATE_HEADER: chain_text(passport.chain)}


def test_the_certificate_travels_once_and_again_after_the_server_was_started_anew(hub, paper):
    counter = paper("c3", Role.COUNTER)
    body = encode(says(counter.identity.name))
    first = posted(hub, counter, "/v1/exchange", body, 0)
    assert (first.status_code, first.headers["Motcua-Key"]) == (401, "unknown")
    assert posted(hub, counter, "/v1/exchange", body, 0, **shown(counter)).status_code == 200
    assert posted(hub, counter, "/v1/exchange", body, 0).status_code == 200


def test_who_signs_nothing_or_shows_foreign_papers_gets_nothing(sealed_house, hub, paper, tmp_path):
    counter = paper("c3", Role.COUNTER)
    body = encode(says(counter.identity.name))
    unsigned = requests.Request("POST", f"{hub.address}/v1/exchange", data=body).prepare()
    assert send(counter, unsigned).status_code == 401
    foreign = found(tmp_path / "elsewhere", "Lào Cai", None)
    thief = enrol_here(tmp_path / "thief", KEY, Subject(CENTRE, DeviceId("c3"), Role.COUNTER), foreign)
    request = requests.Request("POST", f"{hub.address}/v1/exchange", data=body, headers=shown(thief)).prepare()
    sign(request, body, thief, sealed_house.clock())
    assert send(counter, request).status_code == 401


def test_a_changed_body_is_refused(hub, paper):
    counter = paper("c3", Role.COUNTER)
    body = encode(says(counter.identity.name))
    request = requests.Request("POST", f"{hub.address}/v1/exchange", data=body, headers=shown(counter)).prepare()
    sign(request, body, counter, 0)
    request.body = body[:-1] + b"x"
    assert send(counter, request).status_code == 401


def test_f72_an_exchange_replayed_after_90_days_gets_an_answer_and_has_no_effect(sealed_house, hub):
    kiosk = sealed_house.machine("k1", Role.KIOSK, NOWHERE)
    kiosk.queue.issue("ho-tich")
    message = encode(says(f"{CENTRE}/k1", sections=everything_of(kiosk.store)))
    request = requests.Request("POST", f"{hub.address}/v1/exchange", data=message, headers=shown(kiosk.passport))
    recorded = request.prepare()
    sign(recorded, message, kiosk.passport, sealed_house.clock())
    first = send(kiosk.passport, recorded)
    before = digests(hub)
    sealed_house.clock.forward(hours=DAYS_90)
    again = send(kiosk.passport, recorded)
    assert (first.status_code, again.status_code) == (200, 200)
    assert decode(again.content).summary == decode(first.content).summary
    assert digests(hub) == before


def digests(server: Server) -> list[str]:
    with server.store.read() as view:
        return [events_digest(view, audience) for audience in Role.HUB.audiences]


@pytest.fixture
def claimed(sealed_house, hub, paper):
    """Record a claim of counter 3; it can be sent at any time, and gives the ticket that was answered."""
    counter = paper("c3", Role.COUNTER)

    def record(number: int, at_ms: int | None = None) -> Callable[[], str | None]:
        body = b'{"id":"%032x","counter":"3","sender":"%s"}' % (number, counter.identity.name.encode())
        recorded = requests.Request("POST", f"{hub.address}/v1/claims", data=body, headers=shown(counter)).prepare()
        sign(recorded, body, counter, sealed_house.clock() if at_ms is None else at_ms)
        return lambda: send(counter, recorded).json()["ticket"]

    return record


def test_f72_a_claim_replayed_after_90_days_gets_the_same_answer_and_calls_nobody(sealed_house, hub, claimed):
    """It names the ticket that it named, though that person was called again since, and left."""
    desk, claim = hub.machine.queue, claimed(1)
    ticket = desk.issue("ho-tich")
    other = desk.issue("ho-tich")
    assert [claim() for _ in range(2)] == [ticket.id] * 2
    sealed_house.clock.forward(minutes=4)
    assert desk.lapse_unconfirmed() == 1
    assert claimed(2)() == ticket.id
    desk.finish(ticket.id, CounterId("3"))
    assert claim() == ticket.id
    assert desk.waiting() == (other,)
    sealed_house.clock.forward(hours=DAYS_90)
    later, before = desk.issue("ho-tich"), digests(hub)
    assert claim() == ticket.id
    assert desk.waiting() == (later,)
    assert digests(hub) == before


def test_f72_a_claim_that_found_nobody_finds_nobody_after_90_days(sealed_house, hub, claimed):
    claim = claimed(1)
    assert claim() is None
    sealed_house.clock.forward(hours=DAYS_90)
    later, before = hub.machine.queue.issue("ho-tich"), digests(hub)
    assert claim() is None
    assert hub.machine.queue.waiting() == (later,)
    assert digests(hub) == before


@pytest.mark.parametrize(("off_s", "called"), [(FRESH_S, True), (-FRESH_S, True), (FRESH_S + 1, False)])
def test_a_claim_calls_somebody_while_the_clocks_agree(sealed_house, hub, claimed, off_s, called):
    ticket = hub.machine.queue.issue("ho-tich")
    assert claimed(1, sealed_house.clock() - off_s * 1000)() == (ticket.id if called else None)
    assert len(hub.machine.queue.waiting()) == 1 - called


def test_f30_a_counter_whose_clock_is_dead_still_exchanges_and_calls_from_its_own_copy(sealed_house, hub):
    """Its clock says 1970; certificates and exchanges do not care, the hub calls nobody for it."""
    counter = sealed_house.machine("c3", Role.COUNTER, hub.address)
    counter.replicator.stop()
    dead = Peer(hub.address, f"{CENTRE}/c3", counter.passport, clock=lambda: 0)
    hub.machine.queue.issue("ho-tich")
    assert dead.exchange(wants_everything(f"{CENTRE}/c3")).sections
    assert dead.claim(Claim.new(CounterId("3")), 5) is None
    assert hub.machine.queue.waiting()
    dead.close()


def test_f76_a_device_that_was_ended_is_turned_away(hub, paper, speak):
    kiosk, other = paper("k1", Role.KIOSK), paper("k2", Role.KIOSK)
    assert speak(kiosk).exchange(wants_everything(kiosk.identity.name))
    (body,) = revoked_bodies(kiosk.identity.name, kiosk.identity.fingerprint, {})
    with hub.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, "hub", body))
    with pytest.raises(MachineEnded, match="revoked"):
        speak(kiosk).exchange(wants_everything(kiosk.identity.name))
    assert speak(other).exchange(wants_everything(other.identity.name))


def test_f20_a_server_of_another_province_gets_no_byte(sealed_house, tmp_path, speak, paper):
    """Wrong address or hijacked name: the handshake ends before anything is sent."""
    root = found(tmp_path / "elsewhere", "Lào Cai", None)
    stranger = Server(new_machine(tmp_path / "far", "hub", Role.HUB, sealed_house.clock, authority=root))
    counter = paper("c3", Role.COUNTER)
    with pytest.raises(WrongServer, match="wrong server"):
        speak(counter, address=stranger.address).exchange(wants_everything(counter.identity.name))
    stranger.die()


def test_f20_people_are_told_while_somebody_else_answers_and_not_any_more_afterwards(sealed_house, hub, tmp_path):
    """The work goes on meanwhile; nothing of it was sent there."""
    hub.die()
    root = found(tmp_path / "elsewhere", "Lào Cai", None)
    stranger = Server(new_machine(tmp_path / "far", "hub", Role.HUB, sealed_house.clock, authority=root))
    counter = sealed_house.machine("c3", Role.COUNTER, stranger.address)
    ticket = counter.queue.issue(GroupId("ho-tich"))
    eventually(lambda: counter.link().odd is Odd.STRANGER)
    with stranger.store.read() as view:
        assert not view.heads(Scope(Role.HUB.audiences))
    stranger.die()
    genuine = sealed_house.hub(NOWHERE, port=stranger.port)
    eventually(lambda: genuine.machine.queue.ticket(ticket.id))
    eventually(lambda: counter.link().odd is None)


@pytest.mark.parametrize("role", [Role.KIOSK, Role.BOARD, Role.COUNTER])
def test_f70_a_machine_of_the_centre_that_plays_the_hub_is_recognised(paper, speak, role):
    """Discovery may name any address; only a certificate as a server is answered, and nothing is sent to others."""
    impostor = Stranger(http("200 OK", CONTENT_TYPE, encode(says("x"))), tls=server_side(paper("x9", role)))
    counter = paper("c3", Role.COUNTER)
    with pytest.raises(WrongServer):
        speak(counter, address=impostor.address).exchange(wants_everything(counter.identity.name))
    impostor.close()


def test_f70_a_certificate_as_hub_that_only_a_hub_gave_is_recognised(sealed_house, paper, speak, tmp_path):
    authority, key = sealed_house.authority, device_key(tmp_path / "bare" / "fake", KEY)
    chain = authority.certify(Subject(CENTRE, DeviceId("fake"), Role.HUB), key.public_key().public_bytes_raw())
    genuine = paper("c3", Role.COUNTER)
    fake = replace(genuine, chain=chain, key=key, folder=tmp_path / "bare" / "fake")
    (fake.folder / CERTIFICATE).write_bytes(pem_of(chain))
    impostor = Stranger(http("200 OK", CONTENT_TYPE, encode(says("x"))), tls=server_side(fake))
    with pytest.raises(WrongServer):
        speak(genuine, address=impostor.address).exchange(wants_everything(genuine.identity.name))
    impostor.close()


@pytest.mark.parametrize("year", [1971, 2090])
def test_f30_a_server_is_spoken_to_whatever_the_dates_of_its_certificate(sealed_house, paper, speak, year):
    """Not yet valid, by a clock that is years behind, or long expired: it is the same server."""
    server = paper("hub9", Role.HUB, sealed_house.root)
    subject = Subject(CENTRE, DeviceId("hub9"), Role.HUB)
    (server.folder / CERTIFICATE).write_bytes(pem_of((dated(sealed_house.root, subject, year, server.key),)))
    old = Stranger(http("200 OK", CONTENT_TYPE, encode(says("x"))), tls=server_side(server))
    counter = paper("c3", Role.COUNTER)
    assert speak(counter, address=old.address).exchange(says(counter.identity.name)).sender == "x"
    old.close()


def test_f20_a_portal_that_speaks_no_tls_is_away_not_wrong(paper, speak):
    """A captive portal is no attack: the machine just waits for the line."""
    counter = paper("c3", Role.COUNTER)
    portal = Stranger(http("200 OK", CONTENT_TYPE, b"<html>"))
    with pytest.raises(PeerAway) as away:
        speak(counter, address=portal.address.replace("http", "https")).exchange(
            wants_everything(counter.identity.name)
        )
    assert not isinstance(away.value, WrongServer)
    portal.close()


def test_f71_an_enrolled_machine_never_speaks_without_tls(paper, speak):
    counter = paper("c3", Role.COUNTER)
    listener = Stranger(http("200 OK", CONTENT_TYPE, encode(says("x"))))
    with pytest.raises(PeerAway, match="https"):
        speak(counter, address=listener.address).exchange(wants_everything(counter.identity.name))
    assert not listener.asked
    listener.close()


@pytest.mark.parametrize("address", ["http://192.0.2.1:8440", "http://hub:8440", "https://127.0.0.1:1"])
def test_f71_a_machine_without_a_certificate_speaks_within_its_computer_only(address):
    peer = Peer(address, "24.hop-thinh/c3")
    with pytest.raises(PeerAway, match="certificate"):
        peer.exchange(wants_everything("24.hop-thinh/c3"))
    peer.close()


def test_f71_what_travels_is_encrypted(sealed_house, hub, paper, speak):
    """The line between them carries no name in the clear."""
    line = sealed_house.line_to(hub)
    counter = paper("c3", Role.COUNTER)
    with socket.create_connection(("127.0.0.1", line.port)) as raw:
        raw.sendall(b"GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n")
        with suppress(OSError):
            assert b"HTTP" not in raw.recv(1000)
    assert speak(counter, address=line.address).exchange(wants_everything(counter.identity.name))


def test_f74_a_connection_that_never_finishes_its_handshake_is_cut(sealed_house):
    hub = sealed_house.hub(NOWHERE, header_within_s=0.3)
    with socket.create_connection(("127.0.0.1", hub.port)) as silent:
        silent.settimeout(20)
        assert silent.recv(100) == b""


def test_older_tls_is_not_spoken(hub):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with socket.create_connection(("127.0.0.1", hub.port)) as raw, pytest.raises(ssl.SSLError):
        context.wrap_socket(raw)


def test_many_machines_at_once_keep_their_own_names(paper, speak):
    papers = [paper(f"k{n}", Role.KIOSK) for n in range(2, 10)]
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda one: speak(one).exchange(wants_everything(one.identity.name)), papers))
    assert {answer.sender for answer in answers} == {f"{CENTRE}/hub"}

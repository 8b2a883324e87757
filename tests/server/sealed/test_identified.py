"""Who asks is known by a certificate: replays, thieves and strangers get nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from sync.domain.ids import CentreId, CounterId, DeviceId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.domain.ticket import Ticket
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject, chain_text
from sync.identity.passport import Passport
from sync.identity.signing import CERTIFICATE_HEADER, sign
from sync.replication.peer import Claim, MachineEnded, Peer, PeerAway, WrongServer
from sync.replication.wire import decode, encode
from sync.server.caller import FRESH_S
from sync.store.state import events_digest
from sync.store.writer import Draft
from tests.fakes import CENTRE, KEY, Server, eventually, taken_in
from tests.replication.saying import everything_of, says, wants_everything
from tests.server.asking import send
from tests.server.sealed.conftest import NOWHERE

DAYS_90 = 90 * 24


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


def test_many_machines_at_once_keep_their_own_names(paper, speak):
    papers = [paper(f"k{n}", Role.KIOSK) for n in range(2, 10)]
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda one: speak(one).exchange(wants_everything(one.identity.name)), papers))
    assert {answer.sender for answer in answers} == {f"{CENTRE}/hub"}

"""The server's doors: who may ask, how much, how long; and what it answers when it cannot."""

import asyncio
import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial

import pytest
import requests
import zstandard
from fastapi import HTTPException

from sync.domain.event import Ref
from sync.domain.roles import Role
from sync.replication.peer import Peer
from sync.replication.wire import Line, decode, encode
from sync.server.app import VERSION, News, Station, application
from sync.server.body import MAX_BODY_BYTES
from sync.server.caller import OpenDoor
from sync.store.logs import Scope
from tests.fakes import HandClock, eventually, taken_in
from tests.replication.party import Party
from tests.replication.saying import everything_of, says, wants_everything
from tests.server.asking import DESK, a_claim

SCOPE = {
    "type": "http",
    "method": "POST",
    "path": "/v1/exchange",
    "raw_path": b"/v1/exchange",
    "query_string": b"",
    "headers": [],
}


def test_who_asks_is_told_what_is_here(hub, peer):
    ticket = hub.machine.queue.issue("ho-tich")
    answer = peer.exchange(wants_everything(DESK))
    assert ticket.id.encode() in b"".join(answer.sections[0].envelopes)
    assert answer.line == Line(up=False, since_ms=hub.machine.link().since_ms)


@pytest.mark.parametrize("sender", ["", "c3", "24.hop-thinh/", "24.hop-thinh/c99", "other/c3", "24.hop-thinh/c3/c3"])
def test_a_device_that_the_centre_does_not_know_is_told_nothing(hub, ask, sender):
    hub.machine.queue.issue("ho-tich")
    assert ask("/v1/exchange", encode(says(sender))).status_code == 403
    assert ask("/v1/claims", a_claim(sender=sender)).status_code == 403
    assert hub.machine.queue.waiting()


@pytest.mark.parametrize("body", [b"", b"<html>", b"\x00" * 50, b"{}", encode(says(DESK))[:-3]])
def test_what_is_no_message_is_refused_and_changes_nothing(hub, ask, body):
    assert ask("/v1/exchange", body).status_code == 400
    with hub.store.read() as view:
        assert not view.heads(Scope(Role.HUB.audiences))


def test_f23_a_message_in_another_format_is_refused_with_the_reason(ask):
    answer = ask("/v1/exchange", zstandard.ZstdCompressor().compress(b"MCX1\x00\x00\x00\x02{}"))
    assert (answer.status_code, answer.json()["detail"]) == (400, "a message in the format of another version")


def test_f74_while_a_message_is_read_the_loop_goes_on_for_everybody_else(tmp_path):
    hub = Party("hub", Role.HUB, tmp_path, HandClock())
    door = DoorThatLooks()
    app = application(Station(hub.store, hub.me, door, hub.desk, Line), News())
    asyncio.run(door.asked(app, encode(says(DESK))))
    hub.store.close()
    assert door.passed_meanwhile > 0


class DoorThatLooks(OpenDoor):
    """Lets nobody in, and counts how often others had their turn since the knock."""

    def __init__(self):
        self.turns, self.passed_meanwhile = 0, 0

    async def asked(self, app, body):
        ask = asyncio.create_task(app(SCOPE, partial(self._body, body), self._sink))
        while not ask.done():
            self.turns += 1
            await asyncio.sleep(0)
        await ask

    async def _body(self, body):
        return {"type": "http.request", "body": body, "more_body": False}

    async def _sink(self, said):
        assert said.get("status", 403) == 403

    def knock(self, request):
        self.turns = 0
        return super().knock(request)

    def let_in(self, _knock, name):
        self.passed_meanwhile = self.turns
        raise HTTPException(403, f"{name} is not let in")


def test_a_body_beyond_the_limit_is_refused(ask):
    """F-74."""
    assert ask("/v1/exchange", bytes(MAX_BODY_BYTES + 1)).status_code == 413
    assert ask("/v1/claims", bytes(MAX_BODY_BYTES + 1)).status_code == 413


def test_an_endless_body_is_refused_while_it_comes(hub):
    """F-74: no length is stated, and it does not end."""
    with socket.create_connection(("127.0.0.1", hub.port), timeout=30) as sender:
        sender.sendall(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        with suppress(OSError):
            for _ in range(10_000):
                sender.sendall(b"10000\r\n" + bytes(0x10000) + b"\r\n")
        assert sender.recv(12) in (b"HTTP/1.1 413", b"")


def test_a_line_that_drops_in_mid_request_is_no_bug(hub, caplog):
    """F-16: a trace for each would hide the bugs among them; the log names no machine and no content."""
    caplog.set_level(logging.INFO)
    with socket.create_connection(("127.0.0.1", hub.port), timeout=30) as sender:
        sender.sendall(b"POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n12345")
    eventually(lambda: [item for item in caplog.records if item.msg == "line dropped in mid-request"])
    eventually(lambda: requests.get(f"{hub.address}/v1/health", timeout=5).ok)
    assert [item.message for item in caplog.records if item.levelno > logging.INFO] == []


@pytest.mark.parametrize("wait", ["soon", "1,5", "0x5", "٣s"])
def test_a_wait_that_is_no_number_is_refused(ask, wait):
    answer = ask("/v1/exchange", encode(says(DESK)), **{"Motcua-Wait": wait.encode()})
    assert answer.status_code == 400


@pytest.mark.parametrize("wait", ["nan", "-5", "-inf", "inf", "0"])
def test_a_wait_without_sense_is_none(ask, wait):
    assert ask("/v1/exchange", encode(says(DESK)), **{"Motcua-Wait": wait}).status_code == 200


def test_a_wait_ends_with_the_first_news(hub, peer):
    told = None
    with ThreadPoolExecutor() as pool:
        while told is None:  # where the ticket was quicker than the question, the answer only says that there is more
            first = peer.exchange(says(DESK))
            waiting = pool.submit(peer.exchange, says(DESK, line=first.line, heard=first.summary), 25)
            ticket = hub.machine.queue.issue("ho-tich")
            answer = waiting.result(timeout=10)
            told = next(iter(answer.sections), None)
    assert ticket.id.encode() in told.envelopes[-1]


def test_who_misses_a_body_that_is_here_does_not_wait_for_it(hub, peer):
    hub.machine.queue.issue("ho-tich")
    (section,) = everything_of(hub.store)
    first = peer.exchange(says(DESK))
    missed = (Ref(section.log, 1, section.head.chain.hex()[:8]),)
    asked = says(DESK, line=first.line, heard=first.summary, wanted=missed)
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(peer.exchange, asked, 25).result(timeout=10)
    assert [item.envelope for item in answer.bodies] == list(section.envelopes)


def test_a_wait_ends_when_the_line_comes_back(house):
    province = house.province()
    line = house.line_to(province)
    hub = house.hub(line.address)
    eventually(lambda: hub.machine.link().online)
    line.cut()
    eventually(lambda: not hub.machine.link().online)
    peer = Peer(hub.address, DESK)
    first = peer.exchange(says(DESK))
    down = first.line
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(peer.exchange, says(DESK, line=down, heard=first.summary), 25)
        line.join()
        eventually(waiting.done, within_s=20)
        assert (down.up, waiting.result().line.up) == (False, True)
    peer.close()


def test_a_kiosk_is_answered_public_logs_only(hub):
    taken_in(hub.machine)
    hub.machine.queue.issue("ho-tich")
    peer = Peer(hub.address, "24.hop-thinh/k1")
    answer = peer.exchange(wants_everything("24.hop-thinh/k1"))
    peer.close()
    assert [section.log.endswith("/public") for section in answer.sections] == [True]
    assert all(log.endswith("/public") for log in answer.table)


def test_a_staff_section_from_a_kiosk_is_not_taken(house, hub):
    counter = house.machine("c3", Role.COUNTER, "http://127.0.0.1:1")
    taken_in(counter)
    peer = Peer(hub.address, "24.hop-thinh/k1")
    answer = peer.exchange(says("24.hop-thinh/k1", sections=everything_of(counter.store)))
    peer.close()
    assert not answer.table
    assert not hub.machine.tracking.dossiers()


def test_health_says_that_the_server_can_answer(hub):
    assert requests.get(f"{hub.address}/v1/health", timeout=5).json() == {"ready": True, "version": VERSION}


def test_no_page_describes_the_server_to_strangers(hub):
    for path in ("/docs", "/redoc", "/openapi.json", "/"):
        answer = requests.get(f"{hub.address}{path}", timeout=5)
        assert answer.status_code == 404
        assert "uvicorn" not in str(answer.headers).lower()


def test_a_connection_that_says_nothing_is_cut(house):
    """F-74: slowloris."""
    hub = house.hub("http://127.0.0.1:1", header_within_s=0.2)
    with socket.create_connection(("127.0.0.1", hub.port)) as silent:
        silent.sendall(b"POST /v1/exchange HTTP/1.1\r\nX-Slow: ")
        silent.settimeout(20)
        assert silent.recv(100) == b""


def test_f74_a_second_request_on_a_kept_line_has_to_say_in_time_what_it_wants_too(house):
    """A first answer does not buy the right to drip the next header for ever; between requests a line may be silent."""
    hub = house.hub("http://127.0.0.1:1", header_within_s=0.2)
    with socket.create_connection(("127.0.0.1", hub.port)) as line:
        for _ in range(2):
            line.sendall(b"GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n")
            line.settimeout(20)
            assert b"200 OK" in whole_answer(line)
            line.settimeout(0.5)
            with pytest.raises(TimeoutError):
                line.recv(100)
        with pytest.raises(ConnectionError):
            drip(line)


def whole_answer(line: socket.socket) -> bytes:
    """Read to the end of the body of a health answer, which may come in a packet of its own."""
    answer = b""
    while not answer.endswith(b"}"):
        answer += (got := line.recv(4000))
        assert got, answer
    return answer


def drip(line: socket.socket) -> None:
    """Send a header byte by byte until the other end has had enough."""
    line.sendall(b"POST /v1/exchange HTTP/1.1\r\nX-Slow: ")
    line.settimeout(0.05)
    for _ in range(400):
        try:
            if not line.recv(100):
                raise ConnectionResetError
        except TimeoutError:
            line.sendall(b"a")


def test_a_server_that_cannot_write_says_not_now_and_keeps_nothing(house, hub, ask):
    """F-9 at the hub: the machines keep their work and ask again later."""
    kiosk = house.machine("k1", Role.KIOSK, "http://127.0.0.1:1")
    for _ in range(50):
        kiosk.queue.issue("ho-tich")
    message = encode(says("24.hop-thinh/k1", sections=everything_of(kiosk.store)))
    hub.store.disk_full = True
    answer = ask("/v1/exchange", message)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    hub.store.disk_full = False
    assert not hub.machine.queue.waiting()
    assert decode(ask("/v1/exchange", message).content).table
    assert len(hub.machine.queue.waiting()) == 50

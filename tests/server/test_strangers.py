"""What answers in a peer's place changes nothing: not the store, not what is to be sent, and no thread ends."""

import logging
import random
import threading
from time import monotonic, sleep

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.event import Header, write
from sync.domain.ids import CounterId, EntityId, LogId
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.replication.peer import Claim, Peer, PeerAway
from sync.replication.wire import CONTENT_TYPE, encode
from sync.store.logs import Point, Scope
from sync.store.writer import Section
from tests.fakes import eventually
from tests.replication.saying import START, says
from tests.server.strangers import Stranger, http

A_MESSAGE = encode(says("24.hop-thinh/hub"))
PORTAL = b"<!DOCTYPE html><html><body><form>Wi-Fi</form></body></html>"
ANSWERS = {
    "captive portal (F-19)": http("200 OK", "text/html", PORTAL),
    "portal that lies about its type": http("200 OK", CONTENT_TYPE, PORTAL),
    "redirect to a portal": http("302 Found", "text/html", b"", "Location: http://127.0.0.1:1/login"),
    "500 (F-21)": http("500 Internal Server Error", "text/plain", b"Internal Server Error"),
    "503 (F-21)": http("503 Service Unavailable", "text/plain", b"", "Retry-After: 1"),
    "429 (F-21)": http("429 Too Many Requests", "text/plain", b"", "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT"),
    "403, not in the roster": http("403 Forbidden", "application/json", b'{"detail":"not of this centre"}'),
    "an empty message": http("200 OK", CONTENT_TYPE, b""),
    "half a message": http("200 OK", CONTENT_TYPE, A_MESSAGE[: len(A_MESSAGE) // 2]),
    "less than announced": http("200 OK", CONTENT_TYPE, A_MESSAGE)[:-7],
    "gzip that is none": http("200 OK", CONTENT_TYPE, b"\x1f\x8b" + bytes(40), "Content-Encoding: gzip"),
    "length that is no number": http("200 OK", CONTENT_TYPE, PORTAL).replace(b"Length: ", b"Length: -x"),
    "not HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "garbage": bytes(range(256)) * 20,
    "nothing": b"",
    "endless header": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 200_000,
    "a thousand headers": b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 1000 + b"\r\n",
    "too large": http("200 OK", CONTENT_TYPE, bytes(2_000_000)),
}


@pytest.fixture(params=list(ANSWERS.values()), ids=list(ANSWERS))
def stranger(request):
    server = Stranger(request.param)
    yield server
    server.close()


def test_f23_a_server_that_speaks_another_format_is_named_as_such():
    body = zstandard.ZstdCompressor().compress(b"MCX3 whatever it may say")
    newer = Stranger(http("200 OK", CONTENT_TYPE, body))
    with pytest.raises(PeerAway, match="another version"):
        Peer(newer.address, "24.hop-thinh/c3").exchange(says("24.hop-thinh/c3"))
    newer.close()


def test_no_foreign_answer_is_taken_for_a_peers(stranger):
    peer = Peer(stranger.address, "24.hop-thinh/c3")
    with pytest.raises(PeerAway):
        peer.exchange(says("24.hop-thinh/c3"))
    with pytest.raises(PeerAway):
        peer.claim(Claim.new(CounterId("3")), 2)
    peer.close()


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b"3", b'{"ticket":5}', b'{"ticket":{"a":1}}', b'{"ticket":"A001"}', b"[" * 100_000, PORTAL],
)
def test_no_foreign_answer_to_a_claim_is_a_ticket(body):
    stranger = Stranger(http("200 OK", "application/json", body))
    peer = Peer(stranger.address, "24.hop-thinh/c3")
    with pytest.raises(PeerAway):
        peer.claim(Claim.new(CounterId("3")), 2)
    peer.close()
    stranger.close()


def test_a_redirect_is_not_followed_not_even_to_a_peer(house):
    """Events go to the address that the settings name, to no other."""
    hub = house.hub("http://127.0.0.1:1")
    location = f"Location: {hub.address}/v1/exchange"
    stranger = Stranger(http("307 Temporary Redirect", CONTENT_TYPE, b"", location))
    peer = Peer(stranger.address, "24.hop-thinh/c3")
    with pytest.raises(PeerAway, match="307"):
        peer.exchange(says("24.hop-thinh/c3"))
    peer.close()
    stranger.close()


def test_a_peer_that_is_busy_says_for_how_long():
    """F-21: Retry-After is honoured, an absurd one up to five minutes."""
    for asked, rest_s in (("7", 7), ("86400", 300), ("soon", 0), ("-5", 0), ("", 0)):
        stranger = Stranger(http("503 Service Unavailable", "text/plain", b"", f"Retry-After: {asked}"))
        peer = Peer(stranger.address, "x")
        with pytest.raises(PeerAway) as away:
            peer.exchange(says("x"))
        assert away.value.rest_s == rest_s
        peer.close()
        stranger.close()


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
def test_f21_a_server_that_asks_for_a_rest_gets_it_and_nothing_of_the_queue_is_lost(house, status):
    busy = Stranger(http(status, "text/plain", b"", "Retry-After: 3"))
    kiosk = house.machine("k1", Role.KIOSK, busy.address)
    eventually(lambda: busy.asked)
    begun, asked = monotonic(), busy.asked
    for _ in range(5):
        kiosk.queue.issue("ho-tich")
    eventually(lambda: busy.asked > asked + 1)
    assert monotonic() - begun > 2
    assert kiosk.link().unsent == 5
    busy.close()


def test_f21_a_server_that_fails_is_asked_less_and_less_often(house):
    """500 without a word about when: the pauses grow, each with its jitter."""
    failing = Stranger(ANSWERS["500 (F-21)"])
    kiosk = house.machine("k1", Role.KIOSK, failing.address)
    kiosk.queue.issue("ho-tich")
    sleep(2)
    assert 1 <= failing.asked < 20
    assert kiosk.link().unsent == 1
    failing.close()


def test_a_large_answer_may_take_its_time():
    """F-17: 60 kB come in more than a second, though an empty answer is expected in half of one."""
    noise = random.Random(1).randbytes(30_000).hex()
    event = write(Header(LogId("c/d.00000000/public"), 1, EntityId("0" * 16), (), "x", 0, "d"), {"x": noise[:16_000]})
    sections = (Section(LogId(f"{n}"), START, (event.envelope,), Point(1, bytes(8))) for n in range(4))
    said = says("x", sections=tuple(sections))
    slow = Stranger(http("200 OK", CONTENT_TYPE, encode(said)), piece=200)
    peer = Peer(slow.address, "x")
    assert peer.exchange(says("x"), answer_s=0.5) == said
    peer.close()
    slow.close()


def test_an_answer_that_drips_is_given_up():
    slow = Stranger(http("200 OK", CONTENT_TYPE, bytes(4000)), piece=1)
    peer = Peer(slow.address, "x")
    with pytest.raises(PeerAway):
        peer.exchange(says("x"), answer_s=0.5)
    peer.close()
    slow.close()


@given(st.from_regex(r"https?://[^\s/]{1,20}", fullmatch=True))
def test_whatever_stands_as_an_address_in_the_settings_a_peer_is_away(address):
    if "127" in address or "localhost" in address:
        return
    peer = Peer(address.replace("[", "").replace("%", ""), "x")
    with pytest.raises(PeerAway):
        peer.claim(Claim.new(CounterId("3")), 0.05)
    peer.close()


@pytest.mark.parametrize("name", ["captive portal (F-19)", "500 (F-21)", "half a message", "garbage", "nothing"])
def test_a_machine_among_strangers_keeps_its_work_and_goes_on(house, name):
    """The stranger sits where the hub was; once the real one is there, everything arrives."""
    stranger = Stranger(ANSWERS[name])
    province = house.province()
    kiosk = house.machine("k1", Role.KIOSK, stranger.address, province.address)
    ticket = kiosk.queue.issue("ho-tich")
    eventually(lambda: province.machine.queue.ticket(ticket.id))
    eventually(lambda: not kiosk.link().unsent)
    assert stranger.asked
    assert kiosk.link().online
    stranger.close()


def test_a_machine_with_strangers_only_is_offline_since_it_began_and_counts_what_is_unsent(house):
    stranger = Stranger(ANSWERS["captive portal (F-19)"])
    began = house.clock()
    kiosk = house.machine("k1", Role.KIOSK, stranger.address)
    house.clock.forward(minutes=5)
    kiosk.queue.issue("ho-tich")
    eventually(lambda: stranger.asked >= 3)
    link = kiosk.link()
    assert (link.online, link.since_ms, link.unsent, link.last_sync_ms) == (False, began, 1, None)
    assert link.oldest_unsent_ms == house.clock()
    with kiosk.store.read() as view:
        assert len(view.heads(Scope(frozenset(Audience)))) == 1
    stranger.close()


def test_what_is_said_of_a_peer_that_is_away_names_no_citizen(house, caplog):
    caplog.set_level(logging.DEBUG)
    stranger = Stranger(http("200 OK", CONTENT_TYPE, b"Nguyen Thi Hoa 001085000123"))
    counter = house.machine("c3", Role.COUNTER, stranger.address)
    eventually(lambda: stranger.asked >= 2)
    assert counter.link().online is False
    assert "peer away" in caplog.text
    assert "Hoa" not in caplog.text
    stranger.close()


def test_the_threads_of_a_machine_among_strangers_live(house):
    stranger = Stranger(ANSWERS["garbage"])
    house.machine("c3", Role.COUNTER, stranger.address, "http://127.0.0.1:1")
    eventually(lambda: stranger.asked >= 4)
    names = {thread.name for thread in threading.enumerate()}
    assert {"replicator-listen", "replicator-send", "replicator-greet"} <= names
    stranger.close()

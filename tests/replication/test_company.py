"""Who answers at the peers' addresses: a network that wants a sign-in (F-19), and an edition of the program (F-23)."""

from threading import Thread
from urllib.parse import urlsplit

import pytest

from sync.domain.company import Odd
from sync.replication.company import Company
from sync.replication.peer import MachineEnded, Peer, PeerAway, SignInWanted, WrongServer
from tests.replication.saying import says
from tests.server.strangers import Stranger, http

PAGE = b"<!DOCTYPE html><html><body><form>Wi-Fi</form></body></html>"
LOGIN = "Location: http://login.wifi.example/?from=tinh"
HERE = "https://127.0.0.1:8440"
GATES = {
    "a page": http("200 OK", "text/html; charset=utf-8", PAGE),
    "a redirect": http("302 Found", "text/html", PAGE, LOGIN),
    "network authentication required": http("511 Network Authentication Required", "text/plain", b""),
}
NO_GATES = {
    "our own page": http("200 OK", "text/html", PAGE),
    "our own redirect to https": http("301 Moved Permanently", "text/html", b"", "Location: https://127.0.0.1/"),
    "a redirect within": http("302 Found", "text/html", b"", "Location: /login"),
    "trouble": http("503 Service Unavailable", "text/html", PAGE),
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
}


@pytest.fixture
def answering():
    """Start strangers that give these answers; they end with the test."""
    started = []

    def start(answer):
        started.append(Stranger(answer))
        return started[-1]

    yield start
    for each in started:
        each.close()


def company(stranger):
    """Return the company of a machine whose network answers browsers like this, and what it tells."""
    told: list[Odd | None] = []
    made = Company(lambda: told.append(made.odd), gate_port=urlsplit(stranger.address).port or 0)
    return made, told


@pytest.mark.parametrize("answer", GATES.values(), ids=GATES)
def test_f19_a_page_for_people_in_place_of_an_answer_is_recognised_as_a_sign_in(answering, answer):
    with pytest.raises(SignInWanted):
        Peer(answering(answer).address, "24.hop-thinh/c3").exchange(says("24.hop-thinh/c3"))


def test_f76_a_server_that_knows_of_this_machines_end_says_so_and_people_are_told(answering):
    ended = http("403 Forbidden", "application/json", b'{"detail":"ended"}')
    with pytest.raises(MachineEnded) as away:
        Peer(answering(ended).address, "24.hop-thinh/c3").exchange(says("24.hop-thinh/c3"))
    assert away.value.rest_s == 60
    made, told = company(answering(ended))
    made.met(HERE, away.value)
    made.met(HERE)
    assert told == [Odd.ENDED, None]


@pytest.mark.parametrize("said", [b'{"detail":"not of this centre"}', b'"ended"', b"<ended>", b"[" * 100_000])
def test_who_is_turned_away_for_another_reason_was_not_revoked(answering, said):
    with pytest.raises(PeerAway) as away:
        Peer(answering(http("403 Forbidden", "application/json", said)).address, "24.hop-thinh/c3").exchange(
            says("24.hop-thinh/c3")
        )
    assert not isinstance(away.value, MachineEnded)


def test_f21_a_page_about_a_server_in_trouble_is_no_sign_in(answering):
    with pytest.raises(PeerAway) as away:
        Peer(answering(NO_GATES["trouble"]).address, "24.hop-thinh/c3").exchange(says("24.hop-thinh/c3"))
    assert not isinstance(away.value, SignInWanted)


@pytest.mark.parametrize("answer", [GATES["a redirect"], GATES["network authentication required"]])
def test_f19_a_network_that_leaves_https_unanswered_is_found_where_browsers_ask(answering, answer):
    stranger = answering(answer)
    made, told = company(stranger)
    made.met(HERE, PeerAway("ConnectTimeout"))
    made.nobody_answers(HERE)
    assert told == [Odd.GATE]
    assert stranger.heard.startswith(b"GET / HTTP/1.1\r\n")
    assert stranger.heard.split(b"\r\n")[1:] == [
        f"Host: 127.0.0.1:{urlsplit(stranger.address).port}".encode(),
        b"",
        b"",
    ]
    made.met(HERE, PeerAway("ConnectTimeout"))
    assert told == [Odd.GATE]
    made.met(HERE)
    assert told == [Odd.GATE, None]


@pytest.mark.parametrize("answer", NO_GATES.values(), ids=NO_GATES)
def test_f19_a_page_of_the_provinces_own_is_no_sign_in(answering, answer):
    made, told = company(answering(answer))
    made.nobody_answers(HERE)
    assert (made.odd, told) == (None, [])


def test_f19_the_network_is_looked_at_once_a_minute_and_never_for_a_peer_on_this_computer(answering):
    stranger = answering(GATES["a redirect"])
    made, _ = company(stranger)
    made.nobody_answers("http://127.0.0.1:8440")
    assert stranger.asked == 0
    made.nobody_answers(HERE)
    made.nobody_answers(HERE)
    assert stranger.asked == 1


def test_f20_a_stranger_is_told_before_a_sign_in(answering):
    made, told = company(answering(GATES["a redirect"]))
    made.met(HERE, SignInWanted())
    made.met("https://127.0.0.2:8440", WrongServer())
    assert told == [Odd.GATE, Odd.STRANGER]
    made.met("https://127.0.0.2:8440", PeerAway("ConnectTimeout"))
    assert told[-1] is Odd.GATE


class Interrupting(str):
    """An address at which another thread has its turn while it is looked up."""

    meanwhile: Thread
    __hash__ = str.__hash__

    def __eq__(self, other):
        self.meanwhile.start()
        self.meanwhile.join(0.2)  # it ends at once, or waits for whoever looks up
        return str(self) == str(other)


def test_what_two_threads_meet_at_once_is_both_kept():
    made = Company(lambda: None)
    made.met(HERE, WrongServer())
    address = Interrupting(HERE)
    address.meanwhile = Thread(target=made.met, args=("https://127.0.0.2:8440", SignInWanted()))
    made.met(address)
    address.meanwhile.join()
    assert made.odd is Odd.GATE

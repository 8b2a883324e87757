"""Who answers is known by a certificate: nothing is sent to anybody else, and nothing in the clear."""

import socket
import ssl
from contextlib import suppress
from dataclasses import replace

import pytest

from sync.domain.company import Odd
from sync.domain.ids import DeviceId, GroupId
from sync.domain.roles import Role
from sync.identity.authority import found
from sync.identity.certificates import Subject, pem_of
from sync.identity.keys import device_key
from sync.identity.passport import CERTIFICATE
from sync.identity.tls import server_side
from sync.replication.peer import Peer, PeerAway, WrongServer
from sync.replication.wire import CONTENT_TYPE, encode
from sync.store.logs import Scope
from tests.fakes import CENTRE, KEY, Server, eventually, new_machine
from tests.identity.conftest import dated
from tests.replication.saying import says, wants_everything
from tests.server.sealed.conftest import NOWHERE
from tests.server.strangers import Stranger, http


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

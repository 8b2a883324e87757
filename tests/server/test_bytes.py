"""What an exchange costs besides its message: a line of a commune may carry 2,500 bytes a second."""

import socket

import pytest

from sync.domain.roles import Role
from sync.identity.tls import client_side, server_side
from sync.replication.peer import Peer, PeerAway
from sync.replication.wire import encode
from tests.replication.saying import says
from tests.server.strangers import Stranger

NOWHERE = "https://127.0.0.1:1"
ROOM_BYTES = 420
"""Of the 600 that an empty exchange may take each way (B15); the rest is the message's."""


@pytest.fixture
def hub(sealed_house):
    return sealed_house.hub(NOWHERE)


def test_b15_head_and_signature_leave_room_for_the_message(sealed_house, hub):
    """Once the server knows the key; the answer carries three short fields."""
    counter = sealed_house.machine("c3", Role.COUNTER, hub.address).passport
    message = says(counter.identity.name)
    recorder = Stranger(b"", tls=server_side(hub.machine.passport))
    recorded = Peer(recorder.address, counter.identity.name, counter, sealed_house.clock)
    with pytest.raises(PeerAway):
        recorded.exchange(message)
    recorded.close()
    recorder.close()
    known = Peer(hub.address, counter.identity.name, counter, sealed_house.clock)
    known.exchange(message)
    known.close()
    answer = answered(hub.port, counter.root, recorder.heard)
    body = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    assert answer.startswith(b"HTTP/1.1 200")
    assert len(recorder.heard) - len(encode(message)) <= ROOM_BYTES
    assert len(answer) - body <= ROOM_BYTES / 2


def answered(port: int, root, request: bytes) -> bytes:
    """Return what the server on this port answers to these bytes."""
    context = client_side(root, None)
    with socket.create_connection(("127.0.0.1", port), timeout=20) as raw, context.wrap_socket(raw) as line:
        line.sendall(request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += line.recv(65536)
    return answer

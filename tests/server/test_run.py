"""The server's running: its limits on connections."""

import socket
from contextlib import ExitStack

from sync.replication.peer import Peer
from sync.server.run import MOST_CONNECTIONS
from tests.replication.saying import wants_everything
from tests.server.asking import DESK


def test_f74_a_flood_of_connections_from_one_address_leaves_the_others_answered(house):
    """It holds what it can, reads nothing, and is cut off one by one; a counter does not notice."""
    hub = house.hub("http://127.0.0.1:1")
    hub.machine.queue.issue("ho-tich")
    counter = Peer(hub.address, DESK)
    assert counter.exchange(wants_everything(DESK)).sections
    with ExitStack() as flood:
        for _ in range(2 * MOST_CONNECTIONS):
            line = socket.create_connection(("127.0.0.1", hub.port), source_address=("127.0.0.2", 0))
            flood.enter_context(line)
        assert counter.exchange(wants_everything(DESK)).sections
        newcomer = Peer(hub.address, DESK)
        assert newcomer.exchange(wants_everything(DESK)).sections
        newcomer.close()
    counter.close()

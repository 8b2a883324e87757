"""A certified hub, papers for machines, and lines to the hub in their names."""

import pytest

from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here
from sync.identity.certificates import Subject
from sync.identity.passport import Passport
from sync.replication.peer import Peer
from tests.fakes import CENTRE, KEY

NOWHERE = "https://127.0.0.1:1"


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

"""A centre's machines, which talk without a network; all go by one clock."""

import pytest

from sync.domain.roles import Role
from tests.fakes import HandClock
from tests.replication.party import Party


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def kiosk(tmp_path, clock):
    return Party("k1", Role.KIOSK, tmp_path, clock)


@pytest.fixture
def counter(tmp_path, clock):
    return Party("c3", Role.COUNTER, tmp_path, clock)


@pytest.fixture
def hub(tmp_path, clock):
    return Party("hub", Role.HUB, tmp_path, clock)


@pytest.fixture
def province(tmp_path, clock):
    return Party("tinh", Role.PROVINCE, tmp_path, clock)

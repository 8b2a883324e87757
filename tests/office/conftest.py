"""Counter machine c3 of the demonstration centre, or its store alone, by a clock in hand."""

import pytest

from sync.domain.roles import Role
from tests.fakes import HandClock, new_machine, new_store


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def store(tmp_path, clock):
    opened = new_store(tmp_path, "c3", clock)
    yield opened
    opened.close()


@pytest.fixture
def machine(tmp_path, clock):
    opened = new_machine(tmp_path, "c3", Role.COUNTER, clock)
    yield opened
    opened.close()

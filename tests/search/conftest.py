"""The search of the demonstration centre."""

import pytest

from sync.office.lookup import Lookup
from tests.fakes import shipped_lookup


@pytest.fixture(scope="session")
def lookup() -> Lookup:
    return shipped_lookup()

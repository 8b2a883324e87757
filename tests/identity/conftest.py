"""A province with its root, a hub and machines of one centre, as their papers lie in folders."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject
from sync.identity.passport import Passport

HERE, ELSEWHERE = "24.hop-thinh", "24.van-ban"
MACHINE_KEY = bytes(range(32))


@dataclass
class Land:
    """A province's root and who was certified under it so far."""

    folder: Path

    def __post_init__(self) -> None:
        self.root = found(self.folder / "root", "Lào Cai", None)
        self.hub = self.enrolled("hub", Role.HUB)

    def enrolled(self, device: str, role: Role, by: Authority | None = None, centre: str = HERE) -> Passport:
        return enrol_here(self.folder / centre / device, MACHINE_KEY, Subject(centre, device, role), by or self.root)

    def machine(self, device: str, role: Role) -> Passport:
        return self.enrolled(device, role, Authority.of(self.hub))


@pytest.fixture
def land(tmp_path):
    return Land(tmp_path)

"""Certificates of the machines that play: made once a process, the same for every schedule."""

import tempfile
from functools import cache
from pathlib import Path

from sync.domain.ids import CentreId, DeviceId
from sync.domain.roles import Role
from sync.identity.authority import Authority, enrol_here, found
from sync.identity.certificates import Subject
from sync.identity.passport import Passport

_KEY = bytes(32)


@cache
def papers(centre: CentreId, device: DeviceId, role: Role) -> Passport:
    """Return a machine's papers; a copied machine has those of the first."""
    return enrol_here(_folder() / centre / device, _KEY, Subject(centre, device, role), _root())


@cache
def _root() -> Authority:
    return found(_folder() / "root", "Tỉnh mô phỏng", None)


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="motcua-papers-"))

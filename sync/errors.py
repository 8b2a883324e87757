"""Failures of the environment, each with one sentence for what happened and one for what to do.

Refusals (nobody is waiting, already taken) are returned values, not exceptions. Sentences are Vietnamese, as staff and
citizens read them; the apps show them as they are.
"""

from pathlib import Path


class Trouble(Exception):
    """Something outside the program stands in the way."""

    def __init__(self, what: str, do: str) -> None:
        """Keep the sentence for what happened and the one for what to do now."""
        super().__init__(f"{what} {do}")
        self.what = what
        self.do = do


class StoreUnavailable(Trouble):
    """The database cannot be read or written; nothing was acknowledged."""


class NeverRan(StoreUnavailable):
    """There is no database yet: this machine was never started, or its settings name another folder."""

    def __init__(self, database: Path, program: str) -> None:
        """Say where it was looked for, and what starts such a machine."""
        super().__init__(
            f"Chưa có cơ sở dữ liệu {database}: máy này chưa chạy lần nào.",
            f"Mở bằng {program}; nếu máy đã từng chạy thì kiểm tra data trong tệp cài đặt.",
        )


class StoreDamaged(StoreUnavailable):
    """The database's file is damaged, or is none for this key."""


class SettingsFault(Trouble):
    """The settings file cannot be used; the sentence names its line or key."""


class PortInUse(Trouble):
    """Another program holds the address that the server wants."""


class PrinterFault(Trouble):
    """The printer did not take the paper; the ticket is valid all the same."""


class IdentityFault(Trouble):
    """The machine's key or certificate cannot be used, or somebody is not who he should be."""


class KeyEnded(IdentityFault):
    """This machine's key was revoked: what it says with it is heard by nobody, and it is not certified again."""


class BundleFault(Trouble):
    """A bundle cannot be written, or a file is none for this machine; the sentence says whether anything changed."""

"""Who was shown round on this machine: in a file of the machine, not in the account.

What somebody has learnt is nobody else's business, and an event could never be taken back. The cost: who comes to
another machine is shown round there once more, which one key ends.
"""

import json
from pathlib import Path

from counter_client.kept import keep, text_of

FILE = "tour.json"


class Seen:
    """Read once, written when somebody has been shown round."""

    def __init__(self, file: Path | None = None) -> None:
        """Remember it in a file, or in memory only."""
        self._file = file
        self._officers = read(text_of(file)) if file else frozenset()

    def has(self, officer: str) -> bool:
        """Return whether an officer has seen the tips here, or skipped them."""
        return officer in self._officers

    def add(self, officer: str) -> None:
        """Remember it; on a disk that cannot be written, until the program ends."""
        self._officers |= {officer}
        if self._file is not None:
            keep(self._file, json.dumps({"shown": sorted(self._officers)}, indent=1))


def read(text: str) -> frozenset[str]:
    """Return the officers that a file names; what cannot be understood names nobody."""
    try:
        kept = json.loads(text)
    except ValueError:
        return frozenset()
    names = kept.get("shown") if isinstance(kept, dict) else None
    return frozenset(each for each in names if isinstance(each, str)) if isinstance(names, list) else frozenset()

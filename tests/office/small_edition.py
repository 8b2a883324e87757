"""An edition of five real procedures, so that a test of importing does not pack 30 MB."""

import gzip
import json
from pathlib import Path

from sync.office.shipped import CATALOGUE, COMMUNE, WHOLE

CODES = ("1.000656", "1.000894", "1.001193", "1.004222", "2.000815")
DAY = "2026-07-20"
_COMMUNE = json.loads(gzip.decompress((CATALOGUE / COMMUNE).read_bytes()))["procedures"]
RECORDS = {record["code"]: record for record in _COMMUNE if record["code"] in CODES}


def put_small_edition(data: Path) -> None:
    """Write the edition as if it had been imported."""
    folder = data / "catalogue" / f"{DAY}.0001"
    folder.mkdir(parents=True)
    content = json.dumps({"as_of": DAY, "procedures": list(RECORDS.values())}).encode()
    for name in (WHOLE, COMMUNE):
        (folder / name).write_bytes(gzip.compress(content))

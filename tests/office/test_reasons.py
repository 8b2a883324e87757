"""Every reason for which a fold skips an event has its sentence."""

import re
from pathlib import Path

import pytest

import sync.domain
from sync.office.reasons import field_of, in_words

DOMAIN = Path(sync.domain.__file__).parent
FOLDS = Path(sync.domain.__file__).parents[1] / "store" / "folds.py"
PUT = {
    "key": "due",
    "longest": "10",
    "_LONGEST_LIST": "200",
    "HIGHEST_NUMBER": "9999",
    "dossier.code": "H05.12-1",
    "MOST_COST.memory_kib": "65536",
}


def reasons():
    """Return the reasons that stand in the code, with something in their gaps."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in [*DOMAIN.glob("*.py"), FOLDS]}
    del sources["revocation.py"]  # notices about machines, which no entity's fold lists
    found = [reason for source in sources.values() for reason in re.findall(r'Unusable\(f?"([^"]+)"\)', source)]
    listed = r'"(not for[^"]+|begun by[^"]+|wrong aud[^"]+|written after[^"]+|unreadable h[^"]+)"'
    found += re.findall(listed, sources["folds.py"])
    return sorted({re.sub(r"\{([^}]+)\}", lambda gap: PUT[gap[1]], reason) for reason in found})


@pytest.mark.parametrize("reason", reasons())
def test_a_reason_is_said_in_words_of_the_house(reason):
    assert not in_words(reason).startswith("Không dùng được (")
    assert "{" not in in_words(reason)


def test_all_reasons_were_found():
    assert len(reasons()) >= 20


def test_a_field_is_called_as_people_call_it_and_an_unknown_one_by_its_name():
    assert in_words("fee: a whole number is wanted") == "Lệ phí: cần số nguyên, không âm."
    assert in_words("colour: a whole number is wanted") == "colour: cần số nguyên, không âm."
    assert in_words("something new") == "Không dùng được (something new)."
    assert [field_of(reason) for reason in ("fee: a whole", "colour: a whole", "unknown kind", "code")] == [
        "fee",
        *[""] * 3,
    ]

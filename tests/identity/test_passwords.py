"""Hashes of passwords: argon2id at the cost that the policy says."""

import pytest

from sync.domain.account import Cost
from sync.errors import Trouble
from sync.identity.passwords import Hasher

CHEAP = Cost(time=1, memory_kib=8, lanes=1)


@pytest.fixture(scope="module")
def hasher():
    return Hasher(CHEAP)


def test_a_hash_fits_its_secret_only(hasher):
    phc = hasher.hash("Xuan@2026")
    assert phc.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert hasher.fits(phc, "Xuan@2026")
    assert not hasher.fits(phc, "xuan@2026")


def test_the_same_secret_has_another_hash_each_time(hasher):
    assert hasher.hash("Xuan@2026") != hasher.hash("Xuan@2026")


def test_nothing_fits_where_there_is_no_hash(hasher):
    assert not hasher.fits("", "")
    assert not hasher.fits("no hash", "")


def test_a_hash_of_another_cost_is_read_and_known_as_dated(hasher):
    phc = Hasher(Cost(time=2, memory_kib=16, lanes=2)).hash("Xuan@2026")
    assert hasher.fits(phc, "Xuan@2026")
    assert hasher.is_dated(phc)
    assert not hasher.is_dated(hasher.hash("Xuan@2026"))


def test_signs_of_several_code_points_are_one(hasher):
    assert hasher.fits(hasher.hash("H\u1ed9"), "Ho\u0323\u0302")


def test_what_argon2_cannot_compute_is_trouble_and_not_a_wrong_password(hasher):
    """The nearest thing to a machine without memory: a cost that argon2 itself turns down."""
    with pytest.raises(Trouble, match="bộ nhớ"):
        hasher.fits(hasher.hash("x").replace("p=1", "p=2"), "x")
    with pytest.raises(Trouble, match="bộ nhớ"):
        Hasher(Cost(time=1, memory_kib=8, lanes=2))

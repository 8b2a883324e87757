import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.dossier import Person
from sync.domain.scan import GAP_MS, LEAST, in_haste, is_scan, read_person

CARD = "024196001234|123456789|Nguyễn Thị Huyền|12031996|Nữ|Thôn Đồng Đạo, xã Hợp Thịnh, tỉnh Bắc Ninh|01022022"


@pytest.mark.parametrize(("gap_ms", "haste"), [(0, True), (15, True), (29, True), (30, False), (-1, False)])
def test_d02_a_key_within_30_ms_came_in_haste(gap_ms, haste):
    assert in_haste(1000, 1000 + gap_ms) is haste


@pytest.mark.parametrize(
    ("text", "scan"),
    [
        pytest.param("7KQ2", True, id="slip's characters"),
        pytest.param("A045 7KQ2", True, id="with the number"),
        pytest.param("MC1:0123456789ABCDEF", True, id="slip's QR"),
        pytest.param("H15.50-260123-0001", True, id="dossier"),
        pytest.param("abcdefghij", True, id="ten letters"),
        pytest.param("goi!", False, id="four that no slip has"),
        pytest.param("khai sinh", False, id="nine"),
        pytest.param("", False, id="nothing"),
        pytest.param("7KQ", False, id="three"),
    ],
)
def test_d02_ten_characters_in_haste_are_a_scan_and_four_that_a_slip_may_carry(text, scan):
    assert is_scan(text) is scan


@given(st.lists(st.integers(GAP_MS, 400), min_size=1, max_size=40))
def test_d02_a_hand_however_fast_is_never_in_haste(gaps_ms):
    at_ms, hasty = 0, 0
    for gap in gaps_ms:
        hasty += in_haste(at_ms, at_ms + gap)
        at_ms += gap
    assert hasty == 0


@given(st.text(min_size=LEAST))
def test_any_long_text_in_haste_is_a_scan(text):
    assert is_scan(text)


def test_a_card_says_who_somebody_is():
    address = "Thôn Đồng Đạo, xã Hợp Thịnh, tỉnh Bắc Ninh"
    assert read_person(f"{CARD}\n") == Person("Nguyễn Thị Huyền", "024196001234", "12/03/1996", address)
    assert read_person("024196001234||Lê A|01012000|Nam||") == Person("Lê A", "024196001234", "01/01/2000", "")


@pytest.mark.parametrize("text", ["", "024196001234", "2419|1|A|12031996|Nữ|B", "MC1:0123456789ABCDEF", CARD[:30]])
def test_what_is_no_card_names_nobody(text):
    assert read_person(text) is None

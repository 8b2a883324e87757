"""Telex: keys and what they write."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.telex import telex
from sync.domain.vietnamese import fold

WRITTEN = {
    "marks": (
        "aan ân|awn ăn|een ên|oon ôn|own ơn|uwng ưng|ddi đi|DDi Đi|Ddi Đi|dDi đi|w ư|tw tư|nhw như|W Ư|"
        "NGUYEENX NGUYỄN|Nguyeenx Nguyễn|AAn Ân|Aan Ân"
    ),
    "tones": "as á|af à|ar ả|ax ã|aj ạ|mas má|bees bế|caamj cậm|nhaf nhà|hoir hỏi|laf là|yf ỳ",
    "words": (
        "tieengs tiếng|vieejt việt|dduwowcj được|dduwowngf đường|nguwowif người|khai khai|sinh sinh|"
        "chuwngs chứng|thuwcj thực|hoof hồ|sow sơ|ddaats đất|ddai đai|keets kết|hoon hôn|quyeenf quyền|huyeenf huyền|"
        "Phuwowngs Phướng|luwu lưu|ruowuj rượu|uoongs uống|muoons muốn|yeeu yêu|khuyur khuỷu|khuya khuya|"
        "ngoeor ngoẻo|xoays xoáy|ngoaif ngoài|hoawcj hoặc|loawts loắt|muaw mưa|cuwar cửa|quawng quăng|quaanf quần"
    ),
    "tones of two vowels": (
        "cuar của|mias mía|buaf bùa|nuwar nửa|tieen tiên|toans toán|hoangf hoàng|thuyeenf thuyền|tuaans tuấn|"
        "quas quá|quys quý|quyr quỷ|gias giá|gif gì|giuwx giữ|gieengs giếng|gioongs giống|thuowr thuở|huow huơ|"
        "thuowng thương|khuows khuớ|quowr quở"
    ),
    "marks that come late": (
        "tiengse tiếng|vietej việt|dangd đang|duocwdj được|nguoiwf người|hoacwj hoặc|nguwoif người|luuw lưu|"
        "tanas tấn|nguyenxe nguyễn|ddongof đồng|sau sau|awa â"
    ),
    "undone by the same key": (
        "aaa aa|aww aw|ooo oo|eee ee|oww ow|uww uw|ww w|ddd dd|ass as|aff af|asss ass|gooogle google|xooong xoong|"
        "uoww uow|tww tw|biew biew|wjw wj|wsw ws"
    ),
    "tones that change": "asf à|asz a|asj ạ|toansz toan|az az|zu zu|hoafs hóa",
    "no Vietnamese": "s s|str str|d d|ad ad|xyz xyz|brr brr|ew ew|2 2|A045 A045|q q|qu qu|gi gi| |",
    "what stands between": "khai-sinh khai-sinh|dduwowcj,ok được,ok|(xin) (xin)|ddaay? đây?",
}


def pairs(written: str) -> list[tuple[str, str]]:
    parts = (each.partition(" ") for each in written.split("|") if each.strip())
    return [(keys, text) for keys, _, text in parts]


@pytest.mark.parametrize("kind", WRITTEN)
def test_keys_write(kind: str) -> None:
    found = {keys: telex(keys) for keys, _ in pairs(WRITTEN[kind])}
    assert found == dict(pairs(WRITTEN[kind]))


@pytest.mark.parametrize(
    ("keys", "old", "new"),
    [("hoaf", "hòa", "hoà"), ("thuys", "thúy", "thuý"), ("khoer", "khỏe", "khoẻ"), ("hoangf", "hoàng", "hoàng"),
     ("ngoaif", "ngoài", "ngoài"), ("quys", "quý", "quý"), ("cuar", "của", "của"), ("muaf", "mùa", "mùa")],
)  # fmt: skip
def test_the_tone_stands_where_the_spelling_wants_it(keys: str, old: str, new: str) -> None:
    assert (telex(keys), telex(keys, new_tones=True)) == (old, new)


def test_a_sentence_is_written() -> None:
    keys = "Tooi muoons lafm giaays khai sinh cho con, howr quaayf soos 3?"
    assert telex(keys) == "Tôi muốn làm giấy khai sinh cho con, hở quầy số 3?"


def test_letters_that_are_vietnamese_already_stay() -> None:
    assert telex("Đường đi") == "Đường đi"


@given(st.text(max_size=60))
def test_whatever_is_pressed_is_written_in_nfc(keys: str) -> None:
    assert unicodedata.is_normalized("NFC", telex(keys))


@given(st.text(alphabet="bcghiklmnptuvy 123.,", max_size=40))
def test_without_a_key_that_marks_nothing_changes(keys: str) -> None:
    assert telex(keys) == keys


@given(st.text(alphabet="abcdeghiklmnopqrstuvwxyzj", max_size=12))
def test_no_letter_comes_that_was_not_pressed(keys: str) -> None:
    assert len(fold(telex(keys))) <= len(keys)
    assert set(fold(telex(keys))) <= set(keys) | ({"u"} if "w" in keys else set())

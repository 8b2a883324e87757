"""Why a result ranks: told from what ranks it, so that a sentence can never say other than the score."""

from threading import Thread

import pytest

from sync.domain.ids import ServiceCode
from sync.office.lookup import Lookup
from sync.office.shipped import load_catalogue, load_centre, load_everyday
from sync.search.phrases import Source
from sync.search.why import Heard, How, Told, Why
from sync.search.why_words import why_line, why_table
from tests.search.asking import questions


def why(lookup: Lookup, text: str, place: int = 0) -> Why:
    reason = lookup.why(text, lookup.search(text)[place].procedure.code)
    assert reason
    return reason


def test_what_a_reason_is_made_of_is_the_score_of_every_result(lookup):
    for question in (*(query for query, _ in questions()[::8]), "register a birth"):
        for found in lookup.search(question, 5):
            reason = lookup.why(question, found.procedure.code)
            assert reason
            assert round(reason.shares.score, 4) == found.score


def test_what_people_say_is_quoted_as_they_wrote_it_and_named_by_where_it_comes_from(lookup):
    found = why(lookup, "Ba em mới mất tuần trước, gia đình cần làm giấy gì với phường ạ")
    assert found.quote == "Ba em mới mất"
    assert found.best == Told("ba em mới mất", Source.EVERYDAY)
    assert found.understood == ()


def test_words_between_that_are_not_met_are_left_out(lookup):
    assert why(lookup, "ba em mới mất", 1).quote == "ba … mất"


@pytest.mark.parametrize(
    ("text", "place", "heard"),
    [
        ("khai xinh", 1, Heard("xinh", "sinh", How.SOUND)),
        ("đăng ký khai si", 0, Heard("si", "sinh", How.BEGUN)),
        ("đăng ký kết hônn", 0, Heard("hônn", "hôn", How.TYPO)),
        ("ba em mới mất", 1, Heard("mất", "qua đời", How.SAME)),
    ],
)
def test_a_word_that_was_corrected_says_how(lookup, text, place, heard):
    assert heard in why(lookup, text, place).understood


def test_joined_and_shortened_words_are_quoted_as_typed(lookup):
    assert why(lookup, "giấy khaisinh").quote == "giấy khaisinh"
    assert why(lookup, "dk ket hon").quote == "dk ket hon"


def test_other_sources_that_meet_as_much_are_named_in_their_order(lookup):
    sources = [told.source for told in why(lookup, "chung thuc ban sao").also]
    assert sources == [Source.TITLE, Source.NAME, Source.FIELD]


def test_a_reason_is_one_calm_line(lookup):
    assert why_line(why(lookup, "khai xinh", 1)) == (
        "khớp: «khai xinh» → «khai sinh lại» (lời dân gian); hiểu «xinh» là «sinh»;"
        " cũng có trong tên thường gọi, tên chính thức; nhiều người hỏi"
    )
    assert why_line(why(lookup, "nhập hộ khẩu")).startswith("khớp: «nhập hộ khẩu» (lời dân gian); ")
    assert why_line(why(lookup, "nhập hộ khẩu")).endswith("; nhiều người hỏi")


def test_a_table_for_programs_has_the_same(lookup):
    found = why(lookup, "khai xinh", 1)
    table = why_table(found)
    assert (table["quote"], table["phrase"], table["source"]) == ("khai xinh", "khai sinh lại", "everyday")
    assert table["heard"] == [
        {"asked": "khai", "meant": "khai", "how": "written"},
        {"asked": "xinh", "meant": "sinh", "how": "sound"},
    ]


def test_what_a_text_does_not_find_has_no_reason(lookup):
    assert lookup.why("khai sinh", ServiceCode("9.999999")) is None
    assert lookup.why("🙂", lookup.procedures[0].code) is None


def test_an_index_that_was_made_ready_on_a_thread_answers_everybody():
    lookup = Lookup(load_catalogue(), load_centre(), load_everyday())
    made = Thread(target=lookup.make_ready)
    made.start()
    made.join()
    assert lookup.search("khai sinh", 1)[0].procedure.code == "1.001193"

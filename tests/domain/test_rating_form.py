"""The questions about a visit are data: nine by the law, or the short one; read with a fault that names the place."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sync.domain.datafile import DataFault
from sync.domain.rating_form import form_of, in_force

FILE = Path(__file__).parents[2] / "resources" / "rating" / "2026.json"
SHIPPED: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
OPTIONS = SHIPPED["short"]["options"]
OFFICE_WORDS = ("TTHC", "thủ tục hành chính", "liên thông", "dossier")
MOST_WORDS = {"vi": 18, "en": 15}


def changed(path: str, value: object) -> dict[str, Any]:
    record = deepcopy(SHIPPED)
    *way, last = path.split(".")
    place: Any = record
    for step in way:
        place = place[int(step) if isinstance(place, list) else step]
    place[last] = value
    return record


def test_the_shipped_form_has_the_nine_questions_of_the_law_and_the_short_one():
    form = form_of(SHIPPED)
    assert "61/2018/NĐ-CP" in form.law
    assert [question.id[0] for question in form.thorough] == list("123456789")
    assert [option.text.vi for option in form.short.options] == ["Rất hài lòng", "Hài lòng", "Không hài lòng"]
    assert {tuple(option.points for option in each.options) for each in (form.short, *form.thorough)} == {(2, 1, 0)}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_k13_the_questions_are_short_and_without_office_words(language):
    form = form_of(SHIPPED)
    asked = (form.short, *form.thorough)
    texts = [each.of(language) for question in asked for each in (question.text, *(o.text for o in question.options))]
    assert [text for text in texts if len(text.split()) > MOST_WORDS[language]] == []
    assert [text for text in texts for word in OFFICE_WORDS if word.lower() in text.lower()] == []


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("from", "1/1/2026", "“from” phải là ngày dạng 2026-11-24."),
        ("law", "", "“law” phải là chữ và không được trống."),
        ("short", None, "“short” phải là một bảng (đối tượng JSON)."),
        ("short.en", "", "“short.en” phải là chữ và không được trống."),
        ("short.id", "1-thoi-gian", "“1-thoi-gian” ghi hai lần."),
        ("short.options", OPTIONS[:1], "“short.options” phải có từ hai câu trả lời, điểm giảm dần."),
        ("thorough.1.options", OPTIONS[::-1], "“thorough[1].options” phải có từ hai câu trả lời, điểm giảm dần."),
        ("thorough.1.options", OPTIONS[:1] * 2, "“thorough[1].options” phải có từ hai câu trả lời, điểm giảm dần."),
        ("thorough.0.options.0.points", 3, "“thorough[0].options[0].points” phải từ 0 đến 2."),
    ],
)
def test_a_fault_in_the_file_names_the_place(path, value, sentence):
    with pytest.raises(DataFault) as fault:
        form_of(changed(path, value))
    assert str(fault.value) == sentence


def test_the_newest_form_that_holds_on_a_day_is_asked():
    old, new = form_of(SHIPPED), form_of(changed("from", "2027-01-01"))
    assert in_force([new, old], date(2026, 12, 31)) is old
    assert in_force([new, old], date(2027, 1, 1)) is new
    assert in_force([new, old], date(2020, 1, 1)) is old
    with pytest.raises(ValueError, match="no forms"):
        in_force([], date(2027, 1, 1))

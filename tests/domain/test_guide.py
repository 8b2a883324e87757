"""Life events: nobody is left standing, nobody is asked in circles, every question may be skipped (K-19, K-22)."""

from copy import deepcopy

import pytest

from sync.domain.datafile import DataFault, section
from sync.domain.guide import MOST_QUESTIONS, Wording, guide_of, procedures_of
from sync.office.reviewed import load_cases
from sync.office.shipped import DataUnusable, load_catalogue, load_guide

EVENT = {
    "id": "death",
    "icon": "heart",
    "title_vi": "Nhà có người mất",
    "questions": [
        {
            "id": "notice",
            "text_vi": "Đã có Giấy báo tử chưa?",
            "options": [
                {"icon": "check", "text_vi": "Đã có", "to": "benefit"},
                {"icon": "x", "text_vi": "Chưa có", "to": "=ask"},
            ],
            "unknown": "=ask",
        },
        {
            "id": "benefit",
            "text_vi": "Có hưởng chế độ không?",
            "options": [{"icon": "x", "text_vi": "Không", "to": "=register"}],
            "unknown": "=register",
        },
    ],
    "leaves": [{"id": "=register", "procedures": ["1.000656"]}, {"id": "=ask", "note_vi": "Mời bà con hỏi cán bộ."}],
}


def changed(change):
    """The event with a change, read."""
    event = deepcopy(EVENT)
    change(event)
    return guide_of(section({"events": [event]}))


def test_a_guide_is_read_with_its_questions_and_leaves():
    (event,) = guide_of(section({"events": [EVENT]}))
    assert event.first == "notice"
    assert event.questions["notice"].options[0].to == "benefit"
    assert event.pages_left("notice") == 2
    assert event.pages_left("=ask") == 0
    assert procedures_of([event]) == {"1.000656"}


def test_a_leaf_may_name_the_case_that_the_answers_have_settled():
    (read,) = changed(lambda event: event["leaves"][0].update(procedures=["1.000656#mat-da-lau", "1.003197"]))
    assert read.leaves["=register"].procedures == ("1.000656", "1.003197")
    assert read.leaves["=register"].cases == {"1.000656": "mat-da-lau"}


def test_every_case_that_the_shipped_guide_names_exists():
    reviewed = load_cases(load_catalogue())
    named = [item for event in load_guide() for leaf in event.leaves.values() for item in leaf.cases.items()]
    assert named
    assert [item for item in named if reviewed[item[0]].case(item[1]) is None] == []


def test_a_missing_english_text_falls_back_to_vietnamese():
    assert Wording("Có", "Yes").of("en") == "Yes"
    assert Wording("Có").of("en") == "Có"
    assert Wording("Có", "Yes").of("vi") == "Có"


def to_nowhere(event):
    event["questions"][0]["unknown"] = "=gone"


def in_a_circle(event):
    event["questions"][1]["unknown"] = "notice"


def never_reached(event):
    event["leaves"].append({"id": "=alone", "procedures": ["1.000656"]})


def without_questions(event):
    event["questions"] = []


def without_options(event):
    event["questions"][1]["options"] = []


def an_empty_leaf(event):
    event["leaves"][1] = {"id": "=ask"}


def a_name_twice(event):
    event["leaves"].append({"id": "notice", "procedures": ["1.000656"]})


def too_long(event):
    last = event["questions"].pop()
    for number in range(MOST_QUESTIONS):
        event["questions"].append({**last, "id": f"q{number}", "unknown": f"q{number + 1}"})
    event["questions"][0]["options"][0]["to"] = "q0"
    event["questions"].append({**last, "id": f"q{MOST_QUESTIONS}"})


@pytest.mark.parametrize(
    "change",
    [to_nowhere, in_a_circle, never_reached, without_questions, without_options, an_empty_leaf, a_name_twice, too_long],
)
def test_what_would_leave_somebody_standing_is_refused(change):
    with pytest.raises(DataFault):
        changed(change)


def test_an_event_that_stands_twice_is_refused():
    with pytest.raises(DataFault):
        guide_of(section({"events": [EVENT, EVENT]}))


def test_the_shipped_guide_names_commune_procedures_only_and_all_of_them_exist():
    catalogue = load_catalogue().procedures
    named = procedures_of(load_guide())
    assert len(named) > 60
    assert all(catalogue[code].commune for code in named)


def test_every_text_of_the_shipped_guide_stands_in_both_languages():
    for event in load_guide():
        said = [event.title, *(question.text for question in event.questions.values())]
        said += [option.text for question in event.questions.values() for option in question.options]
        assert all(text.vi and text.en for text in said)
        beside = [event.greeting, *(leaf.note for leaf in event.leaves.values())]
        beside += [option.detail for question in event.questions.values() for option in question.options]
        assert all(bool(text.vi) == bool(text.en) for text in beside)


def test_a_guide_file_that_cannot_be_used_says_where(tmp_path):
    broken = tmp_path / "life_events.json"
    broken.write_text('{"events": [{"id": "x", "icon": "heart"}]}', encoding="utf-8")
    with pytest.raises(DataUnusable, match="“x” cần ít nhất một câu hỏi"):
        load_guide(broken)

"""How good the search is on the questions that came with the data, and on procedures nobody wrote words for."""

import pytest

from tests.long.processes import say
from tests.search.asking import questions
from tests.search.evaluation import answerable, found, lookup_without, spoilt, table, unseen_procedures

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]


def test_questions_find_their_procedure_however_they_are_written():
    for line in table("questions that came with the data", questions()):
        say(line)
    lookup = lookup_without()
    for way, result in spoilt(lookup, answerable(lookup, questions())):
        assert result.number >= 60, way
        assert result.first / result.number >= 0.85, way
        assert result.three / result.number >= 0.95, way


def test_a_procedure_without_everyday_words_is_found_by_its_names_for_half_of_the_questions():
    asked = answerable(lookup_without(), questions())
    unseen, seen = unseen_procedures(asked), found(lookup_without(), asked)
    say(f"words left out: first {unseen.first} of {unseen.number}; with them {seen.first} of {seen.number}")
    assert unseen.three / unseen.number >= 0.5

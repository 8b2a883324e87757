"""The one-time code of a kiosk's service page: short of life, few tries, and no guess worth making."""

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.service_code import (
    DIGITS,
    FIRST_REST_MS,
    LIFE_MS,
    LONGEST_REST_MS,
    TRIES,
    Door,
    answer,
    ask,
    fits,
    is_over,
    missed,
    rests,
    spaced,
)

KEY, OTHER = bytes(32), bytes([1] * 32)
ASKED = ask(Door(), 12_345_678, 0)
CODE = answer(KEY, ASKED.question)


def used_up(door: Door, now_ms: int) -> Door:
    for _ in range(TRIES):
        door = missed(door, now_ms)
    return door


def test_a_question_has_eight_digits_and_so_has_its_answer():
    assert ask(Door(), 7, 0).question == "00000007"
    assert ask(Door(), 10**DIGITS + 1, 0).question == "00000001"
    assert (len(CODE), CODE.isdecimal()) == (DIGITS, True)
    assert spaced("12345678") == "1234 5678"


def test_the_answer_under_any_of_the_secrets_opens_and_nothing_else_does():
    assert fits([OTHER, KEY], ASKED, CODE, 1)
    assert not fits([OTHER], ASKED, CODE, 1)
    assert not fits([], ASKED, CODE, 1)
    assert not fits([KEY], ASKED, ASKED.question, 1)


def test_it_opens_one_question_only_and_for_ten_minutes():
    assert not fits([KEY], ask(ASKED, 12_345_679, 1), CODE, 1)
    assert fits([KEY], ASKED, CODE, LIFE_MS - 1)
    assert not fits([KEY], ASKED, CODE, LIFE_MS)
    assert is_over(Door(), 0)


def test_f63_after_five_wrong_answers_there_is_a_rest_and_then_another_question():
    door = used_up(ASKED, 1000)
    assert is_over(door, 1000)
    assert rests(door, 1000 + FIRST_REST_MS - 1)
    again = ask(door, 12_345_678, 1000)
    assert not fits([KEY], again, CODE, 1000)
    assert fits([KEY], again, CODE, 1000 + FIRST_REST_MS)


@given(st.integers(1, 40))
def test_rests_grow_and_end(times):
    door, now_ms = ASKED, 0
    for _ in range(times):
        door = used_up(door, now_ms)
        rest_ms = door.rest_until_ms - now_ms
        now_ms = door.rest_until_ms
        door = ask(door, 1, now_ms)
    assert rest_ms == min(FIRST_REST_MS * 2 ** (times - 1), LONGEST_REST_MS)

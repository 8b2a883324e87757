import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.finding import FIRST, INSIDE, Match, Sort, Thing, best, find, slip_asked

THINGS = (
    Thing(Sort.TICKET, "t45", ("A045", "Đăng ký khai sinh"), ("7KQ2",)),
    Thing(Sort.TICKET, "t145", ("A145", "Đăng ký kết hôn"), ("0451",)),
    Thing(Sort.TICKET, "t12", ("A2-012", "Chứng thực"), ("M3P0",)),
    Thing(Sort.COMMAND, "call", ("Gọi tiếp", "F2")),
    Thing(Sort.COMMAND, "recall", ("Gọi lại", "F3")),
    Thing(Sort.COMMAND, "lock", ("Khóa quầy", "F12")),
    Thing(Sort.DOSSIER, "d45", ("H05.24.7-261118-0045", "Trần Thị Bích", "Nhận cha, mẹ, con"), ("024188005678",)),
    Thing(Sort.DOSSIER, "d9", ("TAM-Q3-261123-009", "Đặng Văn Hải", "Đăng ký khai sinh"), ("024079007788", "")),
    Thing(Sort.AREA, "dossiers", ("Hồ sơ", "Alt+3")),
)


def names(asked, most=9):
    return [match.thing.name for match in find(asked, THINGS, most)]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        pytest.param("045", "t45", id="number without its letter"),
        pytest.param("45", "t45", id="number without its zeros"),
        pytest.param("A045", "t45", id="number"),
        pytest.param("a2-012", "t12", id="number of a second kiosk"),
        pytest.param("7kq2", "t45", id="code of the slip"),
        pytest.param("goi tiep", "call", id="command without accents"),
        pytest.param("GỌI TIẾP", "call", id="command in capitals"),
        pytest.param("tiep goi", "call", id="words in another order"),
        pytest.param("khoa quay", "lock", id="lock the counter"),
        pytest.param("h05.24.7-261118-0045", "d45", id="code of a dossier"),
        pytest.param("2611180045", "d45", id="code without signs"),
        pytest.param("tran bich", "d45", id="name without accents"),
        pytest.param("hai", "d9", id="part of a name"),
        pytest.param("024079007788", "d9", id="identity number"),
        pytest.param("ho so", "dossiers", id="area"),
        pytest.param("f12", "lock", id="key"),
    ],
)
def test_d03_the_first_answer_is_what_was_meant(asked, first):
    assert names(asked)[0] == first


@pytest.mark.parametrize("part", ["024079", "7788", "7kq", "04518"])
def test_a_part_of_an_identity_number_or_of_a_slips_code_finds_nobody(part):
    assert names(part) == []


def test_every_word_must_be_met():
    assert names("goi tiep khong") == []


@pytest.mark.parametrize("asked", ["", "   ", "·"])
def test_a_text_without_words_finds_nothing(asked):
    assert names(asked) == []


def test_of_equal_matches_tickets_come_first_then_commands_then_dossiers():
    same = [Thing(sort, sort.name, ("Đăng ký khai sinh",)) for sort in reversed(Sort)]
    assert [match.thing.sort for match in find("khai sinh", same, 9)] == list(Sort)


def test_an_exact_word_stands_before_a_beginning_and_a_beginning_before_a_part():
    things = [Thing(Sort.COMMAND, word, ("x", word)) for word in ("xinhan", "hanoi", "han")]
    assert [match.thing.name for match in find("han", things, 9)] == ["han", "hanoi", "xinhan"]


def test_a_word_that_begins_the_name_stands_before_the_same_word_within_it():
    things = (Thing(Sort.COMMAND, "2", ("Trả cuộc gọi",)), Thing(Sort.COMMAND, "1", ("Gọi tiếp",)))
    assert [match.thing.name for match in find("goi", things, 9)] == ["1", "2"]


def test_a_bonus_lifts_whoever_stands_at_the_counter():
    here = Thing(Sort.TICKET, "here", ("A045", "x"), bonus=0.2)
    assert next(match.thing.name for match in find("khai", (*THINGS, here), 9)) != "here"
    assert next(match.thing.name for match in find("45", (*THINGS, here), 9)) == "here"


def test_one_letter_finds_beginnings_only():
    assert names("o") == []
    assert names("g") == ["recall", "call"]


def test_a_number_of_many_digits_is_read_as_text():
    assert names("9" * 5000) == []
    assert find("0" * 6, (Thing(Sort.DOSSIER, "z", ("000000",)),), 1)[0].score == 1 + FIRST


def test_a_thing_without_words_is_not_found():
    assert find("7", (Thing(Sort.AREA, "none", ()),), 9) == ()
    assert find("a", (Thing(Sort.AREA, "none", ("–",)),), 9) == ()


def test_no_more_than_wanted_and_other_searches_are_ranked_among_them():
    assert len(names("a", most=1)) == 1
    other = Match(Thing(Sort.PROCEDURE, "p", ("Khai sinh",)), INSIDE)
    assert best((*find("khai sinh", THINGS, 9), other), 9)[-1].thing.name == "p"


@given(st.text(max_size=40))
def test_any_text_is_answered_in_a_fixed_order(asked):
    answers = find(asked, THINGS, 9)
    assert answers == find(asked, tuple(reversed(THINGS)), 9)
    assert all(0 < match.score <= 1 + FIRST for match in answers)


@given(st.sampled_from(THINGS), st.data())
def test_every_own_word_and_every_beginning_of_it_finds_its_thing(thing, data):
    word = data.draw(st.sampled_from(thing.folded))
    length = data.draw(st.integers(1, len(word)))
    assert thing in {match.thing for match in find(word[:length], THINGS, len(THINGS))}


@pytest.mark.parametrize(
    ("asked", "whose"),
    [
        ("in lại phiếu 045", "045"),
        ("in phieu A045", "a045"),
        ("In số 45", "45"),
        ("print slip again 7kq2", "7kq2"),
        ("in lại phiếu ", ""),
        ("phiếu 045", ""),
        ("xin 045", ""),
        ("", ""),
    ],
)
def test_whose_slip_is_to_be_printed_again_is_read_as_it_is_said(asked, whose):
    """D-03."""
    assert slip_asked(asked) == whose

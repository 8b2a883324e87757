"""Staff add what they heard people say: who may, what is refused, and that every machine finds by it."""

import pytest

from sync.domain.account import OfficerRole
from sync.domain.amendment import Amendment
from sync.domain.ids import AccountId
from sync.domain.overlay import Aspect
from sync.office.amendments import NOT_ENTITLED, NOT_HEARING
from sync.office.phrases import MOST_PHRASES, Phrases
from sync.office.refusal import NotPossible
from sync.search.phrases import Source
from tests.office.account_desk import PASSWORD, done
from tests.office.test_amendments import BIRTH, Office, Place, public_only

SAID = "cúng đầy tháng xong đi làm giấy"


@pytest.fixture
def office(tmp_path, clock):
    place = Place(tmp_path, "c3", clock)
    first = done(place.supervision.first("lan.tt", "Trần Thị Lan", PASSWORD))
    return Office(place, first.id)


@pytest.fixture
def helper(office) -> AccountId:
    account: AccountId = office.place.has("thu.t", office.by, OfficerRole.HELPER).id
    return account


def phrases(place: Place) -> Phrases:
    return Phrases(place.amendments, place.lookup, place.clock)


def adds(place: Place, by: AccountId, text: str = SAID) -> Amendment:
    made = phrases(place).add(BIRTH, text, by)
    assert isinstance(made, Amendment), made
    return made


def found(place: Place, text: str = SAID) -> str:
    return place.lookup.search(text, 1)[0].procedure.code


def test_a_phrase_finds_its_procedure_at_once_and_the_reason_says_that_it_was_added_here(office, helper):
    assert found(office.place) != BIRTH
    made = adds(office.place, helper)
    assert found(office.place) == BIRTH
    assert (made.change.by, made.change.value) == ("thu.t", SAID)
    reason = office.place.lookup.why(SAID, BIRTH)
    assert reason
    assert (reason.best.text, reason.best.source) == (SAID, Source.OWN)


def test_taken_back_it_finds_no_more(office, helper):
    made = adds(office.place, office.by)
    assert phrases(office.place).of(BIRTH) == (made,)
    done(phrases(office.place).withdraw(made.id, helper))
    assert found(office.place) != BIRTH
    assert phrases(office.place).of(BIRTH) == ()


def test_a_kiosk_finds_by_it_after_one_exchange_and_hears_nobodys_name(office, clock, helper, tmp_path):
    kiosk = Place(tmp_path, "k1", clock)
    assert found(kiosk) != BIRTH  # its index was made before
    made = adds(office.place, helper)
    public_only(office.place, kiosk)
    assert found(kiosk) == BIRTH
    with kiosk.store.read() as view:
        rows = view.connection.exec_driver_sql("SELECT header, body FROM event").all()
    written = b"".join(bytes(row.header) + bytes(row.body) for row in rows).decode()
    assert SAID in written
    assert "thu.t" not in written
    done(phrases(office.place).withdraw(made.id, office.by))
    public_only(office.place, kiosk)
    assert found(kiosk) != BIRTH


def test_only_supervisors_and_helpers_add_and_helpers_correct_nothing_else(office, helper):
    officer = office.place.has("hoa.nt", office.by, OfficerRole.OFFICER).id
    assert phrases(office.place).add(BIRTH, SAID, officer) == NOT_HEARING
    notice = office.makes()
    assert office.place.amendments.make(office.wish(), helper) == NOT_ENTITLED
    assert phrases(office.place).withdraw(notice.id, helper) == NOT_ENTITLED
    made = adds(office.place, helper)
    assert phrases(office.place).withdraw(made.id, officer) == NOT_HEARING


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gọi 0912345678", "Không ghi số điện thoại, số định danh, ngày sinh, mã hồ sơ."),
        ("làm giay khai sinh", "Thủ tục này đã có cách gọi ấy."),
        ("dang ky khai sinh", "Thủ tục này đã có cách gọi ấy."),
    ],
)
def test_what_is_personal_or_known_is_refused_and_nothing_is_written(office, text, said):
    assert phrases(office.place).add(BIRTH, text, office.by) == NotPossible(said)
    assert phrases(office.place).of(BIRTH) == ()


def test_many_phrases_stand_beside_each_other_up_to_a_number(office):
    for number in range(MOST_PHRASES):
        adds(office.place, office.by, f"lời thứ {number}")
    assert len(office.place.lookup.effective.called[BIRTH]) == MOST_PHRASES
    assert phrases(office.place).fault(BIRTH, "thêm một lời") == ("Thủ tục này đã thêm 30 cách gọi. Rút bớt rồi thêm.")


def test_a_phrase_is_no_word_of_the_procedures_page(office):
    before = office.place.lookup.procedure(BIRTH)
    adds(office.place, office.by)
    assert office.place.lookup.procedure(BIRTH) == before
    assert [trace.change.aspect for trace in office.place.lookup.effective.traces[BIRTH]] == [Aspect.CALLED]

"""A supervisor corrects the catalogue: who may, what is refused, what everybody sees, and what is said every day."""

from copy import copy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from sync.clock import local
from sync.domain.account import OfficerRole
from sync.domain.amendment import Amendment
from sync.domain.freshness import Freshness
from sync.domain.ids import AccountId, DeviceId, EntityId, ProcedureCode, ServiceCode
from sync.domain.log import Audience
from sync.domain.overlay import Aspect
from sync.domain.overlay_file import Layers
from sync.errors import StoreUnavailable
from sync.office.amendments import NOT_ENTITLED, Amendments, Wish
from sync.office.catalogue import HEARD_MS, CatalogueDesk
from sync.office.refusal import NotPossible
from sync.store.store import Touched
from tests.fakes import shipped_lookup
from tests.office.account_desk import PASSWORD, Desk, done
from tests.store.sections import lacking, take

BIRTH = ProcedureCode(ServiceCode("1.001193"))
DAY_MS = 86_400_000


class Place(Desk):
    """A PC that keeps the catalogue too."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.lookup = copy(shipped_lookup())
        self.catalogue = CatalogueDesk(self.store, self.lookup, Layers(()), Freshness(60), self.clock)
        self.amendments = Amendments(self.store, self.lookup, DeviceId(self.device), self.clock, self.catalogue.refresh)
        self.store.on_commit = self._hear

    def _hear(self, touched: Touched) -> None:
        self.catalogue.hear(touched)

    def shown(self) -> str | None:
        found = self.lookup.procedure(BIRTH)
        assert found is not None
        return found.notice


@dataclass
class Office:
    """A supervisor's PC."""

    place: Place
    by: AccountId

    def wish(self, **more: Any) -> Wish:
        today = local(self.place.clock()).date()
        return replace(Wish(BIRTH, Aspect.NOTICE, "Thứ Năm nghỉ.", "Họp giao ban.", today), **more)

    def makes(self, **more: Any) -> Amendment:
        made = self.place.amendments.make(self.wish(**more), self.by)
        assert isinstance(made, Amendment), made
        return made

    def withdraws(self, amendment: Amendment, why: str = "Nhầm.") -> Amendment:
        back = self.place.amendments.withdraw(amendment.id, why, self.by)
        assert isinstance(back, Amendment), back
        return back


@pytest.fixture
def office(tmp_path, clock):
    place = Place(tmp_path, "c3", clock)
    first = done(place.supervision.first("lan.tt", "Trần Thị Lan", PASSWORD))
    return Office(place, first.id)


def test_a_correction_shows_at_once_and_says_who_and_why(office):
    made = office.makes(document="TB 5")
    assert office.place.shown() == "Thứ Năm nghỉ."
    assert (made.change.by, made.change.why, made.change.document) == ("lan.tt", "Họp giao ban.", "TB 5")
    assert office.place.amendments.standing() == (made,)


def test_withdrawn_it_shows_no_more_and_stays_in_the_history(office):
    made = office.makes()
    back = office.withdraws(made)
    assert office.place.shown() is None
    assert office.place.amendments.standing() == ()
    assert office.place.amendments.of(BIRTH) == (back,)
    assert back.withdrawal is not None
    assert back.withdrawal.why == "Nhầm."


def test_the_later_word_of_one_day_counts_and_withdrawn_the_earlier_one_shows_again(office):
    office.makes()
    second = office.makes(value="Thứ Sáu nghỉ.")
    assert office.place.shown() == "Thứ Sáu nghỉ."
    office.withdraws(second)
    assert office.place.shown() == "Thứ Năm nghỉ."


def test_what_is_to_begin_later_begins_then_and_ends_after_its_last_day(office, clock):
    tomorrow = local(clock()).date() + timedelta(days=1)
    office.makes(since=tomorrow, until=tomorrow)
    seen = []
    for _ in range(3):
        office.place.catalogue.refresh()
        seen.append(office.place.shown())
        clock.forward(hours=24)
    assert seen == [None, "Thứ Năm nghỉ.", None]
    assert office.place.amendments.standing() == ()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"why": " "}, "Thiếu lý do."),
        ({"value": ""}, "Thiếu nội dung."),
        ({"aspect": Aspect.FEE, "value": "8.000 đồng"}, "Lệ phí cần số văn bản quyết định."),
        ({"aspect": Aspect.GROUP, "value": "nha-bep"}, "Trung tâm không có nhóm quầy này."),
        ({"code": ProcedureCode(ServiceCode("9.9"))}, "Danh mục không có mã này."),
        ({"aspect": Aspect.PAPER, "value": "Giấy", "originals": -1}, "Số bản phải từ 0 đến 999."),
        ({"since": date(2026, 11, 1)}, "Ngày bắt đầu đã qua. Chọn hôm nay hoặc một ngày sau."),
        ({"until": date(2026, 11, 1)}, "Ngày hết hiệu lực đứng trước ngày bắt đầu."),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason_and_nothing_is_written(office, more, said):
    assert office.place.amendments.make(office.wish(**more), office.by) == NotPossible(said)
    assert office.place.amendments.of(BIRTH) == ()


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"why": ""}, "why"),
        ({"document": "x" * 200}, "document"),
        ({"aspect": Aspect.FEE, "value": "8.000 đồng"}, "document"),
        ({"aspect": Aspect.FEE, "value": "8"}, "value"),
        ({"aspect": Aspect.LIMIT, "value": "1"}, "value"),
        ({"since": date(2026, 11, 1)}, "since"),
        ({"until": date(2026, 11, 1)}, "until"),
    ],
)
def test_what_is_wrong_is_said_where_it_was_written(office, more, field):
    assert list(office.place.amendments.faults(office.wish(**more))) == [field]


def test_what_is_committed_is_made_and_withdrawn_though_it_cannot_be_put_in_force_now(office, caplog):
    """Told that it was not saved, the supervisor would make it twice."""

    def fails() -> None:
        raise StoreUnavailable("Ổ đĩa bận.", "Thử lại.")

    place = office.place
    place.store.on_commit = lambda _touched: None
    place.amendments = Amendments(place.store, place.lookup, DeviceId(place.device), place.clock, fails)
    made = office.makes()
    assert place.amendments.of(BIRTH) == (made,)
    assert office.withdraws(made).withdrawal is not None
    assert [each.message for each in caplog.records] == ["catalogue not refreshed"] * 2


def test_only_a_supervisor_corrects_and_withdraws(office):
    made = office.makes()
    officer = office.place.has("hoa.nt", office.by, OfficerRole.OFFICER).id
    for by in (officer, AccountId(EntityId("nobody"))):
        assert office.place.amendments.make(office.wish(), by) == NOT_ENTITLED
        assert office.place.amendments.withdraw(made.id, "x", by) == NOT_ENTITLED


def test_a_withdrawal_needs_a_reason_and_something_that_stands(office):
    made = office.makes()
    amendments = office.place.amendments
    for why in (" ", "x" * 301):
        assert amendments.withdraw(made.id, why, office.by) == NotPossible("Ghi lý do, tối đa 300 ký tự.")
    assert amendments.withdraw(EntityId("x"), "Nhầm.", office.by) == NotPossible("Không thấy sửa đổi này trên máy.")
    office.withdraws(made)
    assert amendments.withdraw(made.id, "Nhầm.", office.by) == NotPossible("Sửa đổi này đã rút.")


def test_what_public_machines_hear_has_nobodys_name_and_no_reason(office):
    office.withdraws(office.makes())
    with office.place.store.read() as view:
        logs = "SELECT log, header, body FROM event WHERE log LIKE '%/public'"
        rows = view.connection.exec_driver_sql(logs).all()
    assert len(rows) == 2
    written = b"".join(bytes(row.header) + bytes(row.body) for row in rows).decode()
    assert not any(word in written for word in ("lan.tt", "Họp", "Nhầm"))


def test_every_day_what_stands_is_posted_once_by_whoever_finds_it_lacking(office, clock, tmp_path):
    office.makes()
    hub = Place(tmp_path, "hub", clock)
    hub.meets(office.place)
    assert [place.amendments.post_anew() for place in (hub, office.place)] == [0, 0]
    clock.forward(hours=24)
    assert hub.amendments.post_anew() == 1
    hub.meets(office.place)
    assert [place.amendments.post_anew() for place in (hub, office.place)] == [0, 0]


def test_what_was_withdrawn_is_posted_as_long_as_a_kiosk_may_still_go_by_it_and_what_is_over_is_not(office, clock):
    office.withdraws(office.makes())
    office.makes(until=local(clock()).date())
    posted = []
    for _ in range(9):
        clock.forward(hours=24)
        posted.append(office.place.amendments.post_anew())
    assert posted == [1] * (HEARD_MS // DAY_MS) + [0, 0]


def public_only(source: Place, target: Place) -> None:
    """Let a target hear a source's public logs."""
    public = [each for each in lacking(source.store, target.store) if each.log.endswith(f"/{Audience.PUBLIC}")]
    take(target.store, *public)


def test_a_kiosk_shows_a_correction_after_one_exchange_and_drops_it_after_another(office, clock, tmp_path):
    kiosk = Place(tmp_path, "k1", clock)
    made = office.makes()
    public_only(office.place, kiosk)
    assert kiosk.shown() == "Thứ Năm nghỉ."
    assert kiosk.amendments.of(BIRTH) == ()
    office.withdraws(made)
    public_only(office.place, kiosk)
    assert kiosk.shown() is None


def test_a_kiosk_that_hears_nothing_more_of_a_correction_goes_by_it_for_a_week(office, clock, tmp_path):
    kiosk = Place(tmp_path, "k1", clock)
    office.makes()
    public_only(office.place, kiosk)
    clock.forward(hours=24 * 7)
    kiosk.catalogue.refresh()
    assert kiosk.shown() == "Thứ Năm nghỉ."
    clock.forward(hours=1)
    kiosk.catalogue.refresh()
    assert kiosk.shown() is None


def test_two_apart_that_withdraw_and_correct_agree_once_they_meet(office, clock, tmp_path):
    made = office.makes()
    other = Place(tmp_path, "c5", clock)
    other.meets(office.place)
    there = Office(other, office.by)
    office.withdraws(made)
    there.makes(value="Thứ Hai nghỉ.")
    office.makes(value="Thứ Ba nghỉ.")
    other.meets(office.place)
    assert other.shown() == office.place.shown()
    assert other.shown() in ("Thứ Hai nghỉ.", "Thứ Ba nghỉ.")

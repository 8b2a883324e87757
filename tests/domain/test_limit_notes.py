"""A limit is unclear where its own note says another one; steps on the way are no other limit."""

import pytest

from sync.domain.limit_notes import BY_CASE, OTHER_UNIT, why_unclear
from sync.domain.procedure import Limit, Unit

DAYS, WORKING = Unit.CALENDAR_DAY, Unit.WORKING_DAY


@pytest.mark.parametrize(
    ("limit", "note", "why"),
    [
        (Limit(20, DAYS), "tối đa không quá 20 ngày làm việc, kể từ ngày nộp", OTHER_UNIT),
        (Limit(25, WORKING), "25 ngày kể từ ngày tổ chức thẩm định.", OTHER_UNIT),
        (Limit(1, WORKING), "trong 01 (một) ngày kể từ khi tiếp nhận", OTHER_UNIT),
        (Limit(10, WORKING), "10 ngày làm việc (hoặc 7 ngày làm việc đối với nhà ở riêng lẻ)", BY_CASE),
        (Limit(5, WORKING), "- 01 ngày đối với đám tang\n- 05 ngày làm việc đối với các trường hợp khác", BY_CASE),
        (Limit(3, WORKING), "Không quá 03 ngày làm việc; không quá 15 ngày với trường hợp cần xác thực", BY_CASE),
        (Limit(45, DAYS), "- Không quá 45 ngày, kể từ ngày nhận;\n- Không quá 25 ngày, kể từ ngày nhận", BY_CASE),
        (Limit(20, WORKING), "20 ngày làm việc; kéo dài thêm không quá 02 ngày làm việc.", None),
        (Limit(44, WORKING), "- Thời hạn thẩm định hồ sơ: 31 ngày làm việc", None),
        (Limit(3, WORKING), "nếu nhận sau 15 giờ cùng ngày thì không quá 03 ngày làm việc", None),
        (Limit(7.5, WORKING), "trong 7,5 ngày làm việc", None),
        (Limit(3, WORKING), None, None),
    ],
)
def test_what_field_and_note_say_together(limit, note, why):
    assert why_unclear(limit, note) == why

"""The legal basis: each law by itself, with its own number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.law_lines import is_tangled, laws_of


@pytest.mark.parametrize(
    ("title", "number", "laws"),
    [
        (
            "Luật sửa đổi Luật Xây dựng62/2020/QH14nghị quyết của Chính phủ",
            "24/2026/NQ-CP",
            ("62/2020/QH14 – Luật sửa đổi Luật Xây dựng", "24/2026/NQ-CP – Nghị quyết của Chính phủ"),
        ),
        (
            "Luật Địa chất54/2024/QH15193/2025/NĐ-CP",
            "193/2025/NĐ-CP",
            ("54/2024/QH15 – Luật Địa chất", "193/2025/NĐ-CP"),
        ),
        (
            "về nuôi con nuôi06/2025/NĐ-CPBAN HÀNH MẪU GIẤY TỜ",
            "10/2020/TT-BTP",
            ("06/2025/NĐ-CP – Về nuôi con nuôi", "10/2020/TT-BTP – BAN HÀNH MẪU GIẤY TỜ"),
        ),
        ("Thông tư số 53/2025/TT-BCAngày 01/7/2025", "53/2025/TT-BCA", ("Thông tư số 53/2025/TT-BCA ngày 01/7/2025",)),
        (
            "Phân định thẩm quyềnNghị định số 131/2025/NĐ-CP14/2025/TT-BXD",
            "14/2025/TT-BXD",
            ("131/2025/NĐ-CP – Phân định thẩm quyền", "14/2025/TT-BXD"),
        ),
        ("Luật về môi trườngLuật số", "146/2025/QH15", ("146/2025/QH15 – Luật về môi trường",)),
        ("LuậtLuật", "18/2017/QH14", ("Luật số 18/2017/QH14",)),
        (
            "Luật 60/2014/QH1360/2014/QH13Mẫu giấy tờ",
            "10/2020/TT-BTP",
            ("Luật 60/2014/QH13", "10/2020/TT-BTP – Mẫu giấy tờ"),
        ),
        (
            "Luật Nhà ở số 27/2023/QH1527/2023/QH15 sửa đổi",
            "54/2026/NĐ-CP",
            ("Luật Nhà ở số 27/2023/QH15", "54/2026/NĐ-CP – Sửa đổi"),
        ),
        ("Luật năm 201335/2013/QH13", None, ("35/2013/QH13 – Luật năm 2013",)),
        (
            "Luật ngày 29/6/202443/2024/QH15Thực hiện",
            "118/2025/NĐ-C",
            ("43/2024/QH15 – Luật ngày 29/6/2024", "118/2025/NĐ-CP – Thực hiện"),
        ),
        (
            "Nghị định 101/2024/NĐ-CPThực hiện cơ chế",
            "118/2025/NĐ-CP",
            ("Nghị định 101/2024/NĐ-CP", "118/2025/NĐ-CP – Thực hiện cơ chế"),
        ),
        (
            "quy hoạch145/2025/NĐ-CPhông tư sửa đổi",
            "43/2025/TT-BXD",
            ("145/2025/NĐ-CP – Quy hoạch", "43/2025/TT-BXD – Thông tư sửa đổi"),
        ),
    ],
)
def test_laws_that_ran_together_stand_apart(title, number, laws):
    assert laws_of(title, number) == laws
    assert is_tangled(title, laws)


@pytest.mark.parametrize(
    ("title", "number", "laws"),
    [
        ("Luật Hộ tịch", "60/2014/QH13", ("60/2014/QH13 – Luật Hộ tịch",)),
        ("Nghị định số 123/2015/NĐ-CP", "123/2015/NĐ-CP", ("Nghị định số 123/2015/NĐ-CP",)),
        (
            "Sửa đổi Thông tư số 02/2020/TT-BTP ngày 08/4/2020.",
            "04/2024/TT-BTP",
            ("04/2024/TT-BTP – Sửa đổi Thông tư số 02/2020/TT-BTP ngày 08/4/2020",),
        ),
        ("Hướng dẫn (Nghị định 1/2020/NĐ-CP)", None, ("Hướng dẫn (Nghị định 1/2020/NĐ-CP)",)),
        ("Thông tư", "02/2026/TT-BNNMT", ("Thông tư số 02/2026/TT-BNNMT",)),
        (None, "60/2014/QH13", ("60/2014/QH13",)),
        (None, None, ()),
    ],
)
def test_a_law_by_itself_stays(title, number, laws):
    assert laws_of(title, number) == laws
    assert not is_tangled(title, laws)


@given(st.none() | st.text(), st.none() | st.text())
def test_no_text_raises_and_none_is_said_twice(title, number):
    laws = laws_of(title, number)
    assert len(set(laws)) == len(laws)
    assert all(laws)

"""Another system's file of appointments: read as people write it, each bad line named, nothing personal kept."""

import csv
from datetime import datetime, time

import pytest

from sync.domain.appointment_file import MOST_LINES, clock_of, read_file

HEAD = "Ngày;Giờ;Việc;Mã lịch hẹn\n"


def lines(text: str) -> list[tuple[int, datetime, str, str]]:
    return [(line.number, line.at, line.service, line.reference) for line in read_file(text.encode()).lines]


def bad(content: bytes | str) -> list[tuple[int, str]]:
    read = read_file(content if isinstance(content, bytes) else content.encode())
    return [(line.number, line.why) for line in read.bad]


NINE = datetime(2026, 11, 24, 9, 15)  # noqa: DTZ001  the centre's own time


@pytest.mark.parametrize(
    "text",
    [
        "Ngày;Giờ;Việc;Mã lịch hẹn\n24/11/2026;9:15;1.000894;dl-17\n",
        "ngay,gio,viec,ma\n24-11-2026,9h15,1.000894,DL-17\n",
        "NGÀY HẸN\tGIỜ HẸN\tMÃ THỦ TỤC\tMÃ HẸN\r\n2026-11-24\t09.15\t1.000894\tDL-17\r\n",
        "Họ tên;Việc;ngay_hen;Mã;Giờ\nNguyễn Thị Hoa;1.000894;24.11.2026;DL-17;9 giờ 15 phút\n",
        'Ngày,Giờ,Việc,Mã\n"24/11/2026","9:15:00","1.000894","DL-17"\n\n',
    ],
)
def test_separators_titles_days_and_times_are_read_as_people_write_them(text):
    (line,) = lines(text)
    assert line == (2, NINE, "1.000894", "DL-17")
    assert lines("\ufeff" + text) == [line]


def test_columns_that_are_not_understood_are_named_and_not_kept():
    read = read_file("Họ tên;Ngày;Giờ;Việc;Điện thoại\nHoa;24/11/2026;9:15;1.000894;0912345678\n".encode())
    assert read.ignored == ("Họ tên", "Điện thoại")
    assert "Hoa" not in repr(read)
    assert "0912345678" not in repr(read)


def test_a_bad_line_is_named_by_its_number_and_the_others_are_read():
    text = HEAD + "24/11/2026;9:15;1.000894;DL-17\n31/02/2026;9:15;x;\n24/11/2026;25:00;x;\n24/11/2026;9:15;;\n\n24/11"
    assert [line[0] for line in lines(text)] == [2]
    assert bad(text) == [
        (3, "Ngày “31/02/2026” không đọc được. Ghi một ngày có thật, như 24/11/2026."),
        (4, "Giờ “25:00” không đọc được. Ghi như 9:15."),
        (5, "Chưa ghi việc."),
        (7, "Ngày “24/11” không đọc được. Ghi một ngày có thật, như 24/11/2026."),
    ]


@pytest.mark.parametrize("reference", ["0912345678", "024 196 001 234", "DL 17", "ĐL-17", "X" * 25])
def test_a_number_that_could_be_a_persons_is_not_kept(reference):
    ((number, why),) = bad(f"{HEAD}24/11/2026;9:15;1.000894;{reference}\n")
    assert number == 2
    assert ("không lưu" in why) == reference.replace(" ", "").isdigit()


@pytest.mark.parametrize(
    ("content", "line", "begins"),
    [
        (b"", 1, "Tệp trống."),
        (b"\n \n", 1, "Tệp trống."),
        ("Ngày;Giờ".encode("utf-16"), 1, "Tệp không phải UTF-8."),
        ("Ngày;Mã\n24/11/2026;x\n".encode(), 1, "Thiếu cột giờ, việc."),
        ("\nHọ tên;Tuổi\n".encode(), 2, "Thiếu cột ngày, giờ, việc."),
    ],
)
def test_a_file_that_is_none_says_what_to_do(content, line, begins):
    ((number, why),) = bad(content)
    assert number == line
    assert why.startswith(begins)


@pytest.mark.parametrize(
    "reference", ["NGUYEN-VAN-AN-0912345678", "+84912345678", "A12.34-56/78", "C12345678", "0 91 23 45 67"]
)
def test_a_number_in_which_a_persons_could_stand_is_not_kept(reference):
    ((_, why),) = bad(f"{HEAD}24/11/2026;9:15;1.000894;{reference}\n")
    assert "không lưu" in why


def test_a_number_without_a_digit_could_be_a_name_and_is_not_kept():
    ((_, why),) = bad(f"{HEAD}24/11/2026;9:15;1.000894;NGUYEN-VAN-AN\n24/11/2026;9:15;1.000894;C1234567\n")
    assert why.startswith("Mã lịch hẹn phải có chữ số.")


def test_a_cell_without_an_end_is_a_bad_line_and_the_others_are_read():
    endless = "x" * (csv.field_size_limit() + 1)
    text = f"{HEAD}24/11/2026;9:15;{endless};DL-1\n24/11/2026;9:15;1.000894;DL-2\nmai;9:15;x;\n"
    assert lines(text) == [(3, NINE, "1.000894", "DL-2")]
    assert [(number, why[:11]) for number, why in bad(text)] == [(2, "Dòng này có"), (4, "Ngày “mai” ")]
    assert [number for number, _ in bad(endless)] == [1]
    assert [number for number, _ in bad(f"{endless}\nHọ tên\n")] == [1, 2]


def test_a_file_without_numbers_of_another_system_is_read_too():
    assert lines("Ngày;Giờ;Việc\n24/11/2026;9:15;Khai sinh\n") == [(2, NINE, "Khai sinh", "")]


def test_more_lines_than_a_file_may_have_are_said():
    read = read_file((HEAD + "24/11/2026;9:15;x;\n" * (MOST_LINES + 1)).encode())
    assert len(read.lines) == MOST_LINES
    assert (read.bad[0].number, "Chia tệp" in read.bad[0].why) == (MOST_LINES + 2, True)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9:15", time(9, 15)),
        ("9h", time(9)),
        ("9 giờ 5", time(9, 5)),
        ("14G30", time(14, 30)),
        ("24:00", None),
        ("9:60", None),
        ("trưa", None),
    ],
)
def test_a_time_of_day_is_read_as_it_is_said(text, at):
    assert clock_of(text) == at

"""The call of a slip: letter, tag, digits singly; and the clips that it is put together from."""

import pytest

from sync.domain.announcement import Announcement, call, number


@pytest.mark.parametrize(
    ("slip", "counter", "text", "clips"),
    [
        ("A045", "9", "Xin mời số A không bốn năm, đến quầy số chín", "xin-moi-so a 0 4 5 den-quay-so 9"),
        ("A2-045", "3", "Xin mời số A hai không bốn năm, đến quầy số ba", "xin-moi-so a 2 0 4 5 den-quay-so 3"),
        ("A~KT-001", "7", "Xin mời số A K T không không một, đến quầy số bảy", "xin-moi-so a k t 0 0 1 den-quay-so 7"),
        ("K1000", "1A", "Xin mời số K một không không không, đến quầy số một A",
         "xin-moi-so k 1 0 0 0 den-quay-so 1 a"),
    ],
)  # fmt: skip
def test_a_slip_is_called_letter_by_letter(slip, counter, text, clips):
    assert call(slip, counter) == Announcement(text, tuple(clips.split()))


def test_a_centre_may_have_its_slips_called_as_numbers():
    words, clips = "Xin mời số A hai bốn mươi lăm, đến quầy số chín", "xin-moi-so a 2 4 muoi lam den-quay-so 9"
    assert call("A2-045", "9", as_number=True) == Announcement(words, tuple(clips.split()))


@pytest.mark.parametrize(("slip", "counter"), [("45", "9"), ("A45", "9"), ("A045", "quầy 9"), ("a045", "9")])
def test_what_is_no_slip_and_no_counter_is_not_called(slip, counter):
    assert call(slip, counter) is None


def test_a_number_is_said_with_a_clip_for_each_word():
    assert number("105") == Announcement("một trăm linh năm", ("1", "tram", "linh", "5"))


@pytest.mark.parametrize("digits", ["", "12a", "-1", "²", "1000000000000000000", "9" * 5000])
def test_what_is_no_number_is_not_said(digits):
    assert number(digits) is None

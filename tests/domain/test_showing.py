"""What the board shows between calls: which files, and whose turn it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.showing import (
    MOST_CLIP_BYTES,
    MOST_PICTURE_BYTES,
    PICTURE_MS,
    REST_MS,
    SENTENCES,
    Turn,
    Unfit,
    is_clip,
    over,
    passed,
    unfit,
)

PNG, JPG = b"\x89PNG\r\n\x1a\n\0\0\0\r", b"\xff\xd8\xff\xe0"
MP4, WEBM = b"\0\0\0\x20ftypisom", b"\x1a\x45\xdf\xa3"


@pytest.mark.parametrize(
    ("name", "head", "size", "why"),
    [
        ("a.png", PNG, 1, None),
        ("A.JPG", JPG, MOST_PICTURE_BYTES, None),
        ("a.jpeg", JPG, 1, None),
        ("a.mp4", MP4, MOST_CLIP_BYTES, None),
        ("a.webm", WEBM, 1, None),
        ("a.png", JPG, 1, Unfit.OTHER),
        ("a.mp4", b"ftyp", 1, Unfit.OTHER),
        ("a.jpg", JPG, MOST_PICTURE_BYTES + 1, Unfit.LARGE),
        ("a.webm", WEBM, MOST_CLIP_BYTES + 1, Unfit.LARGE),
        ("a.png", b"", 0, Unfit.EMPTY),
        ("a.exe", b"MZ", 1, Unfit.KIND),
        ("png", PNG, 1, None),
        ("Thumbs", b"x", 1, Unfit.KIND),
    ],
)
def test_a_file_is_what_its_name_says_and_not_too_large(name, head, size, why):
    assert unfit(name, size, head) is why


def test_every_reason_has_a_sentence_and_clips_are_told_from_pictures():
    assert set(SENTENCES) == set(Unfit)
    assert is_clip("a.MP4")
    assert not is_clip("a.png")


def test_a_picture_waits_for_a_rest_is_shown_and_gives_way_to_a_rest():
    turn = passed(Turn(), 1_000, PICTURE_MS, free=True)
    assert passed(turn, 1_000 + REST_MS - 1, PICTURE_MS, free=True) == turn
    shown = passed(turn, 1_000 + REST_MS, PICTURE_MS, free=True)
    assert (shown.at, shown.shown) == (0, True)
    assert passed(shown, 999 + REST_MS + PICTURE_MS, PICTURE_MS, free=True) == shown
    rest = passed(shown, 1_000 + REST_MS + PICTURE_MS, PICTURE_MS, free=True)
    assert (rest.at, rest.shown, rest.since_ms) == (1, False, 1_000 + REST_MS + PICTURE_MS)


def test_a_call_takes_the_plate_at_once_and_what_it_broke_off_comes_again():
    shown = Turn(3, shown=True, since_ms=0)
    assert passed(shown, 1, PICTURE_MS, free=False) == Turn(3)


def test_without_files_nothing_has_a_turn():
    assert passed(Turn(), 10**6, 0, free=True) == Turn()


def test_a_clip_that_ends_gives_way_to_a_rest():
    assert over(Turn(2, shown=True, since_ms=5), 9) == Turn(3, shown=False, since_ms=9)


@given(st.lists(st.tuples(st.integers(0, 30_000), st.booleans()), max_size=40))
def test_whatever_happens_nothing_is_shown_while_anybody_is_called(moments):
    turn, now_ms = Turn(), 0
    for later_ms, free in moments:
        now_ms += later_ms
        before, turn = turn, passed(turn, now_ms, PICTURE_MS, free=free)
        assert free or not turn.shown
        assert turn.at in (before.at, before.at + 1)

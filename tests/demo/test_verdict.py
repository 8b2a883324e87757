"""What the demonstration says of its day: nothing is called lost that was only not yet there."""

from dataclasses import replace
from pathlib import Path

from sync.demo.audit import Findings
from sync.demo.verdict import Played, sentences, shape, troubles

WHOLE = Findings(tickets=8, served=8, dossiers=8, reached_province=8, lost=0, doubled=0)
UNSENT = replace(WHOLE, reached_province=7, under_way=2, unequal=("c3: staff events",))


def test_a_whole_day_is_good_and_nothing_is_wrong():
    played = Played(WHOLE, "", 54.3)
    assert played.good
    assert list(troubles(played)) == []
    assert "mất 0, trùng 0; 54.3 giây." in sentences(played, Path("out"))


def test_what_is_not_at_the_province_when_the_day_breaks_off_is_not_yet_there():
    played = Played(UNSENT, "c3: click ask.yes: it is not there", 30.0)
    assert not played.good
    assert shape(played)["lost"] == 0
    assert "mất 0, trùng 0, 2 mục chưa kịp về tỉnh; 30 giây." in sentences(played, Path("out"))
    assert list(troubles(played)) == [
        "Ngày diễn dừng giữa chừng nên chưa kết luận được. Dừng ở: c3: click ask.yes: it is not there",
        "2 mục còn nằm ở các máy, chưa kịp về tỉnh; chưa mất.",
    ]


def test_what_is_not_at_the_province_after_the_end_of_the_day_is_lost():
    played = Played(UNSENT, "", 60.0)
    assert (shape(played)["lost"], played.good) == (2, False)
    assert list(troubles(played)) == ["Khác với tỉnh: c3: staff events"]


def test_a_number_that_no_machine_knows_is_lost_however_far_the_day_came():
    assert Played(replace(UNSENT, lost=1), "k1: the program ended", 30.0).lost == 1


def test_what_a_public_machine_keeps_of_people_is_named_always():
    played = Played(replace(WHOLE, personal=("k1: motcua.db",)), "k1: the program ended", 30.0)
    assert list(troubles(played))[-1] == "Còn dấu vết của người dân: k1: motcua.db"

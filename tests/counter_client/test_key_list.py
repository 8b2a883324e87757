"""The list of keys that F1 shows and the card prints: it names the keys of the table, all of them and no other."""

import re

import pytest

from counter_client.frame.areas import AREAS, area
from counter_client.frame.key_list import key_card
from counter_client.frame.shortcuts import CAPS, shipped

WHO = ["hoa.nt", "lan.pt", "thu.t", "dung.nv"]
"""An officer, a helper, a supervisor, a technician: between them they have every room."""

ROOMS = {name for areas in AREAS.values() for name in areas}
SPAN = re.compile(r"(.*)(\d)–(\d)")


@pytest.fixture(params=WHO)
def rooms(request, sit_down, busy):
    officer = sit_down(busy)
    officer.signs_in(request.param)
    return officer.window.workplace.rooms


def on_the_card(group):
    """Return every cap of a group; 1–9 is nine of them."""
    return {single for line in group.lines for cap in line.cap.split(" ") for single in singles(cap)}


def singles(cap):
    if (span := SPAN.fullmatch(cap)) is None:
        return [cap]
    before, first, last = span.groups()
    return [f"{before}{digit}" for digit in range(int(first), int(last) + 1)]


def in_the_table(*sections):
    """Return the caps of some sections: of an action with several keys the first, of one with several things all."""
    found = [each for each in shipped().values() if each.section in sections]
    keys = [key for each in found for key in (each.keys if each.id.endswith(".pick") else each.keys[:1])]
    return {CAPS.get(key, key) for key in keys}


def test_a_room_has_on_the_card_exactly_the_keys_of_its_section(rooms):
    groups = {group.title: group for group in key_card(rooms, "1").groups}
    listed = {name: on_the_card(groups[area(name).word]) for name in rooms}
    assert listed == {name: in_the_table(name) for name in rooms}


def test_what_is_heard_everywhere_is_exactly_every_window_and_the_areas_of_the_role(rooms):
    everywhere, *_ = key_card(rooms, "1").groups
    opening = {CAPS.get(key, key) for name in rooms for key in shipped()[f"area.{name}"].keys}
    assert on_the_card(everywhere) == in_the_table("every", "window") | opening


def test_what_is_heard_over_a_room_is_exactly_every_other_section(rooms):
    everywhere, *_, over = key_card(rooms, "1").groups
    others = {each.section for each in shipped().values()} - ROOMS - {"every", "window", "area"}
    assert on_the_card(over) | {"Shift+F1"} == in_the_table(*others)
    assert "Shift+F1" in on_the_card(everywhere)


def test_each_line_says_what_its_key_does(rooms):
    assert [line.cap for group in key_card(rooms, "1").groups for line in group.lines if not line.words.strip()] == []

"""On which line of a file each item of its list begins."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.json_lines import item_lines

TEXT = """{
"note": "\\"changes\\": [", "old": {"changes": [1, 2]},
 "changes": [
 {"x": [1,
2]}, 3,

"a ] {",
[], null
], "z": [{}]}"""


def test_each_item_is_told_by_the_line_on_which_it_begins():
    assert json.loads(TEXT)["changes"][2] == "a ] {"
    assert item_lines(TEXT, "changes") == (4, 5, 7, 8, 8)


def test_a_list_that_is_not_there_or_not_outermost_has_no_items():
    assert item_lines('{"changes": {"changes": [1]}}', "changes") == ()
    assert item_lines('[{"changes": [1]}]', "changes") == ()
    assert item_lines('{"changes": []}', "changes") == ()


LEAVES = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(st.lists(JSON), st.dictionaries(st.text(), JSON))
def test_there_is_one_line_for_each_item_in_order(items, others):
    content = {**{f"_{key}": value for key, value in others.items()}, "changes": items}
    lines = item_lines(json.dumps(content, indent=1, ensure_ascii=False), "changes")
    assert len(lines) == len(items)
    assert list(lines) == sorted(set(lines))

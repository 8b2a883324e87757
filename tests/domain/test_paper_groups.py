"""A long list of papers is folded to one line a case; what everybody needs is never folded."""

from dataclasses import replace

from sync.domain.paper_groups import LONG, PaperGroup, cases_to_choose, grouped, opened
from sync.domain.procedure import Component

LOSS, CHANGE = "Trường hợp bị mất:", "(1.2) Đối với nhà ở riêng lẻ:"


def papers(heading, count):
    return tuple(Component(f"Giấy {number}", heading, 1, 0, None) for number in range(count))


def test_papers_stand_under_their_headings_in_the_portals_order():
    groups = grouped((*papers(None, 2), *papers(LOSS, 1)))
    assert [(group.heading, len(group.papers), group.is_case) for group in groups] == [
        (None, 2, False),
        (LOSS, 1, True),
    ]


def test_a_paper_that_the_portal_numbers_twice_in_a_case_is_shown_once():
    letter = Component("Giấy đề nghị.", LOSS, 1, 0, None)
    again = replace(letter, name="Giấy đề nghị")
    others = (replace(letter, copies=1), replace(letter, form="mau.docx"), replace(letter, case=CHANGE))
    groups = grouped((letter, again, *others, letter))
    assert [len(group.papers) for group in groups] == [3, 1, 1]
    assert sum(len(group.papers) for group in grouped((letter, again, *others[:2], letter))) == 3


def test_a_heading_that_concerns_everybody_is_no_case():
    assert not PaperGroup("* Giấy tờ phải xuất trình:", papers(None, 1)).is_case
    assert PaperGroup(CHANGE, papers(CHANGE, 1)).is_case


def test_a_short_list_or_a_single_case_leaves_nothing_to_choose():
    assert cases_to_choose(grouped((*papers(LOSS, 4), *papers(CHANGE, LONG - 4)))) == ()
    assert cases_to_choose(grouped((*papers(None, LONG), *papers(LOSS, 1)))) == ()
    long = grouped((*papers(LOSS, 4), *papers(CHANGE, LONG)))
    assert cases_to_choose(long) == long


def test_before_a_choice_only_what_everybody_needs_is_open():
    groups = grouped((*papers(LOSS, 4), *papers(None, 1), *papers(CHANGE, LONG)))
    shown, folded = opened(groups, None)
    assert ([group.heading for group in shown], [group.heading for group in folded]) == ([None], [LOSS, CHANGE])


def test_the_chosen_case_is_open_below_what_everybody_needs_and_the_others_stay_a_line_each():
    groups = grouped((*papers(LOSS, 4), *papers("Thành phần hồ sơ", 1), *papers(CHANGE, LONG)))
    shown, folded = opened(groups, LOSS)
    assert [group.heading for group in shown] == ["Thành phần hồ sơ", LOSS]
    assert [group.heading for group in folded] == [CHANGE]


def test_a_short_list_is_open_as_the_portal_has_it():
    groups = grouped((*papers(LOSS, 2), *papers("Thành phần hồ sơ", 1)))
    assert opened(groups, None) == (groups, ())

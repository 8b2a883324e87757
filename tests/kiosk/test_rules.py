"""The kiosk rules of the design that a walk over all pages can prove, each under its number (K-nn).

Pages × {vi, en} × four text sizes × {portrait, landscape}; millimetres are those of the 32-inch screen.
"""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk import flow
from kiosk.rating import KEYS
from kiosk.scenes import LOWERED, SCENES, VARIANTS, Variant
from resources.qt.theme import load_theme
from tests.kiosk.walk import (
    CAPITAL_EM,
    GAP_MM,
    KEY_MM,
    LEAST_CAPITAL_MM,
    LOWERED_MM,
    MAIN_HIGH_MM,
    MAIN_WIDE_MM,
    REACH_MM,
    TOUCH_MM,
    Page,
)
from tests.wcag import contrast

TORTURE = "Nguyễn Thị Huyền – Ẩm ướt – Ỗ Ễ Ậ – HỒ SƠ CHỨNG THỰC"
PAGES_BUT_HOME = tuple(name for name in SCENES if not name.startswith(("home", "question-roll")))
MESSAGES = (
    "home-paper",
    "home-out-of-service",
    "home-closed",
    "ticket-no-paper",
    "ticket-no-slips",
    "help",
    "help-called",
    "help-coming",
    "search-nothing",
    "thanks",
    "question-idle",
    "question-restart",
    "question-slip",
)
READABLE, HIGH = 7.0, 15.0


def faults(pages, fault):
    """Return a line for each page on which the rule does not hold."""
    return [f"{page.name}: {found}" for page in pages for found in fault(page)]


def test_k01_everything_touchable_is_a_finger_wide_and_main_choices_are_large(walk):
    def small(page: Page):
        for item in page.touchables:
            least = (KEY_MM, KEY_MM) if item.is_key else (TOUCH_MM, TOUCH_MM)
            if item.is_main:
                least = (MAIN_WIDE_MM, MAIN_HIGH_MM)
            size_mm = (item.box.width / page.px_per_mm, item.box.height / page.px_per_mm)
            if size_mm[0] < least[0] or size_mm[1] < least[1]:
                yield f"{item.name} {size_mm[0]:.0f} × {size_mm[1]:.0f} mm"

    assert faults(walk.pages(), small) == []


def test_k02_touchables_stand_apart(walk):
    def close(page: Page):
        fingers = [item for item in page.touchables if not item.is_key]
        for one, other in combinations(fingers, 2):
            if one.box.gap_to(other.box) < GAP_MM * page.px_per_mm - 0.5:
                yield f"{one.name} and {other.name}"

    assert faults(walk.pages(), close) == []


def test_k03_keys_are_wide_enough_apart(walk):
    def narrow(page: Page):
        keys = [item.box for item in page.touchables if item.is_key]
        for one, other in combinations(keys, 2):
            pitch = max(abs(one.left - other.left), abs(one.top - other.top))
            if pitch < KEY_MM * page.px_per_mm:
                yield f"{pitch / page.px_per_mm:.1f} mm"

    assert faults(walk.pages("search", "rate"), narrow) == []


def test_k04_controls_begin_within_reach_in_portrait(walk):
    def high(page: Page):
        highest = page.height - REACH_MM * page.px_per_mm
        return [
            item.name
            for item in page.touchables
            if page.variant.orientation == "portrait" and item.box.top < highest - 1
        ]

    assert faults(walk.pages(), high) == []


def test_k05_lowered_everything_lies_in_the_lowest_332_mm(walk):
    def high(page: Page):
        highest = page.height - LOWERED_MM * page.px_per_mm
        return [item.name for item in page.touchables if item.box.top < highest - 1]

    assert faults(walk.pages(*LOWERED, lowered=True), high) == []


def test_k06_back_stays_left_and_the_primary_button_right(walk):
    corners: dict[Variant, set[tuple[object, ...]]] = {}
    for page in walk.pages(*PAGES_BUT_HOME):
        wide = page.scene.startswith(("ticket", "clips"))  # in landscape plate and picture need a wider band
        if page.asks or wide:
            continue
        back = page.named("nav.back")
        primary = [item for item in page.touchables if item.box.bottom == back.box.bottom and item != back]
        corners.setdefault(page.variant, set()).update({("back", back.box.left, back.box.top)})
        corners[page.variant] |= {("primary", max(item.box.right for item in primary))} if primary else set()
    assert all(len(found) == 2 for found in corners.values()), corners


def test_k09_no_text_is_smaller_than_a_capital_of_4_8_mm(walk):
    def small(page: Page):
        for item in page.texts:
            if item.more["px"] * CAPITAL_EM < LEAST_CAPITAL_MM * page.px_per_mm:
                yield f"{item.text!r} {item.more['px']} px"

    assert faults(walk.pages(), small) == []


def test_k10_nothing_is_cut_off_or_runs_over(walk):
    def cut(page: Page):
        for item in page.texts:
            ink = item.ink
            if item.more["truncated"] or not all(box.holds(ink) for box in item.around):
                yield f"{item.text!r}"

    assert faults(walk.pages(), cut) == []


def test_k10_texts_never_lie_on_each_other(walk):
    def covered(page: Page):
        for one, other in combinations(page.texts, 2):
            if one.ink.gap_to(other.ink) < -6:  # half of the air between two lines
                yield f"{one.text!r} on {other.text!r}"

    assert faults(walk.pages(), covered) == []


def test_k10_lowered_pages_are_not_cut_either(walk):
    def cut(page: Page):
        return [item.text for item in page.texts if not all(box.holds(item.ink) for box in item.around)]

    assert faults(walk.pages(*LOWERED, lowered=True), cut) == []


def test_k10_every_size_is_one_touch_away_on_every_page(walk):
    sizes = [f"tray.size.{size}" for size in range(len(flow.SIZES))]
    assert faults(walk.pages(), lambda page: [name for name in sizes if page.named(name) not in page.touchables]) == []


def test_k10_the_first_page_of_a_number_says_where_to_go_in_every_size(walk):
    """The wait comes after it, on the same page as long as the page is not lowered."""

    def lacking(page: Page):
        wanted = [
            "ticket.number.text",
            "ticket.counter.value",
            *([] if page.variant.lowered else ["ticket.wait.value"]),
        ]
        names = [item.name for item in page.texts]
        found = [name for name in wanted if name in names]
        if found != wanted or names.index(found[-1]) < names.index("ticket.counter.value"):
            yield f"{found}"

    tickets = ("ticket-wait", "ticket-late")
    assert faults((*walk.pages(*tickets), *walk.pages("ticket", lowered=True)), lacking) == []


@pytest.mark.parametrize("theme", flow.THEMES)
def test_k11_texts_and_lines_stand_out(theme):
    figures = load_theme().tokens["contrast"][theme]
    colours = load_theme().colours[theme]
    least = {"text": READABLE if theme == "default" else HIGH, "border": 4.5 if theme == "default" else HIGH}
    weak = [
        pair
        for kind in ("text", "border")
        for pair in figures[kind]
        if contrast(*(colours[name] for name in pair.split(" on "))) < least[kind]
    ]
    assert weak == []


@pytest.mark.parametrize("theme", flow.THEMES)
def test_k11_every_text_on_a_button_stands_out_from_it(walk, theme):
    weak = []
    for scene in SCENES:
        page = walk.page(scene, Variant("vi", flow.NORMAL_SIZE, "portrait", theme=theme))
        for button in page.touchables:
            for text in page.texts:
                if button.box.holds(text.box) and button.more["fill"] not in ("#00000000", "transparent"):
                    ratio = contrast(text.more["colour"], button.more["fill"])
                    weak += [f"{page.name}: {text.text} {ratio:.1f}"] if ratio < READABLE else []
    assert weak == []


def test_k12_paragraphs_have_lines_of_one_and_a_half_and_titles_hardly_less(walk):
    def tight(page: Page):
        for item in page.texts:
            paragraph = item.more["lines"] > 2 and item.more["weight"] <= 500
            if not item.more["plate"] and item.more["leading"] < (1.5 if paragraph else 1.45) - 0.001:
                yield f"{item.text!r} {item.more['leading']:.2f}"

    assert faults(walk.pages(), tight) == []


@pytest.mark.parametrize("leading", [1.45, 1.5])
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
@pytest.mark.parametrize("px", [27, 34, 54, 84, 109])
def test_k12_stacked_marks_of_two_lines_never_touch(stage, px, weight, leading):
    """Ink of two lines is divided by at least one empty row, whatever stands under whatever."""
    label = (
        f"Label {{ x: 20; y: {px}; color: 'black'; font.pixelSize: {px}; font.weight: {weight}; leading: {leading}; "
        f"text: '{TORTURE}\\n{TORTURE}' }}"
    )
    source = f"import QtQuick\nimport Motcua\nRectangle {{ color: 'white'; width: 1080; height: {5 * px}; {label} }}"
    component = QQmlComponent(stage.app.engine)
    component.setData(source.encode(), QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem)
    item.setParentItem(stage.app.window.contentItem())
    rows = inked_rows(stage.app.window.grabWindow(), 1080, 5 * px)
    item.setVisible(False)
    item.deleteLater()
    assert lines_of(rows) == 2


def test_k14_the_other_language_is_offered_by_its_own_name_everywhere(walk):
    def unnamed(page: Page):
        wanted = "English" if page.variant.language == "vi" else "Tiếng Việt"
        words = words_on(page, "tray.language")
        return [] if words == [wanted] else [f"{words}"]

    assert faults(walk.pages(*(name for name in SCENES if name != "languages")), unnamed) == []


def test_k14_of_several_each_has_a_large_button_with_its_own_name(walk):
    """One whose letters this machine lacks is named in Vietnamese, and nobody is led to empty boxes."""
    names = {"vi": "Tiếng Việt", "en": "English", "hmn": "Hmoob", "tyz": "Tày–Nùng"}

    def unnamed(page: Page):
        found = {item.name: words_on(page, item.name)[0] for item in page.touchables if item.is_main}
        wanted = {f"language.{code}": name for code, name in names.items()}
        if not found.items() <= wanted.items() or (page.variant.size <= flow.NORMAL_SIZE and len(found) != len(wanted)):
            yield f"{found}"
        if any("ខ្មែរ" in item.text for item in page.texts):
            yield "letters that are not there"

    pages = list(walk.pages("languages"))
    assert faults(pages, unnamed) == []
    assert all(any(item.text == "Tiếng Khmer" for item in page.texts) for page in pages if page.variant.size < 2)


def test_k15_nothing_english_is_left_on_a_vietnamese_page(walk):
    english = {text.text for page in walk.pages() if page.variant.language == "en" for text in page.texts}
    vietnamese = {text.text for page in walk.pages() if page.variant.language == "vi" for text in page.texts}
    assert {text for text in english & vietnamese if text.isascii() and any(map(str.isalpha, text))} <= {
        "English", "Hmoob", "A",
        "khai sinh|", "khai sinh · sao y · xay nha", "dat dai|", "zzqxw|", "123", "dichvucong.gov.vn",
        *"qwertyuiopasdfghjklzxcvbnm", *KEYS, *(text for text in english if text[1:].isdigit()),
    }  # fmt: skip


def test_k18_home_offers_at_most_six_things_each_with_words(walk):
    def many(page: Page):
        choices = [item for item in page.touchables if item.is_main]
        if len(choices) > 6 or not choices:
            yield f"{len(choices)}"

    assert faults(walk.pages("home", "home-offline"), many) == []


def test_k20_every_page_but_home_leads_back_and_to_the_beginning(walk):
    def lost(page: Page):
        ways = ("nav.back", "tray.restart") if not page.asks else ("tray.restart",)
        return [name for name in ways if page.named(name) not in page.touchables]

    assert faults(walk.pages(*PAGES_BUT_HOME), lost) == []


def test_k22_no_message_is_a_dead_end(walk):
    def dead(page: Page):
        ways = [item.name for item in page.touchables if not item.name.startswith("tray.")]
        if not ways or page.named("tray.help") not in page.touchables:
            yield "no way on"

    assert faults(walk.pages(*MESSAGES), dead) == []


def test_k23_help_is_large_and_in_the_same_corner_everywhere(walk):
    corners: dict[Variant, set[tuple[object, ...]]] = {}
    for page in walk.pages():
        help_button = page.named("tray.help")
        assert help_button.box.height >= 25 * page.px_per_mm
        corners.setdefault(page.variant, set()).add((help_button.box.right, help_button.box.bottom))
    assert all(len(found) == 1 for found in corners.values())


def test_k25_the_answers_come_in_their_order_on_one_page(walk):
    order = [
        "procedure.here",
        "procedure.heading",
        "procedure.fee.value",
        "procedure.limit.value",
        "procedure.counter.value",
    ]

    def disordered(page: Page):
        names = [item.name for item in page.texts if item.name in order]
        if page.variant.size <= flow.NORMAL_SIZE and names != order:
            yield f"{names}"

    assert faults(walk.pages("procedure", "procedure-short", "procedure-longest"), disordered) == []


def test_k30_no_page_counts_down(walk):
    calm = [page for page in walk.pages() if page.scene != "question-idle"]
    assert (
        faults(calm, lambda page: [item.text for item in page.texts if "giây" in item.text or "second" in item.text])
        == []
    )


def test_k38_without_paper_the_number_stays_huge(walk):
    def small(page: Page):
        number = page.named("ticket.number.text")
        assert number is not None
        if number.more["px"] < 200:
            yield f"{number.more['px']} px"

    assert faults(walk.pages("ticket-no-paper"), small) == []


def test_k39_offline_is_a_line_and_no_choice_goes_away(walk):
    def lacking(page: Page):
        online = next(walk.pages("home")).touchables
        if not any("gián đoạn" in item.text or "line is down" in item.text for item in page.texts):
            yield "no line"
        if page.variant == VARIANTS[1] and len(page.touchables) != len(online):
            yield "choices differ"

    assert faults(walk.pages("home-offline"), lacking) == []


def test_f25_a_wrong_clock_is_a_line_and_numbers_are_given_all_the_same(walk):
    def lacking(page: Page):
        if not any(
            "giờ trên phiếu có thể chưa đúng" in item.text or "time on the slip may be off" in item.text
            for item in page.texts
        ):
            yield "no line"
        if any("gián đoạn" in item.text or "line is down" in item.text for item in page.texts):
            yield "two lines"

    assert faults(walk.pages("home-clock-wrong"), lacking) == []


def words_on(page: Page, name: str):
    """Return the texts on a button."""
    button = page.named(name)
    return [item.text for item in page.texts if button and button.box.holds(item.box)]


def lines_of(rows):
    """Return how many runs of adjacent rows there are."""
    return sum(1 for one, other in pairwise([-9, *rows]) if other - one > 1)


def inked_rows(image, width, height):
    """Return the numbers of the rows that have something dark in them."""
    return [y for y in range(height) if any(image.pixelColor(x, y).lightness() < 128 for x in range(0, width, 2))]

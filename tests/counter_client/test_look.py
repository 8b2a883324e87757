import math

import pytest
from PySide6.QtCore import Qt

from counter_client.look.sheet import sheet
from counter_client.look.tokens import GROUNDS, THEMES, Tone, load
from resources.qt.theme import load_theme
from tests.wcag import contrast

LEAST = {
    "light": {"text": 7.0, "border": 4.5},
    "dark": {"text": 7.0, "border": 4.5},
    "hc": {"text": 15.0, "border": 15.0},
}


def pairs(theme, kind):
    """Return the pairs of colours that lie on each other, with the ratio that theme.json states."""
    return load_theme().tokens["contrast"][THEMES[theme]][kind].items()


@pytest.mark.parametrize("kind", ["text", "border"])
@pytest.mark.parametrize("theme", THEMES)
def test_d10_texts_and_lines_stand_out_in_every_theme(theme, kind):
    colours = load(THEMES[theme]).colours
    ratios = {pair: contrast(*(colours[name] for name in pair.split(" on "))) for pair, _ in pairs(theme, kind)}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < LEAST[theme][kind]} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_the_ratios_in_the_theme_file_are_those_of_its_colours(theme):
    colours = load(THEMES[theme]).colours
    for kind in ("text", "border"):
        for pair, stated in pairs(theme, kind):
            ratio = contrast(*(colours[name] for name in pair.split(" on ")))
            assert stated == pytest.approx(math.floor(ratio * 100) / 100, abs=0.02), pair


@pytest.mark.parametrize("theme", THEMES)
def test_d10_the_words_of_every_chip_stand_out_from_its_ground(theme):
    colours = load(THEMES[theme]).colours
    for tone in Tone:
        assert contrast(*(colours[token] for token in GROUNDS[tone])) >= LEAST[theme]["text"]


@pytest.mark.parametrize(("theme", "scheme"), [("light", "Light"), ("dark", "Dark"), ("hc", "Dark")])
def test_d10_what_the_system_paints_follows_the_theme(theme, scheme):
    assert load(THEMES[theme]).scheme is Qt.ColorScheme[scheme]


def test_d10_in_high_contrast_a_line_bounds_every_soft_box():
    plain, outlined = load(), load("hc")
    soft = 'QFrame[role="okBox"] {{ background: {ground}; border: {line};'
    assert soft.format(ground=plain.colours["okSoft"], line="0") in sheet(plain)
    assert soft.format(ground=outlined.colours["okSoft"], line="1px solid #FFFFFF") in sheet(outlined)

"""The look of one window: one set of tokens at one text size, handed to whoever paints."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from resources.qt.fonts import FAMILY
from resources.qt.theme import load_theme

FALLBACK = "Noto Sans"
THEMES = {"light": "default", "dark": "dark", "hc": "hc"}
"""What officers choose among, and the token set of each."""

TEXT_SIZES = (100, 115, 130, 150)
"""In per cent of the drawing, whatever the system's own text size is (D-10)."""

_MIDDLE = 128


class Tone(StrEnum):
    """What a chip, a toast or a line means; each has a colour, a soft ground and an icon beside its words."""

    OK = "ok"
    ATTENTION = "attention"
    LATE = "late"
    INFO = "info"
    NEUTRAL = "neutral"


GROUNDS = {
    Tone.OK: ("ok", "okSoft"),
    Tone.ATTENTION: ("attention", "attentionSoft"),
    Tone.LATE: ("late", "lateSoft"),
    Tone.INFO: ("info", "infoSoft"),
    Tone.NEUTRAL: ("inkSoft", "tray"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and sizes of the desk.

    Attributes:
        colours: token name to #RRGGBB.
        sizes: text role (body, small, title, number …) to px at 100 %.
        scale: 1.0 to 1.5; every length of the desk is multiplied by it, apart from hairlines.
        theme: name of the token set.
    """

    colours: Mapping[str, str]
    sizes: Mapping[str, int]
    scale: float = 1.0
    theme: str = "default"

    @property
    def outlined(self) -> bool:
        """High contrast: soft grounds are black like everything, so a line bounds what they tell apart."""
        return self.theme == THEMES["hc"]

    @property
    def scheme(self) -> Qt.ColorScheme:
        """What menus and dialogs that the system paints should be."""
        return Qt.ColorScheme.Dark if self.colour("paper").lightness() < _MIDDLE else Qt.ColorScheme.Light

    def colour(self, token: str) -> QColor:
        """Return the token's colour."""
        return QColor(self.colours[token])

    def at(self, px: float) -> int:
        """Return a length of the 100 % drawing at this text size, in px."""
        return round(px * self.scale)

    def font(self, role: str = "body", weight: int = 400) -> QFont:
        """Return the font of a text role, for painting; style sheets name roles by themselves."""
        font = QFont([FAMILY, FALLBACK])
        font.setPixelSize(self.at(self.sizes[role]))
        font.setWeight(QFont.Weight(weight))
        return font

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """Return the text colour and the ground of a tone."""
        ink, ground = GROUNDS[tone]
        return self.colour(ink), self.colour(ground)


def load(theme: str = "default", scale: float = 1.0) -> Look:
    """Return the look of a token set ("default", "dark", "hc") as resources/theme.json has it."""
    shipped = load_theme()
    return Look(shipped.colours[theme], shipped.tokens["type"]["deskPx"], scale, theme)

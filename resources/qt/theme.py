"""The one theme of kiosk, board and counter client, read from resources/theme.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlEngine

from resources.qt.icons import IconProvider
from sync.errors import Trouble

RESOURCES = Path(__file__).parents[1]
THEME_FILE = RESOURCES / "theme.json"
QML = RESOURCES / "qml"
INCH_MM = 25.4
THEMES = ("default", "hc-black", "hc-white", "dark", "hc")


class ThemeFault(Trouble):
    """The theme file cannot be used."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything that theme.json says, as it says it; ``tokens`` is handed to QML whole.

    Attributes:
        colours: theme name → colour name → "#RRGGBB".
        tokens: the file; sizes in it are pixels of the 32-inch drawing (2.71 px/mm).
    """

    colours: Mapping[str, Mapping[str, str]]
    tokens: Mapping[str, Any]

    def colour(self, name: str, theme: str = "default") -> str:
        """Return "#RRGGBB"; KeyError for a name that the theme does not know."""
        return self.colours[theme][name]

    def number(self, *path: str) -> float:
        """Return one figure of the file: ``number("type", "deskPx", "body")``."""
        value: Any = self.tokens
        for step in path:
            value = value[step]
        return float(value)


def load_theme(file: Path = THEME_FILE) -> Theme:
    """Read the theme.

    Raises:
        ThemeFault: naming the file and, where there is one, the line.
    """
    try:
        tokens = json.loads(file.read_text(encoding="utf-8"))
        return Theme(colours=tokens["colour"], tokens=tokens)
    except (OSError, ValueError, KeyError) as error:
        raise ThemeFault(what=f"Không đọc được {file.name}: {error}.", do="Cài lại phần mềm Một Cửa.") from error


def px_per_mm(width_px: int, height_px: int, diagonal_in: float) -> float:
    """Return the screen's true density from the diagonal in the settings; EDID sizes are often wrong."""
    return float((width_px**2 + height_px**2) ** 0.5 / (diagonal_in * INCH_MM))


def install_theme(engine: QQmlEngine, theme: Theme) -> QObject:
    """Give QML the Motcua module, the tinted icons and the tokens; call before the first screen is loaded.

    Returns:
        The ``Theme`` singleton; set ``name``, ``scale``, ``unit`` and ``pxPerMm`` on it.
    """
    engine.addImportPath(str(QML))
    engine.addImageProvider("icon", IconProvider())
    singleton = engine.singletonInstance("Motcua", "Theme")
    if not isinstance(singleton, QObject):
        raise ThemeFault(what="Thiếu phần giao diện Motcua.", do="Cài lại phần mềm Một Cửa.")
    singleton.setProperty("tokens", theme.tokens)
    return singleton


def qml_file(*parts: str) -> QUrl:
    """Return the address of a shipped QML file: ``qml_file("kiosk", "Main.qml")``."""
    return QUrl.fromLocalFile(str(QML.joinpath(*parts)))

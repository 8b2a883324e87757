"""Walks every scene of the kiosk in every variant and keeps what was seen: many rules can be asked of one walk."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QObject, Qt, QUrl
from PySide6.QtQml import QQmlComponent

from kiosk.scenes import SCENES, VARIANTS, Variant, arrange
from kiosk.stage import Stage, settle
from resources.qt.theme import px_per_mm

PROBE = QUrl.fromLocalFile(str(Path(__file__).parent / "Probe.qml"))
TOUCH_MM, GAP_MM, MAIN_HIGH_MM, MAIN_WIDE_MM, KEY_MM, REACH_MM, LOWERED_MM = 20, 5, 30, 120, 17, 1220 - 750, 332
LEAST_CAPITAL_MM = 4.8
CAPITAL_EM = 0.714
ANSWERS = ("idle.", "restart.", "slip.", "roll.")
ABOVE = ("idle.title", "restart.title", "slip.title", "roll.title", "saving.title")
"""Titles of what stands above a dimmed page."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Box", slack: float = 1) -> bool:
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def gap_to(self, other: "Box") -> float:
        """Return the shortest way between the two; negative when they overlap."""
        across = max(other.left - self.right, self.left - other.right)
        down = max(other.top - self.bottom, self.top - other.bottom)
        return max(across, down)


@dataclass(frozen=True)
class Seen:
    """A touchable or a text on a page."""

    kind: str
    name: str
    box: Box
    around: tuple[Box, ...]
    more: dict[str, Any] = field(repr=False)

    @property
    def text(self) -> str:
        return str(self.more.get("text", ""))

    @property
    def ink(self) -> Box:
        """Where the letters of a text lie."""
        return Box(*self.more["ink"])

    @property
    def is_key(self) -> bool:
        return self.name.startswith(("search.key.", "rate.key."))

    @property
    def is_main(self) -> bool:
        return self.name.startswith(("home.", "service.", "search.result.", "language.")) and not self.name.endswith(
            ".more"
        )


@dataclass(frozen=True)
class Page:
    """A scene in a variant."""

    scene: str
    variant: Variant
    seen: tuple[Seen, ...]
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.scene} {self.variant.name}"

    @property
    def asks(self) -> bool:
        return self.scene.startswith("question-") or self.scene == "saving"

    @property
    def px_per_mm(self) -> float:
        return px_per_mm(self.width, self.height, 32.0)

    @property
    def touchables(self) -> tuple[Seen, ...]:
        """What a finger reaches: under a question only its answers and the tray."""
        all_of_them = tuple(item for item in self.seen if item.kind == "touchable")
        return tuple(item for item in all_of_them if not self.asks or item.name.startswith((*ANSWERS, "tray.")))

    @property
    def texts(self) -> tuple[Seen, ...]:
        """What is read; the page under a question is dimmed and not read."""
        texts = tuple(item for item in self.seen if item.kind == "text")
        if not self.asks:
            return texts
        start = next(at for at, item in enumerate(self.seen) if item.name in ABOVE)
        return tuple(item for item in self.seen[start:] if item.kind == "text")

    def named(self, name: str) -> Seen | None:
        return next((item for item in self.seen if item.name == name), None)


class Walk:
    """Remembers every page that it visited."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        component = QQmlComponent(stage.app.engine, PROBE)
        self._probe: QObject = component.create()
        self._component = component
        self.page = cache(self._visit)

    def pages(self, *scenes: str, lowered: bool = False) -> Iterator[Page]:
        """Yield the scenes, all when none is named, in all variants."""
        for variant in VARIANTS:
            if lowered and variant.orientation == "landscape":
                continue
            for scene in scenes or SCENES:
                yield self.page(scene, Variant(variant.language, variant.size, variant.orientation, lowered=lowered))

    def _visit(self, scene: str, variant: Variant) -> Page:
        arrange(self.stage, scene, variant)
        return self.here(scene, variant)

    def here(self, scene: str, variant: Variant) -> Page:
        """Return what stands on the window now, under a name."""
        found, again = "", self._look()
        while found != again:  # a busy machine lays out later than a quiet one: what moves is not looked at yet
            settle()
            found, again = again, self._look()
        window = self.stage.app.window
        seen = tuple(_seen(item) for item in json.loads(found))
        return Page(scene, variant, seen, window.width(), window.height())

    def sheets(self, name: str) -> list[list[dict[str, Any]]]:
        """Return the rows of a list that turns pages, page by page; the window must have come to rest."""
        return list(json.loads(self._ask("sheets", name)))

    def _look(self) -> str:
        return self._ask("look")

    def _ask(self, question: str, *names: str) -> str:
        found = QMetaObject.invokeMethod(
            self._probe,
            question,
            Qt.ConnectionType.DirectConnection,
            Q_RETURN_ARG("QVariant"),
            Q_ARG("QVariant", self.stage.app.window),
            *(Q_ARG("QVariant", name) for name in names),
        )
        return str(found)


def _seen(item: dict[str, Any]) -> Seen:
    return Seen(item["kind"], item["name"], Box(*item["rect"]), tuple(Box(*box) for box in item["around"]), item)

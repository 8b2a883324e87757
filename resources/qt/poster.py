"""A wall poster of one A4 page: drawn once to be measured, at falling sizes until it fits, then onto the page.

Paper is white and the ink is black for the office's printer; colour stays in lines and signs, so a black-and-white one
loses nothing.
"""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from resources.qt.a4 import HEIGHT, WIDTH, pdf
from resources.qt.icons import icon_image
from resources.qt.poster_words import Poster, PosterFact, ToBring
from resources.qt.sheet import BOLD, DEMI, EXTRA, MEDIUM, draw_mark, draw_qr, fitting_px, font
from resources.qt.theme import Theme, load_theme
from sync.domain.vietnamese import capitalised
from sync.errors import Trouble

MARGIN: Final = 130
INNER: Final = WIDTH - 2 * MARGIN
LARGEST, LEGIBLE, SMALLEST, STEP = 1.5, 0.8, 0.5, 0.05
QR_MOST, QR_MODULE = 500, 13
_QUIET = 4 * QR_MODULE
_DOTS_A_METRE = 10_000
_TITLE, _TITLE_SOFT, _TITLE_LEAST, _TITLE_LINES = 190, 130, 112, 2
_ENGLISH, _HEADING, _NAME, _AMOUNT, _NOTE, _SMALL = 60, 78, 66, 52, 48, 40
_FACT, _FACT_HEIGHT = 64, 202
_BOX, _INDENT, _GAP = 54, 100, 30
_FACTS_HEIGHT, _FOOT_HEIGHT = 650, 60
_SCAN: Final = "Quét để xem trên Cổng Dịch vụ công"
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class PosterUnwritable(Trouble):
    """A poster cannot be written."""


def picture(poster: Poster) -> QImage:
    """Return the poster as a picture of 254 dots an inch, 2100 by 2970."""
    page = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    page.setDotsPerMeterX(_DOTS_A_METRE)
    page.setDotsPerMeterY(_DOTS_A_METRE)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, poster)
    painter.end()
    return page


def save(poster: Poster, file: Path) -> None:
    """Write the poster, as a picture where the file is a .png, else as a PDF.

    Raises:
        PosterUnwritable: the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix.lower() != ".png":
            file.write_bytes(pdf(poster.title, partial(draw, poster=poster)))
        elif not picture(poster).save(str(file)):
            raise _unwritable(file)
    except OSError as error:
        raise _unwritable(file) from error


def draw(painter: QPainter, poster: Poster) -> None:
    """Paint the page in dots of a tenth of a millimetre."""
    theme = load_theme()
    page = _Page(painter, theme)
    title, page.size = fitting(poster, theme)
    _heading(page, poster, title)
    _list(page, poster)
    _facts(page, poster)
    _foot(page, poster)


def fitting(poster: Poster, theme: Theme) -> tuple[int, float]:
    """Return the title's size and the largest, from 1.5 down to 0.5, at which the list ends above the facts.

    A long list is bought with a softer title before it becomes small.
    """
    title = title_px(poster.title)
    size = _largest(poster, theme, title)
    if size >= LEGIBLE or title <= _TITLE_SOFT:
        return title, size
    return _TITLE_SOFT, _largest(poster, theme, _TITLE_SOFT)


def _largest(poster: Poster, theme: Theme, title: int) -> float:
    fits = (size for size in _sizes() if height(poster, theme, title, size) <= facts_top())
    return next(fits, SMALLEST)


def height(poster: Poster, theme: Theme, title: int, size: float) -> int:
    """Return where the list would end at these sizes."""
    page = _Page(None, theme)
    page.size = size
    _heading(page, poster, title)
    _list(page, poster)
    return page.y


def facts_top() -> int:
    """Return where the facts begin; the list ends above."""
    return HEIGHT - MARGIN - _FOOT_HEIGHT - _FACTS_HEIGHT


def _unwritable(file: Path) -> PosterUnwritable:
    return PosterUnwritable(f"Không ghi được áp phích vào {file}.", "Chọn chỗ khác hoặc xem lại ổ đĩa.")


def _sizes() -> tuple[float, ...]:
    steps = round((LARGEST - SMALLEST) / STEP)
    return tuple(LARGEST - step * STEP for step in range(steps + 1))


class _Page:
    """Paper with a pen that moves down; without a painter it only measures. ``y`` is where the next thing begins."""

    def __init__(self, painter: QPainter | None, theme: Theme) -> None:
        self.painter, self._theme = painter, theme
        self.y, self.size = MARGIN, 1.0

    def at(self, dots: int) -> int:
        """Return a length at this page's size."""
        return round(dots * self.size)

    def colour(self, name: str) -> QColor:
        """Return a colour of the house."""
        return QColor(self._theme.colour(name))

    def write(self, text: str, made: QFont, area: QRect, colour: str = "ink") -> int:
        """Write, wrapped to the area's width, and return the height used; ``y`` stays."""
        room = QRect(area.left(), area.top(), area.width(), HEIGHT)
        if self.painter:
            self.painter.setFont(made)
            self.painter.setPen(self.colour(colour))
            self.painter.drawText(room, _WRAPPED, text)
        return QFontMetrics(made).boundingRect(room, _WRAPPED, text).height()

    def line(self, text: str, made: QFont, indent: int = 0, colour: str = "ink") -> None:
        """Write and move below."""
        self.y += self.write(text, made, QRect(MARGIN + indent, self.y, INNER - indent, 0), colour)

    def rule(self, thick: int, colour: str) -> None:
        """Draw a full line and move below."""
        if self.painter:
            self.painter.fillRect(MARGIN, self.y, INNER, thick, self.colour(colour))
        self.y += thick

    def icon(self, name: str, place: QRect, colour: str) -> None:
        """Draw an icon."""
        if self.painter:
            drawn = icon_image(name, self._theme.colour(colour), place.width(), place.height())
            self.painter.drawImage(place.topLeft(), drawn)


def title_px(title: str) -> int:
    """Return the size at which a title takes at most two lines, as large as can be; the longest take three."""
    sizes = range(_TITLE, _TITLE_LEAST, -6)
    return next((size for size in sizes if _lines(title, font(size, EXTRA)) <= _TITLE_LINES), _TITLE_LEAST)


def _lines(text: str, made: QFont) -> int:
    metrics = QFontMetrics(made)
    return round(metrics.boundingRect(QRect(0, 0, INNER, HEIGHT), _WRAPPED, text).height() / metrics.height())


def _heading(page: _Page, poster: Poster, title: int) -> None:
    if page.painter:
        page.painter.setPen(Qt.PenStyle.NoPen)
        page.painter.setBrush(page.colour("indigo"))
        page.painter.drawRoundedRect(QRect(MARGIN, page.y, 140, 140), 28, 28)
        page.painter.save()
        page.painter.translate(MARGIN + 24, page.y + 16)
        page.painter.scale(2, 2)
        draw_mark(page.painter, 0, 0, page.colour("hoe"))
        page.painter.restore()
    beside = QRect(MARGIN + 180, page.y + 4, INNER - 180, 0)
    first = page.write(poster.office, font(46, MEDIUM), beside, "inkSoft")
    page.write(poster.place, font(54, BOLD), beside.translated(0, first + 4))
    page.y += 200
    page.line(poster.title, font(title, EXTRA), colour="indigo")
    if poster.title_en:
        page.y += 12
        page.line(poster.title_en, font(_ENGLISH, MEDIUM), colour="inkSoft")
    page.y += 24
    page.rule(12, "hoe")


def _list(page: _Page, poster: Poster) -> None:
    page.y += page.at(_GAP + 10)
    if poster.bring:
        page.line("Mang theo", font(page.at(_HEADING), BOLD))
    if poster.case:
        page.line(f"Trường hợp thường gặp: {poster.case}", font(page.at(_AMOUNT), MEDIUM), colour="inkSoft")
    for thing in poster.bring:
        _to_bring(page, thing)
    for remark in poster.remarks:
        _remark(page, remark)
    page.y += page.at(_GAP)


def _to_bring(page: _Page, thing: ToBring) -> None:
    page.y += page.at(_GAP)
    name = font(page.at(_NAME), DEMI)
    if page.painter:
        page.painter.setPen(QPen(page.colour("ink"), 6))
        page.painter.setBrush(Qt.BrushStyle.NoBrush)
        side = page.at(_BOX)
        page.painter.drawRect(QRect(MARGIN + 4, page.y + (QFontMetrics(name).height() - side) // 2, side, side))
    indent = page.at(_INDENT)
    page.line(thing.name, name, indent)
    if below := ". ".join(filter(None, (capitalised(thing.amount), thing.note))):
        page.line(below, font(page.at(_NOTE), MEDIUM), indent, "inkSoft")


def _remark(page: _Page, remark: str) -> None:
    page.y += page.at(_GAP)
    side = page.at(_BOX)
    page.icon("info", QRect(MARGIN, page.y + page.at(6), side, side), "indigo")
    page.line(remark, font(page.at(_AMOUNT), MEDIUM), page.at(_INDENT))


def _facts(page: _Page, poster: Poster) -> None:
    page.y = facts_top()
    page.rule(4, "hairline")
    top = page.y + _GAP
    side = _qr(page, poster.portal, top + _QUIET - _GAP) if poster.portal else 0
    width = INNER - (side + 80 if side else 0)
    for row, fact in enumerate(poster.facts):
        _fact(page, fact, QRect(MARGIN, top + row * _FACT_HEIGHT, width, _FACT_HEIGHT))


def _fact(page: _Page, fact: PosterFact, place: QRect) -> None:
    page.icon(fact.icon, QRect(place.left(), place.top() + 8, 84, 84), "indigo")
    words = place.adjusted(120, 0, 0, 0)
    used = page.write(fact.label, font(_SMALL, MEDIUM), words, "inkSoft")
    value = font(fitting_px(fact.value, _FACT, BOLD, words.width()), BOLD)
    used += page.write(fact.value, value, words.translated(0, used))
    if fact.detail:
        detail = font(fitting_px(fact.detail, _SMALL, MEDIUM, words.width()), MEDIUM)
        page.write(fact.detail, detail, words.translated(0, used), "inkSoft")


def _qr(page: _Page, portal: str, top: int) -> int:
    """Draw the code at the right with what it is for, and return its width."""
    if page.painter is None:
        return 0
    image = QImage(QR_MOST, QR_MOST, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    pen = QPainter(image)
    side = draw_qr(pen, portal, 0, 0, QR_MOST, QR_MODULE)
    pen.end()
    left = WIDTH - MARGIN - side
    page.painter.drawImage(QPoint(left, top), image.copy(0, 0, side, side))
    caption = QRect(left, top + side + _QUIET // 2, side, 0)
    page.write(_SCAN, font(_SMALL, MEDIUM), caption)
    return side


def _foot(page: _Page, poster: Poster) -> None:
    page.write(poster.foot, font(_SMALL - 4, MEDIUM), QRect(MARGIN, HEIGHT - MARGIN - 30, INNER, 0), "inkSoft")

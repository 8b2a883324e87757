"""The list of accounts: name, sign-in name and role, and how it stands."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from counter_client.accounts.words import State, place_words, role_words, state
from counter_client.look import icons
from counter_client.look.row_list import RowList, RowPainter
from counter_client.look.tokens import Look
from counter_client.signin.people import badge
from sync.office.presence import Listed

ROW_PX, DISC_PX, SIDE_PX = 60, 34, 14


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account as the list shows it."""

    name: str
    title: str
    below: str
    state: State

    @property
    def words(self) -> str:
        """What a screen reader says."""
        return f"{self.title} – {self.below} – {self.state.words}"


def account_row(listed: Listed) -> AccountRow:
    """Return the row of an account."""
    account = listed.account
    below = " · ".join(part for part in (account.officer, role_words(account.role), place_words(account)) if part)
    return AccountRow(account.id, account.name, below, state(listed))


class AccountPainter(RowPainter):
    """Paints a badge, two lines, and the state at the right."""

    def __init__(self, look: Look) -> None:
        """Paint in a look."""
        super().__init__(look, ROW_PX)

    def paint_row(self, painter: QPainter, cell: QRect, row: Any) -> None:  # noqa: ANN401  the protocol's
        """Paint an AccountRow."""
        look, size = self.look, self.look.at(DISC_PX)
        left = cell.left() + look.at(SIDE_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge(painter, look, QRect(left, cell.center().y() - size // 2, size, size), row.title)
        right = self._paint_state(painter, cell, row.state)
        words = QRect(left + size + look.at(12), cell.top() + look.at(8), 0, look.at(22))
        words.setRight(right - look.at(12))
        self.write(painter, words, row.title, ("body", 600))
        self.write(painter, words.translated(0, look.at(22)), row.below, ("small", 400), "inkSoft")

    def _paint_state(self, painter: QPainter, cell: QRect, shown: State) -> int:
        """Paint the state at the right edge; return where it begins."""
        look = self.look
        ink, _ = look.tone(shown.tone)
        font, size = look.font("small", 600), look.at(16)
        width = QFontMetrics(font).horizontalAdvance(shown.words)
        left = cell.right() - look.at(SIDE_PX) - width
        painter.drawPixmap(
            left - size - look.at(6), cell.center().y() - size // 2, icons.pixmap(shown.icon, ink.name(), size)
        )
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRect(left, cell.top(), width, cell.height()), Qt.AlignmentFlag.AlignVCenter, shown.words)
        return left - size - look.at(6)


class AccountList(RowList):
    """The accounts; its ring is in the style sheet."""

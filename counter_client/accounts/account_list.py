"""The list of accounts: name, sign-in name and role, and how it stands."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from counter_client.accounts.words import place_words, role_words, state
from counter_client.look.row_list import SIDE_PX, MarkedRow, RowList, RowPainter
from counter_client.look.tokens import Look
from counter_client.signin.people import badge
from sync.office.presence import Listed

ROW_PX, DISC_PX = 60, 34


def account_row(listed: Listed) -> MarkedRow:
    """Return the row of an account."""
    account = listed.account
    below = " · ".join(part for part in (account.officer, role_words(account.role), place_words(account)) if part)
    return MarkedRow(account.id, account.name, below, state(listed))


class AccountPainter(RowPainter):
    """Paints a badge, two lines, and the state at the right."""

    def __init__(self, look: Look) -> None:
        """Paint in a look."""
        super().__init__(look, ROW_PX)

    def paint_row(self, painter: QPainter, cell: QRect, row: Any) -> None:  # noqa: ANN401  the protocol's
        """Paint a MarkedRow."""
        look, size = self.look, self.look.at(DISC_PX)
        left = cell.left() + look.at(SIDE_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge(painter, look, QRect(left, cell.center().y() - size // 2, size, size), row.title)
        right = self.paint_mark(painter, cell, row.mark)
        words = QRect(left + size + look.at(12), cell.top() + look.at(8), 0, look.at(22))
        words.setRight(right - look.at(12))
        self.write(painter, words, row.title, ("body", 600))
        self.write(painter, words.translated(0, look.at(22)), row.below, ("small", 400), "inkSoft")


class AccountList(RowList):
    """The accounts; its ring is in the style sheet."""

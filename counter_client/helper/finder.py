"""Where the helper types what a person came for, and chooses among what that may mean."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from counter_client.frame.shortcuts import cap
from counter_client.helper.offers import Offer, elsewhere, offers
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Panel, column, fill, label, row
from counter_client.look.search_line import SearchLine
from counter_client.look.tokens import Look
from counter_client.session import Session
from counter_client.why import why_words

ROW_PX = 32


class Finder(Panel):
    """A line to type into, and the list of what can be had; one line of it is chosen as long as there is one."""

    chosen = Signal(object)
    """The Offer that is chosen now; None when nothing fits."""

    moved_on = Signal()
    """A hand types, or goes to another line of the list: the next person stands here."""

    def __init__(self, session: Session) -> None:
        """Make it with all groups of the centre."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("What did the person come for?"))
        self._machine = session.machine
        look = session.look
        hint = self.tr("As people say it, accents not needed (%1)").replace("%1", cap("issue.find"))
        self._line = SearchLine("issue.find", self.tr("Search a procedure"), hint)
        self._list = QListWidget()
        self._away = label("", "dueNote", "issue.elsewhere", wrap=True)
        self._why = label("", "small", "issue.why", wrap=True)
        self.word = Button(look, "issue.word", self.tr("Add words"), key=cap("issue.word"), measure=SMALL)
        self.word.setAccessibleName(self.tr("Add what people call it"))
        self._offers: tuple[Offer, ...] = ()
        self._list.setObjectName("issue.offers")
        self._list.setAccessibleName(self.tr("What a number can be given for"))
        self._list.setUniformItemSizes(True)
        self._row = QSize(0, look.at(ROW_PX))
        inside = column(look, margins=(12, 10, 12, 12), gap=8)
        fill(inside, self._line, self._away)
        inside.addWidget(self._list, 1)
        inside.addLayout(self._foot(look))
        self.body.addLayout(inside)
        self._line.textChanged.connect(self._search)
        self._line.textEdited.connect(lambda _text: self.moved_on.emit())
        self._line.moved.connect(lambda _step: self.moved_on.emit())
        self._list.clicked.connect(lambda _index: self.moved_on.emit())
        self._line.moved.connect(self._move)
        self._list.currentRowChanged.connect(self._tell)
        self._search("")

    def _foot(self, look: Look) -> QHBoxLayout:
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop)
        foot = row(look, gap=8)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)
        return foot

    def enter(self) -> None:
        """Type from the beginning."""
        self._line.enter()

    def clear(self) -> None:
        """Be ready for the next person."""
        self._line.clear()
        self._search("")  # where nothing was typed the arrows may have moved
        self.enter()

    def search_again(self) -> None:
        """Find what the line means now, after words came or went; what was chosen stays so if it is still found."""
        kept = self.offer()
        self._search(self._line.text())
        codes = [offer.services for offer in self._offers]
        if kept and kept.services in codes:
            self._list.setCurrentRow(codes.index(kept.services))

    def offer(self) -> Offer | None:
        """Return what is chosen."""
        at = self._list.currentRow()
        return self._offers[at] if 0 <= at < len(self._offers) else None

    def _search(self, asked: str) -> None:
        self._offers = offers(self._machine, asked)
        self._away.setText(elsewhere(self._machine, asked))
        self._away.setVisible(bool(self._away.text()))
        with QSignalBlocker(self._list):
            self._list.clear()
            for each in self._offers:
                self._list.addItem(self._item(each))
            self._list.setCurrentRow(0 if self._offers else -1)
        self._tell()

    def _item(self, offer: Offer) -> QListWidgetItem:
        item = QListWidgetItem(f"{offer.title}  ·  {offer.below}" if offer.below else offer.title)
        item.setToolTip(offer.title)
        item.setSizeHint(self._row)
        return item

    def _move(self, step: int) -> None:
        if self._offers:
            self._list.setCurrentRow((self._list.currentRow() + step) % len(self._offers))

    def _tell(self, _row: int = 0) -> None:
        offer = self.offer()
        procedure = offer.procedure if offer else None
        self._why.setText(why_words(self._machine, self._line.text(), procedure.code) if procedure else "")
        self._why.setVisible(bool(self._why.text()))
        self.word.setVisible(procedure is not None)
        self.chosen.emit(offer)

"""Which reviewed case it is: the papers of one case instead of everything that the portal lists."""

from PySide6.QtCore import Signal

from counter_client.look.combo import Combo
from counter_client.look.tokens import Look
from counter_client.words import spoken
from sync.domain.cases import ReviewedCases


class CasePick(Combo):
    """Hidden where a procedure has no reviewed cases; the first entry is the portal's whole list."""

    picked = Signal(str)
    """The case's id; "" for the whole list. Told when a person chooses, never when it is shown."""

    def __init__(self, look: Look) -> None:
        """Make an empty one."""
        super().__init__(look, "intake.case", self.tr("Case"))
        self.hide()
        self.activated.connect(lambda place: self.picked.emit(self.itemData(place)))

    def put(self, cases: ReviewedCases | None, case: str) -> None:
        """Offer a procedure's cases, one of them chosen."""
        self.clear()
        self.setVisible(cases is not None)
        if cases is None:
            return
        self.addItem(self.tr("All papers that the portal lists"), "")
        for each in cases.cases:
            self.addItem(spoken(each.title.vi, each.title.en), each.id)
        self.setCurrentIndex(max(0, self.findData(case)))

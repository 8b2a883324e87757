"""The banners over the rooms: something outside the program stands in the way, and what to do now."""

from PySide6.QtWidgets import QWidget

from counter_client.look.announce import announce
from counter_client.look.button import SMALL, Button
from counter_client.look.parts import Notice, row
from counter_client.look.tokens import Look, Tone
from sync.errors import Trouble


class Banner(QWidget):
    """Hidden until something stands in the way; stays until a person closes it."""

    def __init__(self, look: Look) -> None:
        """Make a hidden one."""
        super().__init__()
        self._notice = Notice(look, Tone.ATTENTION, "triangle-alert", "banner.text")
        close = Button(look, "banner.close", self.tr("Understood"), measure=SMALL)
        close.clicked.connect(self.hide)
        inside = self._notice.layout()
        if inside is not None:
            inside.addWidget(close)
        line = row(look, margins=(16, 10, 16, 10))
        line.addWidget(self._notice)
        self.setLayout(line)
        self.hide()

    @property
    def said(self) -> tuple[str, str] | None:
        """The two sentences that stand there; None when it is hidden."""
        return None if self.isHidden() else (self._notice.what.text(), self._notice.then.text())

    def say(self, what: str, do: str) -> None:
        """Show the two sentences."""
        self._notice.say(what, do)
        self.show()
        announce(self, f"{what} {do}", Tone.ATTENTION)


class Alarm(QWidget):
    """Red, above everything, and not to be closed: it goes when what it says does (F-10)."""

    def __init__(self, look: Look) -> None:
        """Make a hidden one."""
        super().__init__()
        self._notice = Notice(look, Tone.LATE, "circle-alert", "alarm.text")
        line = row(look, margins=(16, 10, 16, 10))
        line.addWidget(self._notice)
        self.setLayout(line)
        self.hide()

    def follow(self, trouble: Trouble | None) -> None:
        """Say why nothing can be saved, or nothing."""
        if trouble is not None:
            until = self.tr("Until then lists can be read only; what was typed stays here.")
            self._notice.say(trouble.what, f"{trouble.do} {until}")
            if self.isHidden():
                announce(self, f"{trouble.what} {trouble.do}", Tone.LATE)
        self.setVisible(trouble is not None)

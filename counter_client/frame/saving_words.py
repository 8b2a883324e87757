"""What people are told of saving, whatever room they pressed in: it takes long, or a press came too early."""

from PySide6.QtCore import QObject, Signal

from counter_client.frame.toast import Toast
from counter_client.look.tokens import Tone
from resources.qt.saving import Saver


class SavingWords(QObject):
    """Follows the saver of a workplace, and says so in its toast (F-11)."""

    said = Signal(str, object)
    """A sentence that the open room is to say, and its Tone."""

    def __init__(self, saver: Saver, toast: Toast, parent: QObject) -> None:
        """Follow it as long as ``parent`` lives."""
        super().__init__(parent)
        self._saver, self._toast = saver, toast
        self._says_saving = False
        saver.told.connect(self._follow)
        saver.refused.connect(self._refuse)

    def _follow(self) -> None:
        if self._saver.trouble is not None:
            self._toast.hide()  # the alarm at the top says what matters now, and takes the height
        elif self._saver.slow:
            self._toast.say(self.tr("Saving …"), Tone.INFO, passing=True)
        elif self._says_saving:
            self._toast.hide()
        self._says_saving = self._saver.slow

    def _refuse(self) -> None:
        self._says_saving = False  # these words stay when the step before is durable: only then can one press again
        self.said.emit(self.tr("Still saving the step before. Press again."), Tone.INFO)

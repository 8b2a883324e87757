"""The number that was given last: large, with the code that proves possession of the slip."""

from counter_client.look.button import Button
from counter_client.look.chip import Plate
from counter_client.look.parts import STACKED, Notice, Panel, column, fill, label, row
from counter_client.look.tokens import Look, Tone
from sync.domain.ticket import Ticket


class Given(Panel):
    """Shown until the next one; what it says is what the person needs when no paper comes."""

    def __init__(self, look: Look) -> None:
        """Make it empty."""
        super().__init__(look, "")
        self.title.setText(self.tr("The last number"))
        low = look.scale >= STACKED
        high = 60 if low else 110
        self._plate = Plate(look, "issue.number", height_px=high, width_px=240)
        self._code, self._about = label("", "due", "issue.code"), label("", "soft", "issue.about", wrap=True)
        self.notice = Notice(look, Tone.INFO, "info", "issue.notice")
        self.again = Button(look, "issue.again", self.tr("Print again"), icon="printer")
        self.again.hide()
        inside = column(look, margins=(16, 8, 16, 8) if low else (16, 16, 16, 14), gap=8 if low else 10)
        fill(inside, fill(row(look), None, self._plate, None), fill(row(look), None, self._code, None))
        fill(inside, self._about, self.notice, self.again, None)
        self.body.addLayout(inside)
        self.notice.say("")
        self._plate.hide()
        self._code.hide()
        self._about.setText(self.tr("No number has been given here since you signed in."))

    def show_number(self, ticket: Ticket, title: str, ahead: int) -> None:
        """Show a number, its code, and how many are before it."""
        self._plate.setText(ticket.label)
        self._plate.show()
        self._code.show()
        self._plate.setAccessibleName(self.tr("Number %1").replace("%1", ticket.label))
        self._code.setText(self.tr("Slip code %1").replace("%1", ticket.slip_code))
        self._about.setText(f"{title} · " + self.tr("%n before", "", ahead))

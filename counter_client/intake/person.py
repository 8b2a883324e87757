"""Who hands the dossier in."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from counter_client.intake.field import Field
from counter_client.look.parts import Panel, column, fill, row
from counter_client.look.tokens import Look
from sync.domain.dossier import Person


class PersonPanel(Panel):
    """Five fields in the order of the keyboard; Enter goes to the next one."""

    edited = Signal()

    def __init__(self, look: Look) -> None:
        """Make an empty form."""
        super().__init__(look, self.tr("Who hands it in"))
        self.fields = {
            "name": Field(look, "intake.name", self.tr("Family, middle and given name")),
            "id_number": Field(
                look, "intake.id-number", self.tr("Identity number"), hint=self.tr("12 digits or empty")
            ),
            "born": Field(look, "intake.born", self.tr("Date of birth"), hint=self.tr("15/08/1998")),
            "address": Field(look, "intake.address", self.tr("Place of residence")),
            "phone": Field(look, "intake.phone", self.tr("Telephone")),
        }
        inside = column(look, margins=(14, 12, 14, 14), gap=10)
        pair = row(look, gap=10)
        pair.addWidget(self.fields["id_number"], 5)
        pair.addWidget(self.fields["born"], 4)
        inside.addWidget(self.fields["name"])
        inside.addLayout(pair)
        fill(inside, self.fields["address"], self.fields["phone"], None)
        self.body.addLayout(inside)
        for number in ("id_number", "born", "phone"):
            self.fields[number].take_no_words()
        for field in self.fields.values():
            field.changed.connect(self.edited)
            field.line.returnPressed.connect(self.focusNextChild)

    def person(self) -> Person:
        """Return what is typed, as typed."""
        return Person(**{key: field.text for key, field in self.fields.items()})

    def put(self, person: Person) -> None:
        """Show a person."""
        for key, field in self.fields.items():
            field.put(getattr(person, key))

    def take(self, card: Person) -> None:
        """Show what a card says in the fields that are empty, and go to the first that still is."""
        for key, field in self.fields.items():
            if not field.text.strip() and getattr(card, key):
                field.put(getattr(card, key))
        if (rest := next((field for field in self.fields.values() if not field.text.strip()), None)) is not None:
            rest.line.setFocus()

    def wrong(self) -> int:
        """Return how many fields say what is wrong in them."""
        return sum(field.is_wrong for field in self.fields.values())

    def blame(self, faults: Mapping[str, str]) -> None:
        """Show the sentences under their fields and go to the first of them."""
        for key, field in self.fields.items():
            field.blame(faults.get(key, ""))
        wrong = next((field for key, field in self.fields.items() if key in faults), None)
        if wrong is not None:
            wrong.line.setFocus()
            wrong.line.selectAll()

"""What people do at the three kinds of screens, by the names of what they press and read."""

from pathlib import Path

from sync.demo.accounts import PASSWORD
from sync.demo.actor import Actor
from sync.demo.people import Visitor

OPENED_S = 30.0
CALLED_S = 30.0


class AtKiosk:
    """A citizen at the kiosk."""

    def __init__(self, actor: Actor) -> None:
        """Stand before it once its home can be touched."""
        self.actor = actor
        actor.wait("home.take-number", within_s=OPENED_S)

    def take_number(self, group: str, picture: Path | None = None) -> str:
        """Return the number that two touches give, as the screen shows it."""
        self.actor.click("home.take-number")
        self.actor.click(f"service.{group}")
        number = self._declines_priority()
        if picture:
            self.actor.shot(picture)
        self.actor.click("ticket.done")
        self.actor.wait("home.take-number")
        return number

    def ask_and_take(self, words: str, page: Path) -> str:
        """Find a procedure by everyday words, see what to bring, and take a number for it."""
        self.actor.click("home.search")
        for letter in words:
            self.actor.click(f"search.key.{'space' if letter == ' ' else letter}")
        self.actor.click("search.result.0")
        self.actor.wait("procedure.title")
        self.actor.shot(page)
        self.actor.click("procedure.take-number")
        number = self._declines_priority()
        self.actor.click("ticket.done")
        self.actor.wait("home.take-number")
        return number

    def _declines_priority(self) -> str:
        """Answer that one has no right to priority, and return the number."""
        self.actor.wait("priority.number")
        self.actor.click("priority.none")
        return self.actor.wait("ticket.number")

    def is_offline(self) -> None:
        """Wait for the calm line that says so."""
        self.actor.wait("offline.line", within_s=OPENED_S)


class AtDesk:
    """An officer at a counter."""

    def __init__(self, actor: Actor, officer: str, group: str) -> None:
        """Sign in by account, once the counter has heard of it; ``group`` is whose numbers this counter calls."""
        self.actor, self.group = actor, group
        actor.wait("signin.enter", within_s=OPENED_S)
        actor.do(gone="signin.nobody", timeout_s=OPENED_S)
        actor.fill("signin.name", officer)
        actor.fill("signin.password", PASSWORD)
        actor.click("signin.enter")
        actor.wait("desk.call-next", within_s=OPENED_S)

    def wait_for(self, people: int) -> None:
        """Wait until so many people stand in this counter's queue."""
        self.actor.wait("desk.waiting", f"{people} người", within_s=CALLED_S)

    def call(self) -> str:
        """Call whoever is next, as soon as somebody waits, and return the number on the plate."""
        self.actor.do(click="desk.call-next", timeout_s=CALLED_S)
        return self.actor.wait("desk.number", within_s=CALLED_S)

    def take_in(self, visitor: Visitor, picture: Path | None = None) -> None:
        """Take in the dossier of the person at the counter."""
        self.actor.click("desk.intake")
        self.actor.wait("intake.procedure")
        if "intake.component.0" not in self._names():
            self._types("intake.procedure", visitor.errand)
            self.actor.key("Return")
        self._types("intake.name", visitor.name)
        self._types("intake.id-number", visitor.id_number)
        self._types("intake.address", visitor.address)
        self._types("intake.phone", visitor.phone)
        self.actor.click("intake.component.0")
        if picture:
            self.actor.shot(picture)
        self.actor.click("intake.save")
        self.actor.do(gone="intake.save")

    def finish(self) -> None:
        """Note that the person's business is done."""
        self.actor.click("nav.desk")
        self.actor.click("desk.finish")
        self.actor.do(gone="desk.finish")

    def hand_back_newest(self) -> None:
        """Move the newest dossier on until its result is in the citizen's hands."""
        self.actor.click("nav.dossiers")
        self.actor.do(row=0, **{"in": "dossiers.table"})
        self.actor.click("dossiers.ready")
        self.actor.click("dossiers.return")
        self.actor.click("ask.yes")

    def everything_sent(self, within_s: float) -> None:
        """Wait until the badge says that nothing is left to send."""
        self.actor.wait("status.sync", "Có mạng", within_s=within_s)
        self.actor.wait("status.unsent", "Đã gửi hết", within_s=within_s)

    def _types(self, name: str, text: str) -> None:
        """Type, and go on when it stands there: letters wait for a moment, as they could be a scanner's."""
        self.actor.fill(name, text)
        self.actor.wait(name, text)

    def _names(self) -> list[str]:
        listed = self.actor.do(names=True)["names"]
        return [str(name) for name in listed] if isinstance(listed, list) else []

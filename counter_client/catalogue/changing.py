"""A correction from the screen: of what, to what, since when and why; shown once more before it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject

from counter_client.catalogue.words import aspect_words, day_words, group_words, span_words, value_words
from counter_client.frame.ask import Question
from counter_client.frame.form import Done, Sheet
from counter_client.frame.menu import Choices
from counter_client.frame.room import Room
from counter_client.look.tokens import Tone
from counter_client.session import Session
from sync.domain.amendment import Amendment
from sync.domain.appointment_file import day_of
from sync.domain.effective import before, target_of
from sync.domain.overlay import NO, YES, Aspect, Change, Layer
from sync.domain.procedure import Procedure
from sync.domain.vietnamese import capitalised, shortened
from sync.office.amendments import Wish
from sync.office.refusal import NotPossible

ANOTHER = "another"
LONGEST_LABEL = 70
_NOTHING: Mapping[str, str] = MappingProxyType({})
_IN_FORM = (Aspect.FEE, Aspect.FEE_ONLINE, Aspect.LIMIT, Aspect.NOTICE, Aspect.SHORT_NAME, Aspect.NAME)
_OFFERED = (Aspect.OFFERED, Aspect.GROUP, *_IN_FORM, Aspect.PAPER, Aspect.CALLED, Aspect.REPLACED_BY)


@dataclass(frozen=True, slots=True)
class _Of:
    """What is to be changed: of which procedure, and of PAPER which one ("" for one that is added)."""

    procedure: Procedure
    aspect: Aspect
    value: str | None = None
    target: str = ""


class Changing(QObject):
    """Asks by menus, a form and a last question; saves beside the window, and says what came of it."""

    def __init__(self, session: Session, room: Room) -> None:
        """Make it for a session; menus, forms and questions are the room's."""
        super().__init__(room)
        self._session, self._room = session, room
        self._amendments = session.machine.amendments

    def begin(self, procedure: Procedure) -> None:
        """Ask what of a procedure is to be changed."""
        answers = {aspect.value: aspect_words(aspect) for aspect in _OFFERED}
        closed = self._session.machine.lookup.is_closed(procedure.code)
        answers[Aspect.OFFERED.value] = self.tr("Done here again") if closed else self.tr("Not done here")
        title = self.tr("What is to be corrected?")
        self._room.menu_wanted.emit(Choices(title, procedure.title, answers), partial(self._ask_what, procedure))

    def withdraw(self, amendments: tuple[Amendment, ...]) -> None:
        """Ask which of the corrections that stand is taken back, and why."""
        if len(amendments) == 1:
            self._ask_why(amendments[0])
            return
        by_name = {str(each.id): each for each in amendments}
        answers = {name: shortened(self._words(each.change), LONGEST_LABEL) for name, each in by_name.items()}
        choices = Choices(self.tr("Which correction is withdrawn?"), "", answers)
        self._room.menu_wanted.emit(choices, lambda name: self._ask_why(by_name[name]))

    def _ask_what(self, procedure: Procedure, chosen: str) -> None:
        aspect = Aspect(chosen)
        if aspect is Aspect.OFFERED:
            closed = self._session.machine.lookup.is_closed(procedure.code)
            self._fill_in(_Of(procedure, aspect, YES if closed else NO))
        elif aspect is Aspect.GROUP:
            centre = self._session.machine.centre
            answers = {str(group.id): group_words(centre, group.id) for group in centre.groups}
            choices = Choices(self.tr("Which counter takes it?"), procedure.title, answers)
            self._room.menu_wanted.emit(choices, lambda name: self._fill_in(_Of(procedure, aspect, name)))
        elif aspect is Aspect.PAPER:
            self._ask_paper(procedure)
        else:
            self._fill_in(_Of(procedure, aspect))

    def _ask_paper(self, procedure: Procedure) -> None:
        base = self._session.machine.lookup.base.procedures[procedure.code]
        papers = tuple(dict.fromkeys(target_of(part) for part in base.components))
        answers = {ANOTHER: self.tr("A paper that is not in the list")}
        answers |= {str(place): shortened(text, LONGEST_LABEL) for place, text in enumerate(papers)}

        def take(name: str) -> None:
            target = "" if name == ANOTHER else papers[int(name)]
            self._fill_in(_Of(procedure, Aspect.PAPER, target=target))

        self._room.menu_wanted.emit(Choices(self.tr("Which paper?"), procedure.title, answers), take)

    def _fill_in(self, of: _Of, typed: Mapping[str, str] = _NOTHING) -> None:
        """Show the form; with what was ``typed`` where the last question was left without an answer."""
        today = self._session.machine.catalogue.today()
        fields = {
            **self._value_fields(of),
            "why": (self.tr("Why"), ""),
            "document": (self.tr("Number of the decision, if there is one"), ""),
            "since": (self.tr("From"), day_words(today)),
            "until": (self.tr("To the end of (empty: until withdrawn)"), ""),
        }
        title = f"{aspect_words(of.aspect)}: {of.procedure.title}"
        text = self.tr("All machines of the centre show it; name and reason stay with the staff.")
        fields = {key: (words, typed.get(key, at_first)) for key, (words, at_first) in fields.items()}
        sheet = Sheet(title, text, self.tr("Look at it once more"), fields)
        self._room.form_wanted.emit(sheet, partial(self._answer, of))

    def _value_fields(self, of: _Of) -> dict[str, tuple[str, str]]:
        if of.value is not None:
            return {}
        if of.aspect is Aspect.PAPER:
            name = self.tr("Name (empty: no longer needed)") if of.target else self.tr("Name of the paper")
            return {
                "value": (name, of.target),
                "originals": (self.tr("Originals, if the number changes"), ""),
                "copies": (self.tr("Copies, if the number changes"), ""),
            }
        shown = before(of.procedure, Change("", Layer.CENTRE, of.procedure.code, of.aspect, "", ""))
        return {"value": (self._field_words(of.aspect), shown if len(shown) <= LONGEST_LABEL else "")}

    def _field_words(self, aspect: Aspect) -> str:
        words = {
            Aspect.FEE: self.tr("Fee, as 8.000 đồng or Miễn phí"),
            Aspect.FEE_ONLINE: self.tr("Fee, as 8.000 đồng or Miễn phí"),
            Aspect.LIMIT: self.tr("Limit, as 3 ngày làm việc or 15 ngày"),
            Aspect.REPLACED_BY: self.tr("The new code"),
        }
        return words.get(aspect, aspect_words(aspect))

    def _answer(self, of: _Of, typed: Mapping[str, str], done: Done) -> None:
        """Close the form and show all once more, or say in the form what cannot be used."""
        wish, faults = self._wish(of, typed)
        faults = faults or self._amendments.faults(wish)
        if faults:
            done({key if key in typed else "why": sentence for key, sentence in faults.items()})
            return
        done({})
        again = partial(self._fill_in, of, typed)
        question = Question(
            self.tr("Correct the catalogue?"), self._preview(of, wish), self.tr("Correct"), unless=again
        )
        self._room.asked.emit(question, lambda _note: self._make(wish))

    def _wish(self, of: _Of, typed: Mapping[str, str]) -> tuple[Wish, dict[str, str]]:
        since, until = day_of(typed["since"]), day_of(typed["until"]) if typed["until"].strip() else None
        counts = {name: typed.get(name, "").strip() for name in ("originals", "copies")}
        wish = Wish(
            code=of.procedure.code,
            aspect=of.aspect,
            value=typed.get("value", "") if of.value is None else of.value,
            why=typed["why"].strip(),
            since=since or date.max,
            document=typed["document"],
            until=until,
            target=of.target,
            originals=int(counts["originals"]) if _is_count(counts["originals"]) else None,
            copies=int(counts["copies"]) if _is_count(counts["copies"]) else None,
        )
        day, number = self.tr("Write a day that exists, like 24/11/2026."), self.tr("Write a number, or nothing.")
        faults = {
            "since": "" if since else day,
            "until": "" if until or not typed["until"].strip() else day,
            **{name: "" if not text or _is_count(text) else number for name, text in counts.items()},
        }
        return wish, {name: fault for name, fault in faults.items() if fault}

    def _preview(self, of: _Of, wish: Wish) -> str:
        change = _change(wish)
        below = before(of.procedure, change)
        lines = [of.procedure.title, self._words(change), capitalised(span_words(wish.since, wish.until))]
        if wish.document:
            lines.append(self.tr("Decision: %1").replace("%1", wish.document))
        lines.append(self.tr("Reason: %1").replace("%1", wish.why))
        if below:
            lines.append(self.tr("Now: %1").replace("%1", shortened(below, 3 * LONGEST_LABEL)))
        return "\n".join(lines)

    def _words(self, change: Change) -> str:
        return f"{aspect_words(change.aspect)}: {value_words(change, self._session.machine.centre)}"

    def _ask_why(self, amendment: Amendment) -> None:
        text = self.tr("What stood there before shows again, on every machine of the centre.")
        title = self.tr("Withdraw this correction?")
        words = f"{self._words(amendment.change)}\n{text}"
        question = Question(title, words, self.tr("Withdraw"), self.tr("Why?"))
        self._room.asked.emit(question, lambda why: self._take_back(amendment, why))

    def _make(self, wish: Wish) -> None:
        work = partial(self._amendments.make, wish, self._session.account)
        self._save(work, self.tr("The catalogue is corrected."))

    def _take_back(self, amendment: Amendment, why: str) -> None:
        work = partial(self._amendments.withdraw, amendment.id, why, self._session.account)
        self._save(work, self.tr("The correction is withdrawn."))

    def _save(self, work: Callable[[], Amendment | NotPossible], words: str) -> None:
        self._session.saver.save("catalogue", work, partial(self._told, words))

    def _told(self, words: str, answer: Amendment | NotPossible) -> None:
        self._room.reload()
        if isinstance(answer, NotPossible):
            self._room.say(answer.reason, Tone.ATTENTION)
        else:
            self._room.say(words, Tone.OK)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 2  # noqa: PLR2004  as many papers as the catalogue has


def _change(wish: Wish) -> Change:
    return replace(
        Change("", Layer.CENTRE, wish.code, wish.aspect, wish.value.strip(), wish.why),
        target=wish.target,
        since=wish.since,
        until=wish.until,
    )

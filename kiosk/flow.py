"""Where a citizen stands at the kiosk: screens, questions, idleness. Pure; times are monotonic milliseconds.

Everything that belongs to one person is in `Session`, so leaving is replacing it (`begin`): nothing is left to forget.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.opinion import Opinion
from sync.domain.forecast import Forecast
from sync.domain.ids import GroupId, ProcedureCode, TicketId
from sync.domain.ticket import Ticket

AGAIN_MS: Final = 500  # K-08: a second touch within this is a trembling hand, not a second wish
KEYS: Final = ("search.key.", "staff.key.", "rate.key.")
KEY_AGAIN_MS: Final = 30  # keys of the keyboard: "oo" is two wishes, the bounce of a worn panel is one
LONGEST_QUERY: Final = 60
SIZES: Final = (0.8, 1.0, 1.3, 1.6)
NORMAL_SIZE: Final = 1
THEMES: Final = ("default", "hc-black", "hc-white")
VOLUMES: Final = (0.4, 0.6, 0.8, 1.0)
"""How loud a step is in the hall is set once, at the machine's own loudspeaker: 65 dBA at one metre (K-33)."""
NORMAL_VOLUME: Final = 1
WHILE_SAVING: Final = ("tray.size.", "tray.colours", "tray.lower", "tray.language")
"""What may be touched while a number is being saved: only how the page looks."""


class Screen(StrEnum):
    """The pages; the values are the names of their QML files and of their touchables."""

    HOME = "home"
    SERVICES = "services"
    SEARCH = "search"
    PROCEDURE = "procedure"
    PRIORITY = "priority"
    TICKET = "ticket"
    EVENTS = "events"
    STEP = "step"
    LEAF = "leaf"
    CLIPS = "clips"
    MORE = "more"
    LIST = "list"
    HELP = "help"
    PAPER = "paper"
    DESK = "desk"
    CLOSED = "closed"
    STAFF = "staff"
    UPKEEP = "upkeep"
    RATE = "rate"
    RATING = "rating"
    THANKS = "thanks"
    LANGUAGES = "languages"


class Question(StrEnum):
    """What is asked on top of a page."""

    NONE = ""
    STILL_THERE = "idle"
    START_AGAIN = "restart"
    SLIP = "slip"
    ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Place:
    """One page with what it is about.

    Attributes:
        event: of the guide; "" elsewhere, where a step asks for the case of a procedure.
        step: of the guide; with a procedure the portal's case that was chosen (`paper_view.CASE`).
        case: the reviewed case of the procedure; "" for none.
        wait: what was said of the wait when the ticket was taken.
        opinion: what was said of a finished visit; None elsewhere.
    """

    screen: Screen
    group: GroupId | None = None
    procedure: ProcedureCode | None = None
    ticket: Ticket | None = None
    event: str = ""
    step: str = ""
    case: str = ""
    wait: Forecast = None
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How this person wants to read; forgotten with the session."""

    language: str = "vi"
    size: int = NORMAL_SIZE
    theme: str = THEMES[0]
    lowered: bool = False
    volume: int = NORMAL_VOLUME


@dataclass(frozen=True, slots=True)
class Limits:
    """How long nothing may happen (K-29).

    Attributes:
        idle_ms: without a touch, before the question is asked.
        help_ms: the same on a page that somebody reads while fetching help.
        answer_ms: how long the question waits for an answer, 20 s at least.
        saving_ms: after this a number that is still being saved is not waited for (F-10).
        priority_ms: without a touch, before a number that may be a preferred one is an ordinary one (K-28).
    """

    idle_ms: int = 90_000
    help_ms: int = 180_000
    answer_ms: int = 30_000
    saving_ms: int = 8_000
    priority_ms: int = 20_000


@dataclass(frozen=True, slots=True)
class Touch:
    """The last touch."""

    target: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that the kiosk knows of the person before it.

    Attributes:
        places: the way here, home first; the last is shown.
        since_ms: when this person came.
        numbers: the pages of the numbers that this person has taken.
        query: what was typed into the search.
        typing: the keyboard is open; closed, the results have its room.
        shown_ms: when the page or question that is shown appeared.
        active_ms: when somebody last touched the screen.
        saving: what was touched for a number that is not durable yet, "" when none is awaited.
        saving_ms: since when it is awaited.
    """

    places: tuple[Place, ...] = (Place(Screen.HOME),)
    since_ms: int = 0
    numbers: tuple[Place, ...] = ()
    question: Question = Question.NONE
    look: Look = Look()
    query: str = ""
    typing: bool = True
    touch: Touch = Touch("", 0)
    shown_ms: int = 0
    active_ms: int = 0
    saving: str = ""
    saving_ms: int = 0

    @property
    def place(self) -> Place:
        """The page that is shown."""
        return self.places[-1]

    @property
    def ticket(self) -> Ticket | None:
        """The number that was taken last; None before."""
        return next((place.ticket for place in reversed(self.places) if place.ticket), None)

    def has(self, ticket: TicketId) -> bool:
        """Return whether this person has taken a number, shown or not."""
        return any(place.ticket.id == ticket for place in self.numbers if place.ticket)

    @property
    def wait(self) -> Forecast:
        """What was said of the wait for that number."""
        return next((place.wait for place in reversed(self.places) if place.ticket), None)


def begin(language: str, now_ms: int) -> Session:
    """Return the session of somebody new, in the machine's own language."""
    return Session(
        since_ms=now_ms, look=Look(language), touch=Touch("", now_ms - AGAIN_MS), shown_ms=now_ms, active_ms=now_ms
    )


def admits(session: Session, target: str, now_ms: int) -> bool:
    """Return whether a touch counts, being no repeat of the one before; every repeat begins the wait anew."""
    if session.saving and not target.startswith(WHILE_SAVING):
        return False
    again_ms = KEY_AGAIN_MS if target.startswith(KEYS) else AGAIN_MS
    return session.touch.target != target or now_ms - session.touch.at_ms >= again_ms


def touched(session: Session, target: str, now_ms: int) -> Session:
    """Return the session after any touch, also one that does not count; it answers "still there?" by itself."""
    awake = replace(session, touch=Touch(target, now_ms), active_ms=now_ms)
    return _asking(awake, Question.NONE, now_ms) if awake.question is Question.STILL_THERE else awake


def go(session: Session, place: Place, now_ms: int) -> Session:
    """Return the session one page further."""
    return replace(session, places=(*session.places, place), question=Question.NONE, shown_ms=now_ms, active_ms=now_ms)


def instead(session: Session, place: Place, now_ms: int) -> Session:
    """Return the session with a page in place of the one shown, or one back where that very page is: no step more."""
    before = session.places[:-1]
    return go(replace(session, places=before[:-1] if before[-1:] == (place,) else before), place, now_ms)


def back(session: Session, now_ms: int) -> Session:
    """Return the session one step back: from the results alone to the keyboard, else one page; home stays home.

    From the question for a class of priority it is the number's page, which has not been shown yet.
    """
    if session.place.screen is Screen.PRIORITY:
        return answered(session, now_ms)
    if session.place.screen is Screen.SEARCH and not session.typing:
        return replace(session, typing=True)
    return replace(session, places=session.places[:-1] or HOME, question=Question.NONE, shown_ms=now_ms)


def at_home(session: Session) -> Session:
    """Return the session back home with its look, awaiting nothing: no number can be had now."""
    return replace(session, places=HOME, question=Question.NONE, saving="")


def unsaved(session: Session, now_ms: int) -> Session:
    """Return the session for which nothing can be saved: back home, or past the question at the number that is there.

    Who was asked for a class of priority has a number all the same, and must not lose sight of it.
    """
    return answered(session, now_ms) if session.place.screen is Screen.PRIORITY else at_home(session)


def saving(session: Session, now_ms: int) -> Session:
    """Return the session that awaits its number, held at what was touched for it (F-11)."""
    return replace(session, saving=session.touch.target or Screen.TICKET, saving_ms=now_ms, question=Question.NONE)


def saved(session: Session, ticket: Ticket, wait: Forecast, now_ms: int, *, asks: bool = False) -> Session:
    """Return the session with its number, which is durable, and what may be said of the wait.

    Where the page ``asks`` for a class of priority, the number is valid all the same (K-28).
    """
    page = Place(Screen.TICKET, ticket=ticket, wait=wait)
    shown = replace(page, screen=Screen.PRIORITY) if asks else page
    return replace(go(session, shown, now_ms), saving="", numbers=(*session.numbers, page))


def answered(session: Session, now_ms: int, ticket: Ticket | None = None, wait: Forecast = None) -> Session:
    """Return the session past the question for a class of priority; a question above the page stays.

    Args:
        session: as it stood; one that is not asked stays as it is.
        now_ms: when that was.
        ticket: the number with its class; None for an ordinary one, of which ``wait`` was told before.
        wait: what may be said of the wait now.
    """
    asked = session.place
    if asked.screen is not Screen.PRIORITY:
        return session
    if ticket is None:
        ticket, wait = asked.ticket, asked.wait
    page = replace(asked, screen=Screen.TICKET, ticket=ticket, wait=wait)
    places, numbers = (*session.places[:-1], page), (*session.numbers[:-1], page)
    return replace(session, places=places, numbers=numbers, saving="", shown_ms=now_ms)


def ended(session: Session, screen: Screen, now_ms: int) -> Session:
    """Return the session with what was awaited kept, or refused: on a page behind which there is home only."""
    return replace(go(replace(session, places=HOME), Place(screen), now_ms), saving="")


def is_late(session: Session, now_ms: int, limits: Limits) -> bool:
    """Return whether the number that is awaited takes longer than a person should be kept."""
    return bool(session.saving) and now_ms - session.saving_ms >= limits.saving_ms


def is_ordinary(session: Session, now_ms: int, limits: Limits) -> bool:
    """Return whether nobody has answered for so long that the number is an ordinary one."""
    silent_ms = now_ms - max(session.shown_ms, session.active_ms)
    return session.place.screen is Screen.PRIORITY and silent_ms >= limits.priority_ms


def ask_to_start_again(session: Session, now_ms: int) -> Session:
    """Return the session with the one question before everything is cleared (K-20)."""
    return _asking(session, Question.START_AGAIN, now_ms)


def ask_for_the_slip(session: Session, now_ms: int) -> Session:
    """Return the session of somebody whose printer cannot say whether the slip came out (F-42, F-43)."""
    return _asking(session, Question.SLIP, now_ms) if session.place.screen is Screen.TICKET else session


def ask_for_letters(session: Session, now_ms: int) -> Session:
    """Return the session with the question about the test page of a new roll; whoever is served is not asked (F-43)."""
    return _asking(session, Question.ROLL, now_ms) if session.places == HOME else session


def keep_going(session: Session, now_ms: int) -> Session:
    """Return the session with its question answered "go on"; may be done any number of times."""
    return replace(_asking(session, Question.NONE, now_ms), active_ms=now_ms)


def tick(session: Session, now_ms: int, limits: Limits, language: str) -> Session:
    """Return the session as time makes it: asked after the idle limit, replaced by a new one after no answer.

    Args:
        session: as it stood.
        now_ms: a clock that never goes back; a session cannot end because the wall clock was set.
        limits: of this centre.
        language: in which the next person is greeted.
    """
    if session.saving:
        return session
    if is_ordinary(session, now_ms, limits):
        return answered(session, now_ms)
    if session.question is Question.STILL_THERE:
        return begin(language, now_ms) if now_ms - session.shown_ms >= limits.answer_ms else session
    if now_ms - session.active_ms < _patience_ms(session, limits):
        return session
    if session.places == HOME and session.question is Question.NONE:
        return _greeting(session, language, now_ms)
    return _asking(session, Question.STILL_THERE, now_ms)


def typed(session: Session, character: str) -> Session:
    """Return the session with one more character in the query; two spaces in a row are one."""
    if character == " " and (not session.query or session.query.endswith(" ")):
        return session
    return replace(session, query=(session.query + character)[:LONGEST_QUERY], typing=True)


def erased(session: Session) -> Session:
    """Return the session without the last character of the query."""
    return replace(session, query=session.query[:-1], typing=True)


def cleared(session: Session) -> Session:
    """Return the session with an empty query."""
    return replace(session, query="", typing=True)


def with_keyboard(session: Session, *, typing: bool) -> Session:
    """Return the session with the keyboard open, or folded away so that the results have its room."""
    return replace(session, typing=typing)


def in_language(session: Session, language: str) -> Session:
    """Return the same step in another language (K-14)."""
    return replace(session, look=replace(session.look, language=language))


def in_size(session: Session, size: int) -> Session:
    """Return the same step in another text size, 0 to 3."""
    return replace(session, look=replace(session.look, size=size % len(SIZES)))


def in_next_theme(session: Session) -> Session:
    """Return the same step in the next colours."""
    following = THEMES[(THEMES.index(session.look.theme) + 1) % len(THEMES)]
    return replace(session, look=replace(session.look, theme=following))


def in_next_volume(session: Session) -> Session:
    """Return the same step read louder; after the loudest comes the softest."""
    following = (session.look.volume + 1) % len(VOLUMES)
    return replace(session, look=replace(session.look, volume=following))


def awake(session: Session, now_ms: int) -> Session:
    """Return the session of somebody who listens or watches, and needs not touch anything for it (K-29)."""
    return replace(session, active_ms=now_ms)


def lowered_or_raised(session: Session) -> Session:
    """Return the same step with the controls within reach of a wheelchair, or back where they were (K-05)."""
    return replace(session, look=replace(session.look, lowered=not session.look.lowered))


HOME: Final = (Place(Screen.HOME),)


def _asking(session: Session, question: Question, now_ms: int) -> Session:
    return replace(session, question=question, shown_ms=now_ms)


def _patience_ms(session: Session, limits: Limits) -> int:
    return limits.help_ms if session.place.screen is Screen.HELP else limits.idle_ms


def _greeting(session: Session, language: str, now_ms: int) -> Session:
    """Nobody is asked at home; the look of whoever was here is forgotten."""
    return session if session == begin(language, session.active_ms) else begin(language, now_ms)

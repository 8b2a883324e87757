"""Who is called next at a counter, and why: a pure function of the tickets, who calls, the rules and the time.

People stand by the time since which they wait; a preferred one counts as having come earlier by a finite span, so that
who waits long enough goes first again, and after a few preferred calls in a row an ordinary person has a turn. Who was
sent to a counter where nobody calls counts for the others again. Nobody can starve.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop

from sync.domain.call_rules import CallRules
from sync.domain.ids import CounterId, GroupId, OfficerId, ServiceCode, TicketId
from sync.domain.sent import NOBODY, Gone, freed, is_sent
from sync.domain.ticket import CHOSEN, Because, Ticket, TicketState

APPOINTMENT, QUICK, PREFERRED, TURN, ORDER = "appointment", "quick", "preferred", "turn", "order"


@dataclass(frozen=True, slots=True)
class NobodyWaiting:
    """The refusal when a counter calls and nobody waits whom it may call."""


@dataclass(frozen=True, slots=True)
class Caller:
    """A counter and who sits there.

    Attributes:
        groups: whose tickets it calls.
        also: services that it takes besides, whatever their group.
        never: services that it, or this officer, does not take.
        left_to_others: languages that a colleague for these groups speaks and this officer does not.
        gone: which counters and officers have left: nobody is kept waiting for them.
    """

    counter: CounterId
    groups: frozenset[GroupId]
    officer: OfficerId | None = None
    also: frozenset[ServiceCode] = frozenset()
    never: frozenset[ServiceCode] = frozenset()
    left_to_others: frozenset[str] = frozenset()
    gone: Gone = NOBODY


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom to call, and why before the others."""

    ticket: Ticket
    because: Because


def next_ticket(tickets: Iterable[Ticket], caller: Caller, rules: CallRules, now_ms: int) -> Choice | NobodyWaiting:
    """Return whom this counter calls now; the same answer on every machine that holds the same tickets."""
    return next(line_up(tickets, caller, rules, now_ms), NobodyWaiting())


def line_up(tickets: Iterable[Ticket], caller: Caller, rules: CallRules, now_ms: int) -> Iterator[Choice]:
    """Yield the people whom this counter would call one after the other if nobody came any more."""
    everybody = tuple(tickets)
    ahead = _Ahead(rules, now_ms)
    line = _Line([ticket for ticket in everybody if may_call(ticket, caller, rules, now_ms)], ahead)
    row = preferred_in_a_row(everybody, caller.counter, rules)
    while line:
        ticket, rule, passed = line.pop(turn=row >= rules.most_preferred)
        row = 0 if rule in (ORDER, TURN) else row + 1
        waited_s = max(now_ms - ticket.place_ms, 0) // 1000
        name = ticket.preferred if rule == PREFERRED else ""
        because = Because(rule, name, row, rules.most_preferred, waited_s, passed)
        yield Choice(ticket, replace(because, freed=freed_for(caller, ticket, rules, now_ms)))


def chosen(
    ticket: Ticket, reason: str, tickets: Iterable[Ticket], caller: Caller, rules: CallRules, now_ms: int
) -> Because:
    """Return what a call out of order says: the reason, and how many people it passes over."""
    before = [each.ticket for each in line_up(tickets, caller, rules, now_ms)]
    passed = next((place for place, each in enumerate(before) if each.id == ticket.id), len(before))
    return Because(CHOSEN, reason, 0, rules.most_preferred, max(now_ms - ticket.place_ms, 0) // 1000, passed)


def may_call(ticket: Ticket, caller: Caller, rules: CallRules, now_ms: int) -> bool:
    """Return whether the ticket waits, and this officer at this counter takes it."""
    if not waits(ticket, now_ms):
        return False
    if is_sent(ticket) and not freed_for(caller, ticket, rules, now_ms):
        return _is_sent_to(caller, ticket)
    if not takes(caller, ticket):
        return False
    left = ticket.language in caller.left_to_others
    return not left or now_ms - ticket.place_ms >= rules.language_patience_ms


def freed_for(caller: Caller, ticket: Ticket, rules: CallRules, now_ms: int) -> str:
    """Return why this counter may call somebody who was sent elsewhere (``sent.freed``); "" for everybody else."""
    return "" if _is_sent_to(caller, ticket) else freed(ticket, caller.gone, rules, now_ms)


def _is_sent_to(caller: Caller, ticket: Ticket) -> bool:
    if ticket.only_officer is not None:
        return ticket.only_officer == caller.officer
    return ticket.only_counter == caller.counter


def takes(caller: Caller, ticket: Ticket) -> bool:
    """Return whether the counter is one for this ticket's business."""
    if caller.never.intersection(ticket.services):
        return False
    return ticket.group in caller.groups or bool(caller.also.intersection(ticket.services))


def waits(ticket: Ticket, now_ms: int) -> bool:
    """Return whether the ticket may be called: it waits, or the time until which it was set aside has come."""
    if ticket.state is TicketState.PARKED:
        return 0 < ticket.until_ms <= now_ms
    return ticket.state is TicketState.WAITING


def preferred_in_a_row(tickets: Iterable[Ticket], counter: CounterId, rules: CallRules) -> int:
    """Return how many preferred people this counter has called since the last ordinary one; at most the cap counts."""
    called = [ticket for ticket in tickets if ticket.counter == counter and ticket.because is not None]
    called.sort(key=lambda ticket: (-ticket.called_at_ms, ticket.id))
    return sum(_adds(ticket) for ticket in back_to_a_turn(called, rules))


def back_to_a_turn(called: Iterable[Ticket], rules: CallRules) -> Iterator[Ticket]:
    """Yield a counter's calls, newest first as they come, as far back as whose turn it is hangs on them."""
    row = 0
    for ticket in called:
        yield ticket
        row += _adds(ticket)
        if row >= rules.most_preferred or ticket.because is None or ticket.because.rule in (ORDER, TURN):
            return


def _adds(ticket: Ticket) -> bool:
    """Return whether the call was a preferred one; one out of order neither makes the row longer nor ends it."""
    return ticket.because is not None and ticket.because.rule not in (ORDER, TURN, CHOSEN)


def place_of(ticket: Ticket) -> tuple[int, str, int, TicketId]:
    """Return where a ticket stands among ordinary ones: by waiting time, then series, number and id."""
    return ticket.place_ms, ticket.series, ticket.number, ticket.id


@dataclass(frozen=True, slots=True)
class _Ahead:
    """By which rule a ticket comes earlier, and since when it then counts as waiting."""

    rules: CallRules
    now_ms: int

    def of(self, ticket: Ticket) -> tuple[int, str]:
        """Return since when it counts as waiting, and the rule; the strongest one when several hold."""
        best = min(self._all(ticket), default=None)
        return best if best and best[0] < ticket.place_ms else (ticket.place_ms, ORDER)

    def _all(self, ticket: Ticket) -> Iterator[tuple[int, str]]:
        rules, due_ms = self.rules, ticket.appointment_ms
        if due_ms and due_ms - rules.early_ms <= self.now_ms <= due_ms + rules.late_ms:
            yield min(due_ms, ticket.place_ms) - rules.appointment_ahead_ms, APPOINTMENT
        if preference := rules.preference(ticket.preferred):
            yield ticket.place_ms - preference.ahead_ms, PREFERRED
        if ticket.services and rules.quick.issuperset(ticket.services):
            yield ticket.place_ms - rules.quick_ahead_ms, QUICK


@dataclass(slots=True)
class _Line:
    """The people whom a counter may call: one heap of those who come earlier by a rule, one of the others."""

    tickets: Collection[Ticket]
    ahead: _Ahead
    preferred: list[tuple[int, tuple[int, str, int, TicketId], Ticket, str]] = field(default_factory=list)
    ordinary: list[tuple[int, tuple[int, str, int, TicketId], Ticket, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for ticket in self.tickets:
            since_ms, rule = self.ahead.of(ticket)
            (self.ordinary if rule == ORDER else self.preferred).append((since_ms, place_of(ticket), ticket, rule))
        heapify(self.preferred)
        heapify(self.ordinary)

    def __bool__(self) -> bool:
        return bool(self.preferred or self.ordinary)

    def pop(self, *, turn: bool) -> tuple[Ticket, str, int]:
        """Take the next one out; with ``turn`` an ordinary one if there is one. Tell the rule and who was passed."""
        if self.preferred and self.ordinary:
            earlier = self.preferred[0] < self.ordinary[0]
            heap = self.preferred if earlier and not turn else self.ordinary
            rule = TURN if earlier and turn else heap[0][3]
        else:
            heap = self.preferred or self.ordinary
            rule = heap[0][3]
        _, place, ticket, _ = heappop(heap)
        passed = sum(other[1] < place for other in (*self.preferred, *self.ordinary))
        return ticket, rule, passed

"""Texts as a scanner may type them: good ones, spoilt ones, and what somebody holds before it on purpose."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from random import Random

from sync.domain.card import Card, NoCard, read_card
from sync.domain.codes import CodeBook
from sync.domain.ids import EntityId, GroupId, TicketId
from sync.domain.possession import read_slip, shown_by
from sync.domain.scan import is_scan, read_person
from sync.domain.ticket import Ticket

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CARD = "001098012345||NGUYỄN VĂN A|15081998|Nam|Hà Nội|25052021"
CODE = "H15.50-261123-0001"
HOSTILE = (
    "\x00", "\x1b[2J", "\r", "\n", "\t", "|", "||||", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH SPACE}", "\ud800",
    "\N{GRINNING FACE}", "\N{REPLACEMENT CHARACTER}", '"; DROP TABLE ticket; --', "https://x.vn/?a=", "../", "%s%n",
    "MC1:", "\uff11\uff12", "\u0660\u0661", "\N{COMBINING ACUTE ACCENT}", "Ẵ" * 700, "9" * 20_000,
)  # fmt: skip


def some_tickets(dice: Random, count: int = 50) -> tuple[Ticket, ...]:
    """Return the slips of a hall."""
    names = ("".join(dice.choices(ALPHABET.lower(), k=16)) for _ in range(count))
    plain = Ticket(TicketId(EntityId("")), "A", 1, date(2026, 11, 23), GroupId("ho-tich"), (), "vi", 0)
    return tuple(replace(plain, id=TicketId(EntityId(name)), number=at + 1) for at, name in enumerate(names))


def texts(dice: Random, tickets: Sequence[Ticket]) -> Iterator[str]:
    """Yield texts without end: every one begins as a good one, and most are spoilt up to three times."""
    spoil: tuple[Callable[[str], str], ...] = (
        lambda text: text[: dice.randrange(len(text) + 1)],
        lambda text: text[dice.randrange(len(text) + 1) :],
        lambda text: text + text,
        lambda text: _put(text, dice.choice(HOSTILE), dice),
        lambda text: _put(text, chr(dice.randrange(0x11_0000)), dice),
        lambda text: _put(text, dice.choice(ALPHABET), dice, over=1),
        str.swapcase,
        lambda text: "".join(dice.sample(text, len(text))),
    )
    while True:
        ticket = dice.choice(tickets)
        text = dice.choice((CARD, CARD + "|||", f"MC1:{ticket.id}", f"{ticket.label} {ticket.slip_code}", CODE))
        for _ in range(dice.randrange(4)):
            text = dice.choice(spoil)(text)
        yield text


def assert_read_well(text: str, tickets: Sequence[Ticket], book: CodeBook) -> None:
    """Fail where a text raises, names a slip that it does not hold, or makes a person of what is no card."""
    card = read_card(text)
    assert isinstance(card, Card | NoCard)
    if isinstance(card, Card):
        assert card.number in text
        assert not set(card.name) & set('0123456789|";<>\\')
    assert (read_person(text) is None) == isinstance(card, NoCard)
    assert is_scan(text) in (True, False)
    assert book.recognise(text) is not None
    shown = read_slip(text)
    plain = text.upper().translate(str.maketrans("OIL", "011"))
    for found in shown_by(tickets, shown) if shown else ():
        assert found.id.upper() in text.upper() or found.slip_code in plain


def _put(text: str, what: str, dice: Random, over: int = 0) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + what + text[at + over :]

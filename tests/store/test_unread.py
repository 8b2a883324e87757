"""What is written while a body is missed: it knows nothing of what that body says, and does not claim to."""

from sync.domain.dossier import Critical, DossierKind
from sync.domain.ids import EntityId
from sync.domain.log import Audience
from sync.store.bodies import Found, fill
from sync.store.store import Store
from sync.store.writer import Draft
from tests.store.sections import RECEIVED, Pen, pen, take

ENTITY = EntityId("e".rjust(16, "0"))
ROBBED = 2
"""Which event of the other counter's log comes without its body."""


def other_counter() -> tuple[Pen, Pen]:
    """Return the log of a counter that took a dossier in and corrected its fee, and what a bad relay leaves of it."""
    author = pen("quay-9", Audience.STAFF)
    received = author.writes(DossierKind.RECEIVED, RECEIVED, entity=ENTITY)
    author.writes(DossierKind.CORRECTED, {"fee": 20_000}, after=[received])
    robbed = Pen(author.log)
    robbed.puts(author.events[0])
    robbed.puts(author.events[1].stub)
    return author, robbed


def corrects(store: Store, fee: int) -> None:
    with store.write() as tx:
        tx.record(Draft(DossierKind.CORRECTED, Audience.STAFF, "hoa.nt", {"fee": fee}, entity=ENTITY))


def body_comes(store: Store, author: Pen, seq: int = ROBBED) -> bool:
    with store.write() as tx:
        return fill(tx, [Found(author.log, seq, author.events[seq - 1].envelope)])


def claims(store: Store) -> dict[str, set[str]]:
    with store.read() as view:
        (dossier,) = view.dossiers()
    return {conflict.field: {claim.value for claim in conflict.claims} for conflict in dossier.conflicts}


def test_who_corrects_without_having_read_the_other_correction_decides_nothing(desk):
    """Both values stand side by side once the body is here, whoever left it out on the way."""
    author, robbed = other_counter()
    take(desk, robbed.section())
    corrects(desk, 50_000)
    assert claims(desk) == {}
    assert body_comes(desk, author)
    assert claims(desk) == {Critical.FEE: {"20000", "50000"}}


def test_who_corrects_after_the_body_has_come_decides(desk):
    author, robbed = other_counter()
    take(desk, robbed.section())
    body_comes(desk, author)
    corrects(desk, 50_000)
    assert claims(desk) == {}


def test_of_whom_nothing_can_be_read_the_next_event_still_finds_its_place(desk):
    """Else it would stand nowhere: an event tells by its past what it is about."""
    author, _ = other_counter()
    bare = Pen(author.log)
    bare.puts(author.events[0].stub)
    take(desk, bare.section())
    corrects(desk, 50_000)
    body_comes(desk, author, 1)
    with desk.read() as view:
        assert [dossier.fee for dossier in view.dossiers()] == [50_000]

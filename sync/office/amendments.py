"""The supervisor's desk of corrections: made, withdrawn, looked back at, and posted for public machines every day."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from sync.clock import ZONE, Clock, local
from sync.domain.account import OfficerRole
from sync.domain.amendment import Amendment, AmendmentKind, PostingKind, posted, said
from sync.domain.effective import effective
from sync.domain.ids import AccountId, DeviceId, EntityId, OfficerId, ProcedureCode
from sync.domain.log import Audience
from sync.domain.overlay import LONGEST_WHY, Aspect, Change, Layer, fault_of, fault_of_words
from sync.errors import StoreUnavailable
from sync.office.catalogue import HEARD_MS
from sync.office.lookup import Lookup
from sync.office.refusal import NotPossible
from sync.store.account_rows import account_of
from sync.store.amendment_rows import amendment_named, amendments, postings_since
from sync.store.reader import Reader
from sync.store.store import Store
from sync.store.writer import Draft, Writer

NOT_ENTITLED: Final = NotPossible("Chỉ người phụ trách sửa được danh mục.")
NOT_HEARING: Final = NotPossible("Chỉ người phụ trách và cán bộ hướng dẫn thêm được cách gọi.")
_GONE = NotPossible("Không thấy sửa đổi này trên máy.")
_WITHDRAWN = NotPossible("Sửa đổi này đã rút.")
_NO_REASON = NotPossible(f"Ghi lý do, tối đa {LONGEST_WHY} ký tự.")
_PAST = "Ngày bắt đầu đã qua. Chọn hôm nay hoặc một ngày sau."
_ENDS_FIRST = "Ngày hết hiệu lực đứng trước ngày bắt đầu."
_NAMELESS = EntityId("")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a supervisor wants to change; the fields are those of ``Change``."""

    code: ProcedureCode
    aspect: Aspect
    value: str
    why: str
    since: date
    document: str = ""
    until: date | None = None
    target: str = ""
    originals: int | None = None
    copies: int | None = None


class Amendments:
    """Corrections of this centre; whoever makes one is asked for an account each time."""

    def __init__(
        self, store: Store, lookup: Lookup, device: DeviceId, clock: Clock, changed: Callable[[], object]
    ) -> None:
        """Work on this store for the centre of ``lookup``; ``changed`` puts in force what was committed here."""
        self._store, self._lookup, self._device, self._clock = store, lookup, device, clock
        self._changed = changed

    def of(self, code: ProcedureCode) -> tuple[Amendment, ...]:
        """Return all corrections of a procedure, withdrawn ones too, the latest first."""
        with self._store.read() as view:
            mine = (each for each in amendments(view) if each.change.code == code)
            return tuple(sorted(mine, key=lambda each: (each.made_at_ms, each.id), reverse=True))

    def standing(self) -> tuple[Amendment, ...]:
        """Return the corrections that are not withdrawn and not over, the latest first."""
        today = local(self._clock()).date()
        with self._store.read() as view:
            mine = (each for each in amendments(view) if not each.withdrawal and _lasts(each.change, today))
            return tuple(sorted(mine, key=lambda each: (each.made_at_ms, each.id), reverse=True))

    def faults(self, wish: Wish) -> dict[str, str]:
        """Return what is wrong with a change, by the field of the wish; {} when it can be made."""
        if wish.since < local(self._clock()).date():
            return {"since": _PAST}
        if wish.until is not None and wish.until < wish.since:
            return {"until": _ENDS_FIRST}
        change = _change(wish, _NAMELESS, "", 0)
        if fault := fault_of_words(change):
            return {"document" if fault_of_words(replace(change, document="")) is None else "why": fault}
        groups = {group.id for group in self._lookup.centre.groups}
        unused = effective(self._lookup.base, [change], wish.since, groups, self._lookup.centre.offers).unused
        return {_field(change): unused[0].reason} if unused else {}

    def make(self, wish: Wish, by: AccountId) -> Amendment | NotPossible:
        """Correct the catalogue from a day on, here and on every machine of the centre that hears of it."""
        if faults := self.faults(wish):
            return NotPossible(next(iter(faults.values())))
        with self._store.write() as tx:
            officer = _entitled(tx, by, wish.aspect)
            if isinstance(officer, NotPossible):
                return officer
            rank = 1 + max((each.change.rank for each in amendments(tx)), default=0)
            change = _change(wish, _NAMELESS, officer, rank)
            made = tx.record(Draft(AmendmentKind.MADE, Audience.STAFF, officer, {"why": wish.why, **said(change)}))
            found = _present(tx, made)
            self._post(tx, found)
        self._put_in_force()
        return found

    def withdraw(self, amendment: EntityId, why: str, by: AccountId) -> Amendment | NotPossible:
        """Take a correction back, everywhere; what stood below it shows again."""
        if not 0 < len(why.strip()) <= LONGEST_WHY:
            return _NO_REASON
        with self._store.write() as tx:
            known = amendment_named(tx, amendment)
            officer = _entitled(tx, by, known.change.aspect if known else None)
            if isinstance(officer, NotPossible):
                return officer
            if known is None:
                return _GONE
            if known.withdrawal:
                return _WITHDRAWN
            tx.record(Draft(AmendmentKind.WITHDRAWN, Audience.STAFF, officer, {"why": why}, entity=amendment))
            found = _present(tx, amendment)
            self._post(tx, found)
        self._put_in_force()
        return found

    def post_anew(self) -> int:
        """Post what public machines have to know today and nobody has posted today; return how many.

        They keep the day only. What was withdrawn is posted as long as one of them may still go by it.
        """
        with self._store.read() as view:
            if not self._lacking(view):
                return 0
        with self._store.write() as tx:
            lacking = self._lacking(tx)
            for each in lacking:
                self._post(tx, each)
            return len(lacking)

    def _put_in_force(self) -> None:
        try:
            self._changed()
        except StoreUnavailable as trouble:
            # it is committed: told that it failed, the supervisor would make it twice; the next refresh shows it
            log.warning("catalogue not refreshed", extra={"reason": trouble.what})

    def _lacking(self, view: Reader) -> tuple[Amendment, ...]:
        now_ms = self._clock()
        today = local(now_ms).date()
        began_ms = int(datetime.combine(today, time.min, ZONE).timestamp() * 1000)
        told = {(each.change.id, each.is_standing) for each in postings_since(view, began_ms)}
        return tuple(each for each in _to_be_known(amendments(view), today, now_ms) if _word(each) not in told)

    def _post(self, tx: Writer, amendment: Amendment) -> None:
        """Tell public machines, in the machine's name: nobody's and no reason stand in a public log."""
        body = posted(amendment.change, is_standing=amendment.withdrawal is None)
        tx.record(Draft(PostingKind.POSTED, Audience.PUBLIC, self._device, body))


def _field(change: Change) -> str:
    """Return to which field of a wish a fault of its value belongs: of a fee without a document, to that one."""
    lacks_document = change.aspect in (Aspect.FEE, Aspect.FEE_ONLINE) and not change.document
    return "document" if lacks_document and fault_of(replace(change, document="…")) is None else "value"


def _to_be_known(every: Iterable[Amendment], today: date, now_ms: int) -> Iterable[Amendment]:
    for each in every:
        fresh = each.withdrawal is not None and each.withdrawal.at_ms >= now_ms - HEARD_MS
        if fresh or (each.withdrawal is None and _lasts(each.change, today)):
            yield each


def _word(amendment: Amendment) -> tuple[str, bool]:
    return amendment.change.id, amendment.withdrawal is None


def _lasts(change: Change, today: date) -> bool:
    return change.until is None or change.until >= today


def _entitled(view: Reader, by: AccountId, aspect: Aspect | None) -> OfficerId | NotPossible:
    account, hears = account_of(view, by), aspect is Aspect.CALLED
    entitled = (OfficerRole.SUPERVISOR, OfficerRole.HELPER) if hears else (OfficerRole.SUPERVISOR,)
    if account and account.role in entitled and not account.is_disabled:
        return account.officer
    return NOT_HEARING if hears else NOT_ENTITLED


def _change(wish: Wish, name: EntityId, by: str, rank: int) -> Change:
    return Change(
        id=name,
        layer=Layer.CENTRE,
        code=wish.code,
        aspect=wish.aspect,
        value=wish.value.strip(),
        why=wish.why,
        by=by,
        document=wish.document.strip(),
        since=wish.since,
        until=wish.until,
        rank=rank,
        target=wish.target,
        originals=wish.originals,
        copies=wish.copies,
    )


def _present(tx: Writer, amendment: EntityId) -> Amendment:
    found = amendment_named(tx, amendment)
    if found is None:
        raise LookupError(amendment)
    return found

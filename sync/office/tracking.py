"""The dossiers of the centre: find them, move them on, hand the result back."""

from collections.abc import Callable, Mapping
from datetime import date

from sync.domain.dossier import Dossier, DossierKind, allowed
from sync.domain.ids import DossierId, EntityId, OfficerId, ProcedureCode, TicketId
from sync.domain.log import Audience
from sync.office.correcting import checked, standing_fields
from sync.office.intake import Faults, readable
from sync.office.refusal import NotPossible
from sync.store.store import Store
from sync.store.writer import Draft

_GONE = NotPossible("Không thấy hồ sơ này trên máy.")
_MOVED = NotPossible("Hồ sơ đã sang bước khác. Xem lại trạng thái rồi làm tiếp.")
_CONTESTED = NotPossible("Hồ sơ có mục ghi hai giá trị khác nhau. Chọn giá trị đúng ở khu Cần xử lý rồi trả kết quả.")
_SAME = NotPossible("Chưa sửa mục nào.")
_NOTE_WANTED = NotPossible("Ghi rõ cần bổ sung giấy tờ gì.")
_LONGEST_NOTE = 1000
_NOTE_UNFIT = NotPossible(f"Nội dung dài quá {_LONGEST_NOTE} chữ hoặc có ký tự lạ. Viết gọn lại.")


class Tracking:
    """The use cases around dossiers after intake."""

    def __init__(self, store: Store, due_from_now: Callable[[ProcedureCode], date | None]) -> None:
        """Work on this store; ``due_from_now`` says when a procedure is due whose papers are complete now."""
        self._store, self._due_from_now = store, due_from_now

    def dossiers(self) -> tuple[Dossier, ...]:
        """Return all dossiers on this machine, newest reception first."""
        with self._store.read() as view:
            return view.dossiers()

    def dossiers_of(self, ticket: TicketId) -> tuple[Dossier, ...]:
        """Return the dossiers taken in for a ticket, newest reception first."""
        with self._store.read() as view:
            return view.dossiers_of(ticket)

    def dossier(self, dossier: DossierId) -> Dossier | None:
        """Return the dossier as it stands now."""
        with self._store.read() as view:
            return view.dossier(dossier)

    def unsent(self) -> frozenset[EntityId]:
        """Return of what, dossiers among it, the province is not known to hold all that is known here."""
        with self._store.read() as view:
            return view.unreached()

    def start(self, dossier: DossierId, officer: OfficerId) -> Dossier | NotPossible:
        """Note that the work on it has begun."""
        return self._move(DossierKind.STARTED, dossier, officer)

    def ask_supplement(self, dossier: DossierId, officer: OfficerId, note: str) -> Dossier | NotPossible:
        """Ask for papers, once and fully (domain.md 1.3); the note says which."""
        wanted = " ".join(note.split())
        if not wanted:
            return _NOTE_WANTED
        if len(wanted) > _LONGEST_NOTE or not readable(wanted):
            return _NOTE_UNFIT
        return self._move(DossierKind.SUPPLEMENT_ASKED, dossier, officer, {"note": wanted})

    def supplemented(self, dossier: DossierId, officer: OfficerId) -> Dossier | NotPossible:
        """Note that the papers have come: the legal clock begins anew (domain.md 1.3, step 5)."""
        standing = self.dossier(dossier)
        due = self._due_from_now(standing.procedure) if standing else None
        return self._move(DossierKind.SUPPLEMENTED, dossier, officer, {"due": due.isoformat()} if due else {})

    def ready(self, dossier: DossierId, officer: OfficerId) -> Dossier | NotPossible:
        """Note that the result is here."""
        return self._move(DossierKind.READY, dossier, officer)

    def hand_back(self, dossier: DossierId, officer: OfficerId) -> Dossier | NotPossible:
        """Note that the result is in the citizen's hands; being late never hinders it."""
        return self._move(DossierKind.RETURNED, dossier, officer)

    def correct(
        self, dossier: DossierId, officer: OfficerId, fields: Mapping[str, str]
    ) -> Dossier | Faults | NotPossible:
        """Write those of these fields, by their names in bodies, that differ from what stands or are contested."""
        answer = checked(fields)
        if isinstance(answer, Faults):
            return answer
        with self._store.write() as tx:
            standing = tx.dossier(dossier)
            if standing is None:
                return _GONE
            before, open_fields = standing_fields(standing), {conflict.field for conflict in standing.conflicts}
            new = {key: value for key, value in answer.items() if key in open_fields or str(value) != before[key]}
            if not new:
                return _SAME
            tx.record(Draft(DossierKind.CORRECTED, Audience.STAFF, officer, new, entity=dossier))
            return tx.dossier(dossier) or _GONE

    def _move(
        self, kind: DossierKind, dossier: DossierId, officer: OfficerId, body: Mapping[str, str] | None = None
    ) -> Dossier | NotPossible:
        with self._store.write() as tx:
            standing = tx.dossier(dossier)
            if standing is None:
                return _GONE
            if not allowed(standing.status, kind):
                return _MOVED
            if kind is DossierKind.RETURNED and standing.conflicts:
                return _CONTESTED
            tx.record(Draft(kind, Audience.STAFF, officer, body or {}, entity=dossier))
            return tx.dossier(dossier) or _GONE

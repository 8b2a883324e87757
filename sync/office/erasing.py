"""Erasing a dossier: what the law on personal data asks for, in its time or where it should never have been kept."""

from sync.domain.dossier import Dossier
from sync.domain.erasure import LONGEST_REASON
from sync.domain.log import Audience
from sync.domain.roles import ERASED, Role
from sync.office.intake import readable
from sync.office.refusal import NotPossible
from sync.store.store import Store
from sync.store.writer import Draft

_NOT_HERE = NotPossible("Chỉ máy chủ của trung tâm hoặc máy chủ tỉnh được xóa hồ sơ.")
_UNKNOWN = NotPossible("Không thấy hồ sơ có mã này trên máy. Xem lại mã, hoặc chờ hồ sơ được gửi đến.")
_ALIKE = NotPossible("Nhiều hồ sơ có mã này. Dùng mã riêng 16 ký tự của hồ sơ.")
_REASON_WANTED = NotPossible(f"Ghi lý do xóa, tối đa {LONGEST_REASON} chữ, không ghi tên người.")


def erase(store: Store, role: Role, code: str, reason: str, by: str) -> Dossier | NotPossible:
    """Record that a dossier is erased, and return it as it was; from now on no machine keeps what its events said.

    Args:
        store: of a machine that serves; others are not believed.
        role: of that machine.
        code: official, temporary, or the dossier's own of 16 characters.
        reason: stays for ever, so it names nobody.
        by: who asks for it: an account, never a person's name.
    """
    why = " ".join(reason.split())
    if not role.may_say(ERASED):
        return _NOT_HERE
    if not 0 < len(why) <= LONGEST_REASON or not readable(why):
        return _REASON_WANTED
    with store.write() as tx:
        found = [item for item in tx.dossiers() if code in (item.id, item.code, item.temporary_code)]
        if len(found) != 1:
            return _ALIKE if found else _UNKNOWN
        # an erasure reaches the logs of its own centre; the province writes one for each
        for centre in tx.centres_of(found[0].id):
            tx.record(Draft(ERASED, Audience.STAFF, by, {"reason": why}, found[0].id, centre=centre))
    return found[0]

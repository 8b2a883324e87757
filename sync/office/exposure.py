"""What a machine that was lost may have on its disk: whom to tell is a question of hours (F-76)."""

from sync.domain.dossier import Dossier
from sync.domain.log import Audience
from sync.domain.retention import ended_before_ms, has_ended
from sync.domain.roles import Role


def may_be_on(role: Role, dossiers: tuple[Dossier, ...], keep_years: int, now_ms: int) -> tuple[Dossier, ...]:
    """Return the dossiers whose contents a machine of a role keeps by its rules of retention, as far as known here.

    It may hold fewer, when it heard of some no more, and more, when it had not dropped yet what it need not keep.

    Args:
        role: the lost machine's; one that may not hold staff logs has none.
        dossiers: all that this machine knows.
        keep_years: how long a hub or province keeps.
        now_ms: centre time.
    """
    if Audience.STAFF not in role.audiences:
        return ()
    before_ms = ended_before_ms(role, keep_years, now_ms)
    return tuple(dossier for dossier in dossiers if not has_ended(dossier, before_ms))

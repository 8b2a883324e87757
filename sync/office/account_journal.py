"""The journal of accounts: who signed in where, who was refused, who changed whose account; for the supervisor (F-80).

It is read from the folded events, so it says what the chains hold; nothing in it was ever a secret.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sync.domain.account import Account, AccountKind, Step
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.session import Session, SessionState, Why
from sync.store.account_rows import accounts, sessions_from
from sync.store.store import Store


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened.

    Attributes:
        officer: the sign-in name of the account concerned; "" where a name was tried that nobody has.
        by: who did it: a sign-in name, or a machine.
        doubtful: somebody's word about an account who, as far as this machine knows, was never a supervisor.
    """

    at_ms: int
    officer: OfficerId
    what: str
    by: str
    device: DeviceId
    counter: CounterId
    doubtful: bool = False


def journal(store: Store, from_ms: int) -> tuple[Line, ...]:
    """Return what happened from a moment on, the oldest first.

    Of a session its beginning and where it stands now; the locks in between are in its events.
    """
    with store.read() as view:
        known, sessions = accounts(view), sessions_from(view, from_ms)
    supervisors = frozenset(item.officer for item in known if item.ever_supervised)
    names = {item.id: item.officer for item in known}
    steps = [_of_step(account, step, supervisors) for account in known for step in account.steps]
    told = [line for session in sessions for line in _of_session(session, names.get(session.account, OfficerId("")))]
    return tuple(sorted((line for line in [*steps, *told] if line.at_ms >= from_ms), key=lambda line: line.at_ms))


_OWN = frozenset({AccountKind.REHASHED, AccountKind.PASSWORD_SET, AccountKind.PIN_SET, AccountKind.RECOVERED})
"""What people do with their own accounts; everything else is a supervisor's."""

_STEPS = {
    AccountKind.CREATED: "Tạo tài khoản",
    AccountKind.CHANGED: "Sửa thông tin hoặc vai trò",
    AccountKind.REHASHED: "Mã hóa lại mật khẩu theo quy định mới",
    AccountKind.PASSWORD_SET: "Tự đổi mật khẩu",
    AccountKind.PIN_SET: "Đặt mã PIN",
    AccountKind.CODES_SET: "Cấp mã khôi phục mới",
    AccountKind.UNLOCKED: "Mở khóa",
    AccountKind.RECOVERED: "Đặt lại mật khẩu bằng mã khôi phục",
    AccountKind.PASSWORD_RESET: "Cấp mật khẩu tạm",
    AccountKind.ENABLED: "Cho dùng lại",
    AccountKind.DISABLED: "Ngừng dùng",
}
_REASONS = {
    Why.NONE: "",
    Why.WRONG_PASSWORD: "sai mật khẩu",
    Why.WRONG_PIN: "sai mã PIN",
    Why.WRONG_CODE: "sai mã khôi phục",
    Why.TRIES: "đang tạm khóa",
    Why.DISABLED: "tài khoản đã ngừng dùng",
    Why.IDLE_ACCOUNT: "tài khoản lâu không dùng",
    Why.KEY: "bấm F12",
    Why.IDLE: "không ai thao tác",
    Why.ELSEWHERE: "đăng nhập ở nơi khác",
    Why.LEFT: "tự thoát",
    Why.SWITCHED: "người khác vào",
}
_STATES = {
    SessionState.REFUSED: "Bị từ chối đăng nhập",
    SessionState.LOCKED: "Khóa máy",
    SessionState.CLOSED: "Kết thúc phiên",
}


def _of_step(account: Account, step: Step, supervisors: Iterable[OfficerId]) -> Line:
    by_owner = step.kind in _OWN and step.by == account.officer
    doubtful = not by_owner and step.by not in supervisors
    return Line(step.at_ms, account.officer, _STEPS[step.kind], step.by, step.device, CounterId(""), doubtful)


def _of_session(session: Session, officer: OfficerId) -> Iterable[Line]:
    place = session.device, session.counter
    if session.state is not SessionState.REFUSED:
        yield Line(session.opened_ms, officer, "Đăng nhập", officer, *place)
    if session.state is not SessionState.OPEN:
        at_ms = session.ended_ms or session.opened_ms
        what = ": ".join(filter(None, (_STATES[session.state], _REASONS[session.why])))
        yield Line(at_ms, officer, what, session.device, *place)

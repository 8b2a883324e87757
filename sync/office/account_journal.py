"""The journal of accounts: who signed in where, who was refused, who changed whose account; for the supervisor (F-80).

It is read from the folded events, so it says what the chains hold; nothing in it was ever a secret.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sync.domain.account import Account, AccountKind, Step
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.session import Move, Session, SessionKind, Why
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
    """Return what happened from a moment on, the oldest first; of sessions those that began from then on."""
    with store.read() as view:
        known, sessions = accounts(view), sessions_from(view, from_ms)
    supervisors = frozenset(item.officer for item in known if item.ever_supervised)
    names = {item.id: item.officer for item in known}
    steps = [_of_step(account, step, supervisors) for account in known for step in account.steps]
    told = [_of_move(item, move, names.get(item.account, OfficerId(""))) for item in sessions for move in item.moves]
    return tuple(sorted((line for line in [*steps, *told] if line.at_ms >= from_ms), key=lambda line: line.at_ms))


_OWN = frozenset({AccountKind.REHASHED, AccountKind.PASSWORD_SET, AccountKind.PIN_SET, AccountKind.RECOVERED})
"""What people do with their own accounts; everything else is a supervisor's."""

STEP_WORDS = {
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
REASON_WORDS = {
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
MOVE_WORDS = {
    SessionKind.REFUSED: "Bị từ chối đăng nhập",
    SessionKind.OPENED: "Đăng nhập",
    SessionKind.LOCKED: "Khóa máy",
    SessionKind.UNLOCKED: "Mở lại máy",
    SessionKind.CLOSED: "Kết thúc phiên",
}


def _of_step(account: Account, step: Step, supervisors: Collection[OfficerId]) -> Line:
    doubtful = step.by != account.officer if step.kind in _OWN else step.by not in supervisors
    return Line(step.at_ms, account.officer, STEP_WORDS[step.kind], step.by, step.device, CounterId(""), doubtful)


def _of_move(session: Session, move: Move, officer: OfficerId) -> Line:
    what = ": ".join(filter(None, (MOVE_WORDS[move.kind], REASON_WORDS[move.why])))
    by = officer if move.kind in (SessionKind.OPENED, SessionKind.UNLOCKED) else session.device
    return Line(move.at_ms, officer, what, by, session.device, session.counter)

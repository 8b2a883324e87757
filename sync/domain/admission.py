"""Who may come in, and with what: decisions about secrets, locks and sessions, by the policy's numbers.

A refusal says a Vietnamese sentence and nothing that would tell a stranger whether an account exists.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sync.domain.account import Account
from sync.domain.policy import Policy
from sync.domain.session import Session, SessionState, Way, Why

LONGEST_SECRET = 128
_DAY_MS = 86_400_000


class Denied(StrEnum):
    """Why something about accounts was not done."""

    WRONG = "wrong"
    LOCKED = "locked"
    DISABLED = "disabled"
    IDLE = "idle"
    MUST_CHANGE = "must_change"
    PASSWORD_WANTED = "password_wanted"  # noqa: S105 - the name of a reason
    WEAK = "weak"
    ELSEWHERE = "elsewhere"
    OVER = "over"
    NOT_ENTITLED = "not_entitled"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was not done, and what to do now, in Vietnamese; ``until_ms`` of a lock."""

    why: Denied
    sentence: str
    until_ms: int = 0


_CLASSES: tuple[Callable[[str], bool], ...] = (
    str.islower,
    str.isupper,
    str.isdecimal,
    lambda sign: not sign.isalnum() and not sign.isspace(),
)


def weakness(policy: Policy, password: str, officer: str) -> Refusal | None:
    """Return what a new password lacks; None when it may be set."""
    if not policy.shortest <= len(password) <= LONGEST_SECRET:
        return _weak(f"Mật khẩu cần từ {policy.shortest} đến {LONGEST_SECRET} ký tự.")
    if sum(any(map(of_class, password)) for of_class in _CLASSES) < policy.classes:
        return _weak("Mật khẩu cần đủ chữ thường, chữ hoa, chữ số và dấu như @ # ! ?.")
    if officer and officer.casefold() in password.casefold():
        return _weak("Mật khẩu không được chứa tên đăng nhập.")
    return None


def reused(policy: Policy) -> Refusal:
    """Return the refusal of a password that was set before."""
    return _weak(f"Mật khẩu này đã dùng. Chọn mật khẩu khác {policy.not_reused} mật khẩu gần nhất.")


def pin_weakness(policy: Policy, pin: str) -> Refusal | None:
    """Return what a new PIN lacks; None when it may be set."""
    if len(pin) != policy.pin_digits or not (pin.isascii() and pin.isdecimal()):
        return _weak(f"Mã PIN gồm {policy.pin_digits} chữ số.")
    steps = {(int(right) - int(left)) % 10 for left, right in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return _weak("Mã PIN này quá dễ đoán. Chọn dãy số khác.")
    return None


def _weak(sentence: str) -> Refusal:
    return Refusal(Denied.WEAK, sentence)


WRONG_PASSWORD = Refusal(Denied.WRONG, "Sai tên đăng nhập hoặc mật khẩu.")
WRONG_PIN = Refusal(Denied.WRONG, "Sai mã PIN.")
WRONG_CODE = Refusal(Denied.WRONG, "Tên đăng nhập hoặc mã khôi phục không đúng, hoặc mã đã dùng.")
PASSWORD_WANTED = Refusal(
    Denied.PASSWORD_WANTED, "Nhập mật khẩu. Mã PIN chỉ dùng được trên máy mà hôm nay đã đăng nhập bằng mật khẩu."
)
DISABLED = Refusal(Denied.DISABLED, "Tài khoản này đã ngừng dùng. Hỏi người phụ trách.")
OVER = Refusal(Denied.OVER, "Phiên làm việc đã kết thúc. Đăng nhập lại.")
MUST_CHANGE = Refusal(Denied.MUST_CHANGE, "Đặt mật khẩu mới của riêng mình rồi vào làm việc.")


def locked_until(policy: Policy, tries_ms: Iterable[int]) -> int:
    """Return until when wrong passwords at these moments lock an account; 0 when they do not.

    So many within the time of a lock make one, counted from the last of them; tries while it lasts change nothing.
    """
    recent: list[int] = []
    until = 0
    for at_ms in sorted(tries_ms):
        if at_ms >= until:
            recent = [earlier for earlier in recent if earlier > at_ms - policy.lock_ms] + [at_ms]
        if len(recent) >= policy.wrong_tries:
            until, recent = at_ms + policy.lock_ms, []
    return until


def tries_matter_from(policy: Policy, now_ms: int) -> int:
    """Return the moment before which no try has any bearing on now."""
    return now_ms - 2 * policy.lock_ms


def locked(policy: Policy, tries: Iterable[Session], now_ms: int) -> Refusal | None:
    """Return the refusal while wrong passwords, of all machines together, lock the account."""
    until = locked_until(policy, (item.opened_ms for item in tries if item.why is Why.WRONG_PASSWORD))
    if until <= now_ms:
        return None
    minutes = -(-(until - now_ms) // 60_000)
    wait = f"{minutes // 60} giờ {minutes % 60} phút"
    return Refusal(
        Denied.LOCKED, f"Tài khoản tạm khóa vì nhập sai nhiều lần. Đợi {wait}, hoặc nhờ người phụ trách mở.", until
    )


def closed(policy: Policy, account: Account, seen_ms: int, now_ms: int) -> Refusal | None:
    """Return the refusal of an account that was disabled (F-82), or that nobody has used for too long.

    ``seen_ms`` is when its last session was proved; 0 when there was none.
    """
    if account.is_disabled:
        return DISABLED
    idle_days = (now_ms - max(seen_ms, account.seen_ms)) // _DAY_MS
    if idle_days >= policy.idle_account_days:
        return Refusal(Denied.IDLE, f"Tài khoản không dùng {idle_days} ngày nên đã ngừng. Nhờ phụ trách mở lại.")
    return None


def is_dated(policy: Policy, account: Account, now_ms: int) -> bool:
    """Return whether the password has to be changed before anything else."""
    days = policy.password_days.get(account.role)
    return account.must_change or (days is not None and now_ms - account.password_ms >= days * _DAY_MS)


def takes_pin(
    policy: Policy, account: Account, tries: Iterable[Session], last_password_ms: int, day_began_ms: int
) -> bool:
    """Return whether a PIN is enough here: the password was given on this machine today, and nobody guessed PINs.

    Args:
        policy: in force.
        account: whose.
        tries: wrong ones that count.
        last_password_ms: when the account's password was last given on this machine.
        day_began_ms: midnight in the centre.
    """
    wrong = sum(item.why is Why.WRONG_PIN for item in tries)
    fresh = last_password_ms >= max(day_began_ms, account.password_ms)
    return bool(account.pin) and fresh and wrong < policy.pin_tries


def counting(refused: Iterable[Session], sessions: Iterable[Session], account: Account) -> tuple[Session, ...]:
    """Return the tries that no success and no supervisor has forgiven."""
    forgiven = account.forgiven.union(*(session.forgives for session in sessions))
    return tuple(item for item in refused if item.id not in forgiven)


def forgivable(tries: Iterable[Session], way: Way) -> tuple[str, ...]:
    """Return what a success forgives: a password everything, a PIN the tries at PINs only."""
    return tuple(item.id for item in tries if way is Way.PASSWORD or item.why is Why.WRONG_PIN)


def ended(policy: Policy, mine: Session, account: Account | None, elsewhere: Session | None) -> Refusal | None:
    """Return why a session cannot go on as it is; None while it can (F-36, F-81, F-82)."""
    if account is None or account.is_disabled:
        return DISABLED
    if mine.state is SessionState.CLOSED:
        return OVER
    is_left = mine.state is SessionState.OPEN or mine.why is Why.ELSEWHERE
    if elsewhere is not None and is_left and not policy.several_counters:
        where = f"quầy {elsewhere.counter}" if elsewhere.counter else f"máy {elsewhere.device}"
        return Refusal(Denied.ELSEWHERE, f"Tài khoản vừa đăng nhập ở {where}. Máy này khóa; mở lại thì {where} khóa.")
    if mine.state is SessionState.LOCKED:
        return Refusal(Denied.LOCKED, "Máy đang khóa. Nhập mật khẩu hoặc mã PIN.")
    return None

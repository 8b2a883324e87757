"""A machine's exchange by USB stick: a file for another machine, one that came taken in, and the answer to it.

The same for the command and for screens. Long work tells how far it is: in events when a file is written, in bytes,
each as often as it is read, when one is taken in.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sync.clock import business_day
from sync.domain.identity import Identity
from sync.domain.log import Audience
from sync.domain.revocation import Revocations
from sync.domain.roles import Role
from sync.errors import BundleFault
from sync.identity.certificates import ders_of, verified
from sync.identity.passport import Passport, without_papers
from sync.machine import Machine
from sync.replication.acquaintance import acquainted, remember, remembered
from sync.replication.bundle import READINGS, Bundle, Cover, Kind, Tell, opened, write_bundle
from sync.replication.bundle_faults import SUFFIX
from sync.replication.cargo import Cargo, Hearing, Known, common, known_by_the_province, taken
from sync.replication.exchange import Access, Speaker
from sync.replication.mind import Mind
from sync.replication.wire import Exchange, Line
from sync.store.ledger import EPOCH
from sync.store.logs import Scope
from sync.store.reader import Reader

log = logging.getLogger(__name__)

ENDING = SUFFIX
"""Of the names of the files, for screens that ask for one."""

_UP_THE_LINE = (Role.PROVINCE.value, Role.HUB.value)
_UNCHANGED = "Không có gì thay đổi."


@dataclass(frozen=True, slots=True)
class Exported:
    """A bundle that was written.

    Attributes:
        to: "centre/device" that can open it.
        role: of that machine.
        events: in it.
        left: that its receiver lacks too, and that did not fit.
    """

    file: Path
    to: str
    role: Role
    events: int
    left: int
    size: int


@dataclass(frozen=True, slots=True)
class Imported:
    """A bundle that was taken in.

    Attributes:
        sender: "centre/device".
        at_ms: when it was written, by the sender's centre time.
        events: that were new here.
        refused: sections that were not taken; the answer lets the sender know.
        answer: the acknowledgement, to be carried back; None for what is one itself.
    """

    kind: Kind
    sender: str
    at_ms: int
    events: int
    refused: int
    answer: Path | None


def export_bundle(machine: Machine, file: Path, to: str, tell: Tell, *, everything: bool = False) -> Exported:
    """Write what a machine is not known to hold into a file that only it can open.

    Args:
        machine: who writes.
        file: on the stick.
        to: "province", "hub", a machine's name ("c3" or "centre/c3"), or the path of its certificate; "" for the
            province or, while its certificate is not known here, the hub.
        tell: how many events of how many are written.
        everything: as if nothing were known of the receiver.

    Raises:
        Trouble: this machine has no certificate or does not know that one's, or the file cannot be written.
    """
    passport = _passport(machine)
    with machine.store.read() as view:
        receiver = _receiver(machine, view, passport, to)
        access = _common(machine, receiver)
        known = Known() if everything else _known(machine, view, receiver, access.scope())
    if Audience.STAFF not in receiver.role.audiences:
        known = replace(known, since=business_day(machine.clock()))
    return _write(machine, file, Cover(Kind.EXCHANGE, receiver, machine.clock()), known, tell)


def import_bundle(machine: Machine, file: Path, tell: Tell) -> Imported:
    """Take in a bundle as if its sender had come on the line, and write the answer beside it.

    Raises:
        BundleFault: it is none, or not for this machine: nothing was changed. Or the answer cannot be written: what
            was taken in stays, and the sentence says so.
    """
    with opened(file, _passport(machine), tell) as bundle:
        access = _welcome(machine, bundle.sender)
        before = _events(machine, access.scope())
        known, refused = _take(machine, bundle, access, tell)
        events = _events(machine, access.scope()) - before
    with suppress(OSError):  # what it said is then forgotten, which costs room on the next stick
        remember(machine.settings.data, bundle.sender.fingerprint, known)
    answer = _answer(machine, file, bundle, known, events) if bundle.kind is Kind.EXCHANGE else None
    return Imported(bundle.kind, bundle.sender.name, bundle.at_ms, events, refused, answer)


def _take(machine: Machine, bundle: Bundle, access: Access, tell: Tell) -> tuple[Known, int]:
    """Return what the sender holds, and how many of its sections were refused."""
    speaker, hearing, refused = Speaker(machine.store, machine.me, access), Hearing(), 0
    for message, read in bundle.messages():
        for item in taken(speaker, bundle.sender, message):
            log.warning("section refused", extra={"log": item.log, "reason": item.reason})
            refused += 1
        hearing.hear(message)
        tell((READINGS - 1) * bundle.size + read, READINGS * bundle.size)
    return hearing.known, refused


def _answer(machine: Machine, file: Path, bundle: Bundle, known: Known, events: int) -> Path:
    answer = file.with_name(f"{file.stem}.tra-loi{SUFFIX}")
    cover = Cover(Kind.ACKNOWLEDGEMENT, bundle.sender, machine.clock())
    try:
        _write(machine, answer, cover, known, lambda _done, _all: None)
    except BundleFault as fault:
        what = f"Đã nhận {events} mục mới, nhưng chưa ghi được tệp trả lời. {fault.what}"
        raise BundleFault(what, f"{fault.do} Đọc lại tệp này là có tệp trả lời.") from fault
    return answer


def _write(machine: Machine, file: Path, cover: Cover, known: Known, tell: Tell) -> Exported:
    access = _common(machine, cover.receiver)
    speaker = Speaker(machine.store, machine.me, access)
    frame = replace(speaker.ask(Mind(), business_day(machine.clock()), Line()), now_ms=0)
    with machine.store.read() as view:
        cargo = Cargo.of(view, access.scope(known.since), known)
        progress = _Progress(cargo.events, tell)
        size = write_bundle(file, cover, _passport(machine), progress.over(cargo.messages(frame)))
    return Exported(file, cover.receiver.name, cover.receiver.role, progress.done, cargo.events - progress.done, size)


class _Progress:
    """Counts the events that pass."""

    def __init__(self, events: int, tell: Tell) -> None:
        self.done, self._events, self._tell = 0, events, tell

    def over(self, messages: Iterable[Exchange]) -> Iterator[Exchange]:
        for message in messages:
            yield message
            self.done += sum(len(section.envelopes) for section in message.sections)
            self._tell(self.done, self._events)


def _passport(machine: Machine) -> Passport:
    if machine.passport is None:
        raise without_papers(machine.settings.role)
    return machine.passport


def _common(machine: Machine, other: Identity) -> Access:
    access = common(machine.access, other)
    if access is None:
        raise BundleFault(f"{other.name} thuộc trung tâm khác.", f"Trao đổi qua máy chủ tỉnh. {_UNCHANGED}")
    return access


def _welcome(machine: Machine, sender: Identity) -> Access:
    """Return what may be taken from who wrote a bundle; a line would turn away who was ended, or is of another centre.

    Raises:
        BundleFault: nothing may.
    """
    _not_ended(sender, machine.revocations())
    return _common(machine, sender)


def _not_ended(other: Identity, revoked: Revocations) -> None:
    if revoked.is_revoked(other):
        raise BundleFault(f"Máy {other.name} đã bị thu hồi.", f"Ghép lại máy đó bằng motcua enrol. {_UNCHANGED}")


def _known(machine: Machine, view: Reader, receiver: Identity, scope: Scope) -> Known:
    """Return what a machine is known to hold: as it said in its last bundle, and what has reached the province."""
    said = remembered(machine.settings.data, receiver.fingerprint)
    if receiver.role is not Role.PROVINCE:
        return said
    table = dict(known_by_the_province(view, scope))
    if said.epoch >= (view.said(EPOCH) or ""):  # else it was put back to an older state since it said so
        for of_log, points in said.table.items():
            table[of_log] = table.get(of_log, frozenset()) | points
    return replace(said, table=table)


def _receiver(machine: Machine, view: Reader, passport: Passport, to: str) -> Identity:
    revoked = machine.me.trust.revocations(view)
    if to.endswith(".pem"):
        shown = _certified(Path(to), passport)
        _not_ended(shown, revoked)
        return shown
    known = [item for item in acquainted(view, passport) if not revoked.is_revoked(item)]
    meant = (to,) if to else _UP_THE_LINE[: 1 if passport.identity.role.serves else None]
    found = next((named for one in meant if (named := [item for item in known if _is_meant(item, one)])), [])
    if not found:
        raise BundleFault(
            f"Máy này chưa biết chứng chỉ của {to or 'máy chủ'}.",
            "Chép certificate.pem trong thư mục dữ liệu của máy đó vào USB, rồi dùng --to với tệp này.",
        )
    if len({item.centre for item in found}) > 1:
        raise BundleFault(f"Nhiều trung tâm có {to}.", "Ghi cả trung tâm: --to trung-tâm/máy.")
    return found[-1]


def _is_meant(machine: Identity, to: str) -> bool:
    if to in (Role.HUB, Role.PROVINCE):
        return machine.role == to
    return to in (machine.name, machine.device)


def _certified(file: Path, passport: Passport) -> Identity:
    try:
        shown = ders_of(file.read_bytes())
    except OSError as error:
        raise BundleFault(f"Không đọc được {file}.", "Kiểm tra tên tệp chứng chỉ.") from error
    identity = verified(tuple(der for der in shown if der != passport.root.der), passport.root)
    if not isinstance(identity, Identity):
        raise BundleFault(f"{file.name} không phải chứng chỉ của tỉnh này.", "Chép certificate.pem của đúng máy nhận.")
    return identity


def _events(machine: Machine, scope: Scope) -> int:
    with machine.store.read() as view:
        return sum(head.seq for heads in view.heads(scope).values() for head in heads)

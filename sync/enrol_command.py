"""``motcua pair``, ``enrol`` and ``revoke``: machines join a centre, and leave it."""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import qrcode
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.dossier import Dossier
from sync.domain.event import NotAnEvent
from sync.domain.identity import Identity, may_enrol
from sync.domain.ids import CentreId, DeviceId, Fingerprint, LogId
from sync.domain.log import Audience, named
from sync.domain.numbering import alike, own_tag
from sync.domain.revocation import REVOKED, is_fingerprint, revoked_bodies
from sync.domain.roles import PAIRED, Role
from sync.errors import IdentityFault, KeyEnded, SettingsFault
from sync.identity.certificates import Root, Subject, ders_of, verified
from sync.identity.keys import device_key, renew_device_key
from sync.identity.pairing import PairingCode, words
from sync.identity.passport import Passport, keep_passport, passport_in
from sync.identity.recovery import seal
from sync.machine import Machine
from sync.office.exposure import may_be_on
from sync.office.shipped import load_centre
from sync.replication.enrolling import enrol
from sync.server.enrolment import ENROLLED, Pairing, pairing_in
from sync.settings import ADDRESS, DEVICE, Settings
from sync.store.key import KEY_FILE, machine_key, system_vault
from sync.store.logs import Scope
from sync.store.writer import Draft

LOOK_EVERY_S = 0.2
_ASK_THERE = "Muốn biết trên máy đó có những hồ sơ nào: chạy lệnh này trên máy chủ của trung tâm đó.\n"
_ROLES = sorted(role.value for role in PAIRED)
_ROOM = 18
"""Letters of a name of at most 20 that leave room for another number."""


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to ``motcua``."""
    pair = commands.add_parser("pair", help="trên máy chủ: tạo mã ghép cho một máy mới, dùng một lần trong 10 phút")
    pair.add_argument("device", metavar="MÁY", type=_name, help="tên máy mới, như k2")
    pair.add_argument("--role", required=True, choices=_ROLES, help="ki-ốt, bảng gọi số, hay máy ở quầy")
    pair.add_argument("--centre", metavar="TRUNG_TÂM", help="ở tỉnh: trung tâm của máy mới")
    pair.add_argument("--json", action="store_true", help="in JSON: mã, rồi bốn từ khi đã ghép")
    pair.set_defaults(run=_pair)
    join = commands.add_parser("enrol", help="trên máy mới: vào trung tâm bằng mã ghép")
    join.add_argument("code", metavar="MÃ", help="mã ghép trên màn hình máy chủ, gõ hoặc quét QR")
    join.add_argument("--server", metavar="URL", help="địa chỉ máy chủ; không có thì lấy peers trong tệp cài đặt")
    join.add_argument("--json", action="store_true", help="in JSON")
    join.set_defaults(run=_enrol)
    end = commands.add_parser("revoke", help="trên máy chủ: thu hồi một máy bị mất hoặc thôi dùng")
    end.add_argument("device", metavar="MÁY", help="tên máy, như k2")
    end.add_argument("--centre", metavar="TRUNG_TÂM", help="ở tỉnh: trung tâm của máy đó")
    end.add_argument("--key", metavar="DẤU", help="chỉ thu hồi khóa có dấu này; cần khi máy không do máy chủ này ghép")
    end.set_defaults(run=_revoke)


def _name(text: str) -> str:
    if not DEVICE.fullmatch(text):
        raise argparse.ArgumentTypeError("chữ thường không dấu, số và gạch nối, nhiều nhất 20, như k2")
    return text


def _pair(args: argparse.Namespace) -> int:
    settings, passport = _server(args)
    centre, role = CentreId(args.centre or settings.centre), Role(args.role)
    if not may_enrol(passport.identity, centre, role):
        raise IdentityFault("Máy chủ này không được ghép máy của trung tâm khác.", "Ghép ở máy chủ của trung tâm đó.")
    if role is Role.COUNTER:
        _refuse_alike(settings, passport.root, centre, args.device)
    _remark_on_earlier(settings, passport.root, centre, args.device)
    code = PairingCode.new(passport.root.fingerprint)
    opened = Pairing(centre, args.device, role, code.secret.hex(), monotonic())
    opened.keep(settings.data)
    _show(code, args)
    used = _used(settings.data, opened)
    if used is None:
        raise IdentityFault("Chưa có máy nào dùng mã này.", "Tạo mã mới bằng motcua pair.")
    print(json.dumps({"words": used.words.split(" – ")}, ensure_ascii=False) if args.json else _paired(used))
    return 0


def _refuse_alike(settings: Settings, root: Root, centre: CentreId, device: DeviceId) -> None:
    """Refuse a name whose slips would bear the series of another machine's: cut off, both would print one number."""
    shipped = load_centre()
    listed = [name for name, role in shipped.devices.items() if role == Role.COUNTER] if shipped.id == centre else []
    joined = [each.device for each in _enrolled(settings.data, root, centre) if each.role is Role.COUNTER]
    other = alike(device, {*listed, *joined})
    if other is not None:
        raise IdentityFault(
            f"Số của máy {device} sẽ trùng dãy {own_tag(device)} với máy {other}.",
            f"Đặt tên khác cho máy mới, như {device[:_ROOM]}-2, rồi ghép lại.",
        )


def _remark_on_earlier(settings: Settings, root: Root, centre: CentreId, device: DeviceId) -> None:
    """Say on stderr that the name is in use already: two machines of one name write under one name."""
    earlier = _enrolled(settings.data, root, centre, device)
    if not earlier:
        return
    machine = Machine.open(settings)
    try:
        revoked = machine.revocations()
    finally:
        machine.close()
    if not all(revoked.is_revoked(identity) for identity in earlier):
        end = f"Nếu đây là máy khác thay nó: chạy motcua revoke {device} trước."
        print(f"{device} đã được ghép và chưa bị thu hồi. {end}", file=sys.stderr, flush=True)


def _show(code: PairingCode, args: argparse.Namespace) -> None:
    if args.json:
        print(json.dumps({"code": code.text}), flush=True)
        return
    picture = qrcode.QRCode(border=2)
    picture.add_data(code.text)
    picture.print_ascii(invert=True)
    print(f"Trên {args.device} ({args.role}) chạy: motcua enrol {code.text}")
    print("Mã dùng một lần, trong 10 phút, gõ sai được ba lần. Máy chủ (motcua serve) phải đang chạy.", flush=True)


def _used(folder: Path, opened: Pairing) -> Pairing | None:
    """Wait until a machine was certified; None when it was not in time, or somebody opened another pairing."""
    while (now := pairing_in(folder)) and now.secret == opened.secret and now.is_open(monotonic()):
        if now.key:
            return now
        sleep(LOOK_EVERY_S)
    return None


def _paired(used: Pairing) -> str:
    return (
        f"Đã ghép {used.device} ({used.role}). Máy đó phải hiện đúng bốn từ:\n  {used.words}\n"
        f"Nếu khác: motcua revoke {used.device}"
    )


def _enrol(args: argparse.Namespace) -> int:
    settings, code = Settings.load(args.settings), PairingCode.read(args.code)
    if code is None:
        raise IdentityFault("Mã ghép gõ chưa đúng.", "Gõ lại đủ 40 ký tự như trên màn hình máy chủ.")
    key = machine_key(settings.data / KEY_FILE, system_vault())
    passport, is_new = _joined(settings, key, code, _address(args, settings))
    seal(settings.data, key, passport.root)
    identity = passport.identity
    four = words(code.secret, _subject(settings), identity.public_key)
    if args.json:
        print(json.dumps({"device": identity.name, "words": four}, ensure_ascii=False))
    else:
        if is_new:
            print("Khóa cũ của máy này đã bị thu hồi; máy đã tạo khóa mới.")
        print(f"Máy này là {identity.name} ({identity.role}). Máy chủ phải hiện đúng bốn từ:")
        print("  " + " – ".join(four))
    return 0


def _joined(settings: Settings, key: bytes, code: PairingCode, address: str) -> tuple[Passport, bool]:
    """Return the papers granted, and whether they are for a new key because the old one was revoked."""
    subject, own = _subject(settings), device_key(settings.data, key)
    try:
        chain, root = enrol(address, code, subject, own.public_key().public_bytes_raw())
    except KeyEnded:
        drawn = Ed25519PrivateKey.generate()
        chain, root = enrol(address, code, subject, drawn.public_key().public_bytes_raw())
        renew_device_key(settings.data, key, drawn)  # not before it is certified: until then the machine still opens
        return keep_passport(settings.data, key, chain, root), True
    return keep_passport(settings.data, key, chain, root), False


def _subject(settings: Settings) -> Subject:
    return Subject(settings.centre, settings.device, settings.role)


def _address(args: argparse.Namespace, settings: Settings) -> str:
    address: str = args.server or next((peer for peer in settings.peers if peer.startswith("https://")), "")
    if not ADDRESS.fullmatch(address) or not address.startswith("https://"):
        raise SettingsFault("Chưa có địa chỉ máy chủ dạng https://máy:cổng.", "Ghi vào peers, hoặc dùng --server.")
    return address


def _revoke(args: argparse.Namespace) -> int:
    settings, passport = _server(args)
    centre, device = CentreId(args.centre or settings.centre), DeviceId(args.device)
    machine = Machine.open(settings)
    try:
        written = _written_by(machine, centre, device)
        known = _named(args.key) if args.key else written.keys | _keys(settings.data, passport.root, centre, device)
        if not known:
            raise IdentityFault(
                f"Máy chủ này không biết máy nào tên {device}.", "Sửa tên máy, hoặc chỉ khóa bằng --key."
            )
        keys = known - _ended_by(machine, passport.identity)
        if not keys:
            sys.stdout.write(f"{device} đã bị thu hồi từ trước; không có gì thay đổi.\n")
            return 0
        with machine.store.write() as tx:
            for key in sorted(keys):
                for body in revoked_bodies(f"{centre}/{device}", key, written.last):
                    tx.record(Draft(REVOKED, Audience.PUBLIC, settings.device, body))
            machine.me.trust.end_noticed(tx)
        role = Role(written.role or machine.centre.devices.get(device, Role.COUNTER))
        exposed = may_be_on(role, machine.tracking.dossiers(), settings.backup.keep_years, machine.clock())
    finally:
        machine.close()
    sys.stdout.write(f"Đã thu hồi {device}: {len(keys)} khóa, giữ {sum(written.last.values())} sự kiện đã nhận.\n")
    sys.stdout.write(_on_its_disk(role, exposed) if centre == settings.centre else _ASK_THERE)
    return 0


def _on_its_disk(role: Role, exposed: tuple[Dossier, ...]) -> str:
    """Return the report of what was on a machine, by codes: names do not belong on a screen where it is typed."""
    if Audience.STAFF not in role.audiences:
        return "Trên máy đó chỉ có số thứ tự trong ngày, không có thông tin cá nhân.\n"
    codes = "".join(f"  {dossier.code}\n" for dossier in exposed)
    return f"Ổ đĩa máy đó được mã hóa; trên đó có thể có {len(exposed)} hồ sơ{':' if codes else '.'}\n{codes}"


@dataclass(frozen=True, slots=True)
class _Written:
    """What a device has written as far as it is here: its logs, and the keys that signed them, in which role."""

    last: dict[LogId, int]
    keys: frozenset[Fingerprint]
    role: str


def _written_by(machine: Machine, centre: CentreId, device: DeviceId) -> _Written:
    with machine.store.read() as view:
        heads = view.heads(Scope(frozenset(Audience), centre))
        last = {log: max(head.seq for head in held) for log, held in heads.items() if _is_of(device, log)}
        authors = [author for author in map(view.author, last) if author]
    role = next((author.role for author in authors), "")
    return _Written(last, frozenset(Fingerprint(author.fingerprint) for author in authors), role)


def _ended_by(machine: Machine, me: Identity) -> frozenset[Fingerprint]:
    """Return the keys that this server has ended itself: said again, more of what a thief wrote would stand."""
    said = machine.revocations().known
    return frozenset(item.key for item in said if item.author.fingerprint == me.fingerprint)


def _named(key: str) -> frozenset[Fingerprint]:
    if not is_fingerprint(key):
        raise IdentityFault("Dấu của khóa phải có 32 chữ số thập lục phân.", "Sửa --key.")
    return frozenset({Fingerprint(key)})


def _keys(folder: Path, root: Root, centre: CentreId, device: DeviceId) -> frozenset[Fingerprint]:
    return frozenset(identity.fingerprint for identity in _enrolled(folder, root, centre, device))


def _enrolled(folder: Path, root: Root, centre: CentreId, device: str = "*") -> list[Identity]:
    """Return the machines that this server certified under a name; all of them without one."""
    shown = (verified(ders_of(file.read_bytes()), root) for file in (folder / ENROLLED).glob(f"{device}.*.pem"))
    return [identity for identity in shown if isinstance(identity, Identity) and identity.centre == centre]


def _is_of(device: DeviceId, log: LogId) -> bool:
    try:
        return named(log).device == device
    except NotAnEvent:
        return False


def _server(args: argparse.Namespace) -> tuple[Settings, Passport]:
    settings = Settings.load(args.settings)
    passport = passport_in(settings.data, machine_key(settings.data / KEY_FILE, system_vault()))
    if passport is None or not passport.identity.role.serves:
        raise IdentityFault(
            "Máy này không phải máy chủ đã có chứng chỉ.", "Chạy trên máy chủ, sau motcua authority install."
        )
    return settings, passport

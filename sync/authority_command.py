"""``motcua authority`` and ``motcua recover``: the province's off-line root, and what only its stick can do."""

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from sync.domain.identity import Identity
from sync.domain.roles import Role
from sync.errors import IdentityFault
from sync.identity.authority import RECOVERY_KEY, found, request, root_in, wished
from sync.identity.certificates import Chain, Root, Subject, ders_of, pem_of, root_of, verified
from sync.identity.keys import device_key, replace_secret
from sync.identity.passport import keep_passport
from sync.identity.publishing import SUFFIX, sign_file
from sync.identity.recovery import SEALED, seal, unseal
from sync.settings import Settings
from sync.store.key import KEY_FILE, machine_key, system_vault

_LONGEST_NAME = 64
"""Characters of a name within a certificate (X.520, ub-organization-name)."""

_SHORTEST = 8
"""Characters of the root's password: no fewer than an officer's."""


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to ``motcua``."""
    parser = commands.add_parser("authority", help="khóa gốc của tỉnh và chứng chỉ của các máy chủ")
    actions = parser.add_subparsers(title="việc", required=True, metavar="VIỆC")
    init = actions.add_parser("init", help="tạo khóa gốc và khóa khôi phục của tỉnh trong một thư mục cất riêng")
    init.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục trên ổ rời, cất trong két")
    init.add_argument("--province", required=True, metavar="TÊN", help="tên tỉnh ghi trong chứng chỉ gốc")
    _add_password(init)
    init.set_defaults(run=_init)
    ask = actions.add_parser("request", help="trên máy chủ: viết yêu cầu chứng chỉ ra tệp")
    ask.add_argument("file", type=Path, metavar="TỆP", help="ghi yêu cầu ra đây")
    ask.set_defaults(run=_request)
    sign = actions.add_parser("sign", help="trên máy có khóa gốc: cấp chứng chỉ cho một máy chủ")
    sign.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục của khóa gốc")
    sign.add_argument("file", type=Path, metavar="TỆP", help="yêu cầu của máy chủ")
    sign.add_argument("--out", type=Path, required=True, metavar="TỆP", help="ghi chứng chỉ ra đây")
    _add_password(sign)
    sign.set_defaults(run=_sign)
    _add_sign_file(actions)
    install = actions.add_parser("install", help="trên máy chủ: nhận chứng chỉ đã cấp")
    install.add_argument("file", type=Path, metavar="TỆP", help="tệp mà motcua authority sign đã ghi")
    install.set_defaults(run=_install)
    recover = commands.add_parser("recover", help="ở tỉnh: mở khóa cơ sở dữ liệu của một máy đã mất khóa")
    recover.add_argument("sealed", type=Path, metavar="TỆP", help=f"{SEALED} của máy đó hoặc trong bản sao lưu")
    recover.add_argument("--key", type=Path, required=True, metavar="TỆP", help=f"{RECOVERY_KEY} của tỉnh")
    recover.add_argument("--out", type=Path, metavar="TỆP", help="ghi machine.key ra đây thay vì in ra màn hình")
    _add_password(recover)
    recover.set_defaults(run=_recover)


def _add_sign_file(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    publish = actions.add_parser("sign-file", help="trên máy có khóa gốc: ký một tệp danh mục mà tỉnh phát hành")
    publish.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="thư mục của khóa gốc")
    publish.add_argument("file", type=Path, metavar="TỆP", help=f"chữ ký ghi ra tệp cạnh nó, thêm đuôi {SUFFIX}")
    _add_password(publish)
    publish.set_defaults(run=_sign_file)


def _add_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--password-file", type=Path, metavar="TỆP", help="đọc mật khẩu từ dòng đầu của tệp này")


def _init(args: argparse.Namespace) -> int:
    province = args.province.strip()
    if not 0 < len(province) <= _LONGEST_NAME:
        raise IdentityFault("Chưa có tên tỉnh, hoặc tên quá dài.", '--province cần tên tỉnh, như "Bắc Ninh".')
    password = _password(args, twice=True)
    if len(password.decode()) < _SHORTEST:
        raise IdentityFault(f"Mật khẩu của khóa gốc cần ít nhất {_SHORTEST} ký tự.", "Chọn mật khẩu dài hơn.")
    authority = found(args.folder, province, password)
    print(f"Đã tạo khóa gốc {authority.root.fingerprint} trong {args.folder}. Cất ổ này trong két.")
    return 0


def _request(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    key = device_key(settings.data, machine_key(settings.data / KEY_FILE, system_vault()))
    subject = Subject(settings.centre, settings.device, settings.role)
    _write(args.file, request(key, subject), lambda there: wished(there)[0] == subject)
    print(f"Mang {args.file} đến máy có khóa gốc, chạy motcua authority sign.")
    return 0


def _sign(args: argparse.Namespace) -> int:
    subject, public_key = wished(_read(args.file))
    if not subject.role.serves:
        raise IdentityFault(f"{subject.device} là {subject.role}, không phải máy chủ.", "Ghép máy đó bằng motcua pair.")
    authority = root_in(args.folder, _password(args))
    chain = authority.certify(subject, public_key)
    _write(args.out, pem_of((*chain, authority.root.der)), lambda there: _whose(there, authority.root) == subject)
    whom = "tỉnh" if subject.role is Role.PROVINCE else f"trung tâm {subject.centre}"
    print(f"Đã cấp chứng chỉ máy chủ {whom} cho {subject.device}. Mang {args.out} về máy đó.")
    return 0


def _sign_file(args: argparse.Namespace) -> int:
    signature = sign_file(args.file, root_in(args.folder, _password(args)))
    print(f"Đã ký. Phát hành {args.file} cùng với {signature.name}.")
    return 0


def _install(args: argparse.Namespace) -> int:
    settings = Settings.load(args.settings)
    key = machine_key(settings.data / KEY_FILE, system_vault())
    chain, root = _granted(args.file, device_key(settings.data, key).public_key().public_bytes_raw())
    passport = keep_passport(settings.data, key, chain, root)
    seal(settings.data, key, passport.root)
    print(f"Máy này là {passport.identity.name} ({passport.identity.role}).")
    return 0


def _granted(file: Path, public_key: bytes) -> tuple[Chain, Root]:
    """Return what the root wrote for this machine's key."""
    written = _read(file)
    try:
        *chain, last = ders_of(written)
        root = root_of(last)
    except IdentityFault as error:
        raise _not_granted(file) from error
    identity = verified(tuple(chain), root)
    if not isinstance(identity, Identity) or identity.public_key != public_key:
        raise _not_granted(file)
    return tuple(chain), root


def _not_granted(file: Path) -> IdentityFault:
    return IdentityFault(
        f"{file} không phải chứng chỉ cấp cho máy này.",
        "Lấy tệp mà motcua authority sign đã ghi cho yêu cầu của chính máy này.",
    )


def _recover(args: argparse.Namespace) -> int:
    key = unseal(_read(args.sealed), _read(args.key), _password(args)).hex()
    if args.out:
        _write(args.out, key.encode(), lambda there: there == key.encode())
    else:
        sys.stdout.write(key + "\n")
    return 0


def _password(args: argparse.Namespace, *, twice: bool = False) -> bytes:
    """Return the password of the province's keys; typed unseen, twice when it is new."""
    if args.password_file:
        typed = _read(args.password_file).split(b"\n")[0].rstrip(b"\r").decode(errors="replace")
    elif sys.stdin.isatty():
        typed = getpass.getpass("Mật khẩu của khóa gốc: ")
        if twice and getpass.getpass("Gõ lại: ") != typed:
            raise IdentityFault("Hai lần gõ khác nhau.", "Làm lại.")
    else:
        typed = ""
    if not typed:
        raise IdentityFault("Khóa gốc cần mật khẩu.", "Gõ mật khẩu, hoặc dùng --password-file.")
    return typed.encode()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise IdentityFault(f"Không đọc được {path}.", "Kiểm tra tên tệp và quyền đọc.") from error


def _whose(papers: bytes, root: Root) -> Subject | None:
    """Return for whom a file of certificates was granted under this root; None when it was not."""
    identity = verified(tuple(der for der in ders_of(papers) if der != root.der), root)
    return Subject(identity.centre, identity.device, identity.role) if isinstance(identity, Identity) else None


def _write(path: Path, content: bytes, is_earlier: Callable[[bytes], bool]) -> None:
    """Write an answer, in place of an earlier one to the same question; another file stays."""
    try:
        if path.exists() and not (path.is_file() and _says(is_earlier, path.read_bytes())):
            raise IdentityFault(f"Đã có {path}, là tệp khác; chưa ghi gì.", "Chọn tên tệp khác.")
        replace_secret(path, content)
    except OSError as error:
        raise IdentityFault(f"Không ghi được {path}.", "Kiểm tra tên tệp, quyền và chỗ trống.") from error


def _says(is_earlier: Callable[[bytes], bool], there: bytes) -> bool:
    try:
        return is_earlier(there)
    except IdentityFault:  # it is nothing of ours
        return False

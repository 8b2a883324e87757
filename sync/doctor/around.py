"""What is around the machine: its certificate, peers and the printer."""

import json

import requests
from urllib3.exceptions import HTTPError

from sync.clock import wall_clock
from sync.devices.printer import open_printer
from sync.doctor.finding import Finding, ill, well
from sync.domain.roles import Role
from sync.errors import Trouble
from sync.identity.certificates import chain_text
from sync.identity.passport import Passport, is_enrolled, passport_of, without_papers
from sync.identity.signing import CERTIFICATE_HEADER, ENDED
from sync.replication.peer import session_of
from sync.settings import Settings
from sync.store.key import KEY_FILE, machine_key, system_vault

ANSWER_S = 2.0

_MOST_BYTES = 4096


def papers(settings: Settings) -> tuple[Finding | None, Passport | None]:
    """Return whether the machine is who it should be, and its papers; None for one that works within one computer."""
    try:
        if not is_enrolled(settings.data):
            outside = any(peer.startswith("https://") for peer in settings.peers)
            missing = without_papers(settings.role)
            return (ill("certificate", missing.what, missing.do) if outside else None), None
        passport = passport_of(settings.data, machine_key(settings.data / KEY_FILE, system_vault()))
    except Trouble as trouble:
        return ill("certificate", trouble.what, trouble.do), None
    return well("certificate", f"Máy này là {passport.identity.name} ({passport.identity.role})."), passport


def peer(address: str, passport: Passport | None) -> Finding:
    """Return whether a server of ours answers at this address within two seconds, and its version."""
    try:
        answer = _health(address, passport)
    except (ValueError, requests.exceptions.SSLError):
        what = f"{address} trả lời nhưng không phải máy chủ Một Cửa."
        return ill("peer", what, "Kiểm tra địa chỉ; mở trình duyệt xem Wi-Fi có đòi đăng nhập không.")
    except (requests.RequestException, HTTPError):
        return ill("peer", f"{address} không trả lời.", "Kiểm tra dây mạng, địa chỉ, và máy chủ có đang chạy không.")
    if answer is None:
        return ill("peer", f"{address} chưa sẵn sàng.", "Chạy motcua doctor trên máy đó.")
    if passport and _is_ended(address, passport):
        what = f"Máy này đã bị thu hồi ({address} báo): không máy nào nhận gì của nó nữa."
        return ill("peer", what, "Ghép lại: motcua pair trên máy chủ, rồi motcua enrol ở đây.")
    return well("peer", f"{address} trả lời, phiên bản {answer}.")


def _health(address: str, passport: Passport | None) -> str | None:
    """Return the version of the server, None when it cannot answer now."""
    with (
        session_of(passport, wall_clock) as session,
        session.get(f"{address}/v1/health", timeout=ANSWER_S, allow_redirects=False, stream=True) as answer,
    ):
        said = answer.raw.read1(_MOST_BYTES, decode_content=True)
    if answer.status_code == requests.codes.service_unavailable:
        return None
    value = json.loads(said)
    if not isinstance(value, dict) or value.get("ready") is not True:
        raise ValueError("not ours")
    return str(value.get("version"))[:20]


def _is_ended(address: str, passport: Passport) -> bool:
    """Return whether the server turns this machine away as revoked: it looks at who asks before it looks at what."""
    shown = {CERTIFICATE_HEADER: chain_text(passport.chain)}
    try:
        with (
            session_of(passport, wall_clock) as session,
            session.post(
                f"{address}/v1/exchange",
                b"-",
                headers=shown,
                timeout=ANSWER_S,
                allow_redirects=False,
                stream=True,
            ) as answer,
        ):
            said = answer.raw.read1(_MOST_BYTES, decode_content=True)
        value = json.loads(said)
    except (ValueError, RecursionError, requests.RequestException, HTTPError):
        return False
    refused = answer.status_code == requests.codes.forbidden
    return refused and isinstance(value, dict) and value.get("detail") == ENDED


def printer(settings: Settings) -> Finding | None:
    """Return whether the kiosk's printer takes slips; None for a machine that prints none."""
    if settings.role is not Role.KIOSK:
        return None
    try:
        open_printer(settings.printer, settings.data / "slips").check()
    except Trouble as trouble:
        return ill("printer", trouble.what, "Kiểm tra giấy, dây và nguồn của máy in.")
    return well("printer", "Máy in sẵn sàng." if settings.printer.kind != "file" else "Phiếu được ghi ra thư mục.")

"""What is around the machine: peers and the printer."""

import json

import requests
from urllib3.exceptions import HTTPError

from sync.devices.printer import open_printer
from sync.doctor.finding import Finding, ill, well
from sync.domain.roles import Role
from sync.errors import Trouble
from sync.settings import Settings

ANSWER_S = 2.0

_MOST_BYTES = 4096


def peer(address: str) -> Finding:
    """Return whether a server of ours answers at this address within two seconds, and its version."""
    try:
        answer = _health(address)
    except (ValueError, requests.exceptions.SSLError):
        what = f"{address} trả lời nhưng không phải máy chủ Một Cửa."
        return ill("peer", what, "Kiểm tra địa chỉ; mở trình duyệt xem Wi-Fi có đòi đăng nhập không.")
    except (requests.RequestException, HTTPError):
        return ill("peer", f"{address} không trả lời.", "Kiểm tra dây mạng, địa chỉ, và máy chủ có đang chạy không.")
    if answer is None:
        return ill("peer", f"{address} chưa sẵn sàng.", "Chạy motcua doctor trên máy đó.")
    return well("peer", f"{address} trả lời, phiên bản {answer}.")


def _health(address: str) -> str | None:
    """Return the version of the server, None when it cannot answer now."""
    with requests.Session() as session:
        session.trust_env = False  # a commune's proxy settings never stand between machines
        with session.get(f"{address}/v1/health", timeout=ANSWER_S, allow_redirects=False, stream=True) as answer:
            said = answer.raw.read1(_MOST_BYTES, decode_content=True)
    if answer.status_code == requests.codes.service_unavailable:
        return None
    value = json.loads(said)
    if not isinstance(value, dict) or value.get("ready") is not True:
        raise ValueError("not ours")
    return str(value.get("version"))[:20]


def printer(settings: Settings) -> Finding | None:
    """Return whether the kiosk's printer takes slips; None for a machine that prints none."""
    if settings.role is not Role.KIOSK:
        return None
    try:
        open_printer(settings.printer, settings.data / "slips").check()
    except Trouble as trouble:
        return ill("printer", trouble.what, "Kiểm tra giấy, dây và nguồn của máy in.")
    return well("printer", "Máy in sẵn sàng." if settings.printer.kind != "file" else "Phiếu được ghi ra thư mục.")

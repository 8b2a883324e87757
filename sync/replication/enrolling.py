"""Joining a centre with a pairing code: over a line whose other end is checked against the code first."""

import json
import ssl
from base64 import b64decode
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from sync.errors import IdentityFault, KeyEnded
from sync.identity.certificates import Chain, Root, Subject, chain_in, root_of
from sync.identity.pairing import PairingCode, proof
from sync.identity.signing import ENDED
from sync.identity.tls import client_side

ANSWER_S = 20.0
MOST_BYTES = 16 * 1024
_AWAY = "Máy chủ không trả lời."
_CHECK_LINE = "Kiểm tra địa chỉ và đường mạng, rồi làm lại."
_OK, _FORBIDDEN = 200, 403


def enrol(address: str, code: PairingCode, subject: Subject, public_key: bytes) -> tuple[Chain, Root]:
    """Return the machine's chain and the root to pin.

    Raises:
        KeyEnded: this key was revoked; another one may ask with the same code.
        IdentityFault: nobody answers, it is not the server that made the code, or it refuses; nothing secret was said.
    """
    root = _root(address, code)
    wish = {
        "centre": subject.centre,
        "device": subject.device,
        "role": subject.role,
        "key": public_key.hex(),
        "proof": proof(code.secret, subject, public_key),
    }
    answer = _asked(address, client_side(root, subject.centre), "POST", json.dumps(wish).encode())
    return chain_in(answer.get("chain", "")), root


def _root(address: str, code: PairingCode) -> Root:
    """Return the root that the server shows, once it is the code's; whoever is there may be asked for it."""
    anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anybody.check_hostname, anybody.verify_mode = False, ssl.CERT_NONE
    try:
        root = root_of(b64decode(_asked(address, anybody, "GET", b"").get("root", ""), validate=True))
    except ValueError as error:
        raise _wrong() from error
    if not code.fits(root.fingerprint):
        raise _wrong()
    return root


def _asked(address: str, context: ssl.SSLContext, method: str, body: bytes) -> dict[str, str]:
    where = urlsplit(address)
    line = HTTPSConnection(where.hostname or "", where.port, timeout=ANSWER_S, context=context)
    try:
        line.request(method, "/v1/enrol", body, {"Content-Type": "application/json"})
        answer = line.getresponse()
        return _read(answer.status, answer.read(MOST_BYTES))
    except ssl.SSLCertVerificationError as error:
        raise _wrong() from error
    except (OSError, HTTPException) as error:
        raise IdentityFault(_AWAY, _CHECK_LINE) from error
    finally:
        line.close()


def _read(status: int, body: bytes) -> dict[str, str]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise IdentityFault(_AWAY, _CHECK_LINE) from error
    if status == _FORBIDDEN:
        raise _refused(said)
    if status != _OK or not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
        raise IdentityFault(_AWAY, _CHECK_LINE)
    return said


def _refused(said: object) -> IdentityFault:
    if isinstance(said, dict) and said.get("detail") == ENDED:
        return KeyEnded("Khóa của máy này đã bị thu hồi.", "Báo quản trị viên của máy chủ.")
    return IdentityFault(
        "Máy chủ không nhận mã ghép này cho máy này.",
        "Mã chỉ dùng trong 10 phút, cho đúng tên máy và vai trò: tạo mã mới bằng motcua pair.",
    )


def _wrong() -> IdentityFault:
    return IdentityFault("Không đúng máy chủ.", "Đừng nhập thêm. Báo quản trị.")

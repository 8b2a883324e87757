"""Lines that only machines of this province can answer: TLS 1.3 under the pinned root.

Neither dates nor names are looked at: a clock may be dead, an address may change. A server is who its certificate
says, and it must say hub of this centre or province; anybody else is hung up on before a byte of ours is sent (F-20).
"""

import ssl
from ipaddress import ip_address
from typing import Any

from sync.domain.identity import Identity
from sync.domain.ids import CentreId
from sync.identity.certificates import Root, pem_of, verified
from sync.identity.keys import DEVICE_KEY
from sync.identity.passport import CERTIFICATE, Passport

_NO_CHECK_TIME = ssl.VerifyFlags(0x200000)
"""X509_V_FLAG_NO_CHECK_TIME of OpenSSL, which Python does not name."""


class WrongServer(ssl.SSLCertVerificationError):
    """Whoever answered is certified by our root, but not as a server for this centre."""


class _Pinned(ssl.SSLContext):
    """A client's side that knows who may answer."""

    root: Root
    centre: CentreId | None

    def wrap_socket(self, *args: Any, **options: Any) -> ssl.SSLSocket:  # noqa: ANN401 - the base class's many
        """Return the line after the handshake.

        Raises:
            WrongServer: the other end may not answer us.
        """
        line = super().wrap_socket(*args, **options)
        if not _may_answer(line.getpeercert(binary_form=True), self.root, self.centre):
            line.close()
            raise WrongServer("not a server for this centre")
        return line


def plain_is_allowed(host: str, *, enrolled: bool) -> bool:
    """Return whether a line to or at this host may go without TLS: the one place where that is decided.

    Only within one computer, and only for machines without certificates: a demonstration's or a test's. Who has a
    certificate never speaks without it.
    """
    if enrolled:
        return False
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def client_side(root: Root, centre: CentreId | None) -> ssl.SSLContext:
    """Return what connects to hubs of this centre and the province only; without a centre, to any server of theirs."""
    context = _Pinned(ssl.PROTOCOL_TLS_CLIENT)
    context.root, context.centre = root, centre
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_flags |= _NO_CHECK_TIME
    context.load_verify_locations(cadata=pem_of((root.der,)).decode())
    return context


def server_side(passport: Passport) -> ssl.SSLContext:
    """Return what answers as this machine."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.num_tickets = 0  # connections stay open for long; 500 bytes are a fifth of a second on a 2G line
    folder = passport.folder
    context.load_cert_chain(folder / CERTIFICATE, folder / DEVICE_KEY, lambda: passport.password)
    return context


def _may_answer(leaf: bytes | None, root: Root, centre: CentreId | None) -> bool:
    """Servers are certified by the root itself, so that their own certificate is all there is to look at."""
    server = verified((leaf,), root) if leaf else None
    if not isinstance(server, Identity) or not server.role.serves:
        return False
    return server.role.every_centre or centre in (None, server.centre)

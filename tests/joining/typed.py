"""The commands of machines and servers, as they are typed."""

import threading
from pathlib import Path

from sync.__main__ import main
from sync.identity.pairing import PairingCode
from sync.identity.passport import Passport, passport_in
from sync.server.enrolment import PAIRING, pairing_in
from sync.store.key import machine_key
from tests.fakes import Server, eventually


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def code_of(hub: Server) -> str:
    """Return the code that ``motcua pair`` shows, from what it leaves for the server."""
    folder = hub.machine.settings.data
    eventually((folder / PAIRING).exists)
    pairing = pairing_in(folder)
    assert pairing
    assert hub.machine.passport
    return PairingCode(bytes.fromhex(pairing.secret), hub.machine.passport.root.fingerprint[:26]).text


def paired(hub_file: Path, hub: Server, file: Path, device: str = "k7") -> Passport:
    """Pair a machine and enrol it; return its papers."""
    pairing = threading.Thread(target=lambda: run("--settings", hub_file, "pair", device, "--role", "kiosk", "--json"))
    pairing.start()
    assert run("--settings", file, "enrol", code_of(hub)) == 0
    pairing.join(30)
    (hub.machine.settings.data / PAIRING).unlink()
    passport = passport_in(file.parent / "data", machine_key(file.parent / "data" / "machine.key"))
    assert passport
    return passport

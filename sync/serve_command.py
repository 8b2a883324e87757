"""``motcua serve``: this machine as the province, or with peers (an upstream) as the hub of its centre."""

import argparse
import socket
import ssl
import sys
from dataclasses import replace

from sync.chore import every
from sync.domain.identity import Identity
from sync.domain.roles import Role
from sync.errors import SettingsFault
from sync.identity.authority import Authority
from sync.identity.tls import plain_is_allowed, server_side
from sync.machine import Machine
from sync.replication.wire import Line
from sync.server.app import News, Station, application
from sync.server.caller import Door, OpenDoor
from sync.server.enrolment import EnrolmentDesk
from sync.server.run import listening, serve
from sync.settings import ADDRESS, Settings

CHORE_EVERY_S = 15.0


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser("serve", help="chạy máy chủ: tỉnh, hoặc máy chủ trung tâm khi có --upstream")
    parser.add_argument(
        "--upstream", metavar="URL", type=_address, help="địa chỉ máy chủ tỉnh; có thì máy này là máy chủ trung tâm"
    )
    parser.set_defaults(run=run)


def _address(text: str) -> str:
    if not ADDRESS.fullmatch(text):
        raise argparse.ArgumentTypeError(f'"{text}" phải có dạng https://máy:cổng')
    return text


def run(args: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM.

    Raises:
        Trouble: settings, database or port; the sentence says what to do.
    """
    settings = Settings.load(args.settings)
    if settings.role not in (Role.HUB, Role.PROVINCE):
        raise SettingsFault(
            f"[machine]: role: máy này là {settings.role}, không phải máy chủ.", "Đặt role hub hoặc province."
        )
    if args.upstream:
        settings = replace(settings, peers=(args.upstream,))
    with listening(settings.server) as bound:
        machine = Machine.open(settings)
        tls = protection(machine)
        host, port = settings.server.host, settings.server.port
        address = f"{'https' if tls else 'http'}://{host}:{port}"
        sys.stdout.write(f"{settings.device} ({settings.role}) nghe ở {address}\n")
        sys.stdout.flush()
        _serve(machine, bound, tls)
    return 0


def protection(machine: Machine) -> ssl.SSLContext | None:
    """Return what the server's lines are protected with, None for one that only its own computer can reach.

    Raises:
        SettingsFault: others could reach it, and it has no certificate.
    """
    if machine.passport:
        return server_side(machine.passport)
    if not plain_is_allowed(machine.settings.server.host, enrolled=False):
        raise SettingsFault(
            "Máy chủ chưa có chứng chỉ, nên chỉ được nghe ở địa chỉ 127.0.0.1.",
            "Xin chứng chỉ bằng motcua authority request, hoặc sửa [server] host.",
        )
    return None


def _serve(machine: Machine, bound: socket.socket, tls: ssl.SSLContext | None) -> None:
    news = News()
    chores = [every(CHORE_EVERY_S, chore) for chore in (machine.queue.lapse_unconfirmed, machine.codes.tend)]
    if not machine.me.is_province:
        chores.append(every(CHORE_EVERY_S, machine.amendments.post_anew))
    machine.start(lambda _touched: None, lambda _link: news.tell())
    try:
        serve(application(station(machine), news), bound, news.end, tls)
    finally:
        for chore in chores:
            chore.set()
        machine.close()


def station(machine: Machine) -> Station:
    """Return what the application needs of a machine."""

    def line() -> Line:
        return Line(up=True) if machine.me.is_province else machine.replicator.contact.line

    def is_ended(identity: Identity) -> bool:
        return machine.revocations().is_revoked(identity)

    passport = machine.passport
    desk = EnrolmentDesk(machine.settings.data, Authority.of(passport), is_ended) if passport else None
    return Station(machine.store, machine.me, _door(machine), machine.queue, line, desk)


def _door(machine: Machine) -> Door | OpenDoor:
    if machine.passport is None:
        return OpenDoor(machine.centre.id, machine.centre.devices)
    return Door(machine.passport.root, machine.passport.identity, machine.clock, machine.revocations)

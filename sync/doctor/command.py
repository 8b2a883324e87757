"""``motcua doctor``: everything that can be looked at from here, one sentence each."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

from sync.doctor import around, data, disk
from sync.doctor.finding import Finding, ill
from sync.doctor.hall_show import hall_show
from sync.doctor.hall_voice import hall_voice
from sync.doctor.languages import languages
from sync.doctor.voices import voices
from sync.settings import Settings
from sync.store.whole import DATABASE


def add_arguments(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``motcua``."""
    parser = commands.add_parser(
        "doctor", help="khám máy này: ổ đĩa, đồng hồ, cơ sở dữ liệu, các máy khác, máy in, giọng đọc, bản dịch"
    )
    parser.add_argument("--json", action="store_true", help="chỉ in JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Look at everything; return 0 when all is well."""
    settings = Settings.load(args.settings)
    findings = list(_findings(settings, settings.clock.clock()()))
    if args.json:
        sys.stdout.write(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False) + "\n")
    else:
        for finding in findings:
            sys.stdout.write(f"{'tốt ' if finding.ok else 'LỖI '} {finding.sentence}\n")
    return 0 if all(finding.ok for finding in findings) else 1


def _findings(settings: Settings, now_ms: int) -> Iterator[Finding]:
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
    except OSError:
        yield ill("disk-write", f"Không tạo được thư mục dữ liệu {settings.data}.", "Kiểm tra data trong tệp cài đặt.")
        return
    yield disk.free_space(settings.data)
    yield disk.writing(settings.data)
    held, last_ms = data.database(settings, now_ms)
    yield disk.clock(now_ms, last_ms)
    yield from held
    yield data.backups(settings.backups, now_ms, ran=(settings.data / DATABASE).exists())
    certificate, passport = around.papers(settings)
    yield from (certificate,) if certificate else ()
    yield from (around.peer(address, passport) for address in settings.peers)
    yield from (found for found in _devices(settings) if found)


def _devices(settings: Settings) -> tuple[Finding | None, ...]:
    voiced = voices(settings), languages(settings), hall_voice(settings)
    return around.printer(settings), *voiced, hall_show(settings)

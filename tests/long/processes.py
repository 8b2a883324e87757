"""Real programs for the long tests: settings, commands, a hub that runs beside them."""

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests

from sync.demo.stage import Place

REPOSITORY = Path(__file__).parents[2]
BIRTH = "1.001193"


def settings(folder: Path, device: str, role: str, *, tag: str = "", peers: Iterable[str] = (), port: int = 0) -> Path:
    """Write the settings of a machine and return their file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "settings.toml"
    file.write_text(
        f'[machine]\ncentre = "24.hop-thinh"\ndevice = "{device}"\nrole = "{role}"\ndata = "data"\ntag = "{tag}"\n'
        f"peers = {json.dumps(list(peers))}\n[server]\nport = {port}\n",
        encoding="utf-8",
    )
    return file


def start(module: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a program of ours; its lines come as they are printed."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def issuing(file: Path, count: int, service: str = BIRTH) -> subprocess.Popen[str]:
    """Start a kiosk process that issues numbers and prints each one after it is durable."""
    return start("sync", "--settings", file, "ticket", "issue", "--service", service, "--count", count, "--json")


def told(process: subprocess.Popen[str]) -> list[Mapping[str, str]]:
    """Return what a process printed, one JSON value a line, once it has ended well."""
    printed, _ = process.communicate()
    assert process.returncode == 0
    return [json.loads(line) for line in printed.splitlines()]


def waiting(file: Path) -> list[Mapping[str, str]]:
    """Return the waiting tickets of a machine, read by a program of their own."""
    return told(start("sync", "--settings", file, "ticket", "list", "--json"))


class Hands:
    """A machine of the centre at work; what it acknowledged survives its death here."""

    def __init__(self, place: Place, pace_s: float) -> None:
        self.place, self._pace_s = place, pace_s
        self.said: list[dict[str, str]] = []
        self.restart()

    def restart(self) -> None:
        self._process = start("tests.long.hands", self.place.settings_file, self._pace_s)
        self._reading = threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True)
        self._reading.start()

    def _read(self, lines) -> None:
        for line in lines:
            if line.endswith("\n"):  # what a kill cut short was not said
                self.said.append(json.loads(line))

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._reading.join()
        for pipe in filter(None, (self._process.stdin, self._process.stdout)):
            pipe.close()

    @property
    def pid(self) -> int:
        return self._process.pid

    def rest(self) -> None:
        """Take nobody any more, and go on exchanging."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def acknowledged(self, event: str, field: str) -> list[str]:
        return [said[field] for said in self.said if said["event"] == event]


@contextmanager
def serving(file: Path, port: int) -> Iterator[str]:
    """Run the server of a settings file; give its address."""
    process = start("sync", "--settings", file, "serve")
    try:
        until_ready(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=30)
    assert process.returncode == 0


def until_ready(address: str) -> None:
    """Return when a server answers."""
    for _ in range(600):
        try:
            if requests.get(f"{address}/v1/health", timeout=5).ok:
                return
        except requests.ConnectionError:
            time.sleep(0.05)
    raise AssertionError("the server does not answer")


def seeded() -> random.Random:
    """Return chance that a failing run can be repeated with: MOTCUA_SEED, printed."""
    seed = int(os.environ.get("MOTCUA_SEED") or random.SystemRandom().randrange(10**9))
    say(f"MOTCUA_SEED={seed}")
    return random.Random(seed)


def say(measured: str) -> None:
    """Print what was measured, for `pytest -s` and the report of a failure."""
    sys.stdout.write(f"\n{measured}\n")

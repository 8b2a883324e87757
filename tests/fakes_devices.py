"""Devices for the tests: what the real ones do, with a switch for each way they fail."""

import socket
import threading
from pathlib import Path

from sync.devices.file_printer import FilePrinter
from sync.devices.job import PrintJob
from sync.domain.printer_state import PrinterState
from sync.errors import PrinterFault


class FakePrinter(FilePrinter):
    """A file printer that can run out of paper or hang."""

    def __init__(self, folder: Path) -> None:
        """Begin with paper."""
        super().__init__(folder)
        self.out_of_paper = False
        self.lets_go = threading.Event()
        self.lets_go.set()
        self.holds_a_job = threading.Event()
        self.printed: list[PrintJob] = []

    def hang(self) -> None:
        """Hold every following job until `lets_go` is set."""
        self.lets_go.clear()

    def look(self) -> PrinterState:
        """Answer, or hang as the next job would."""
        self.lets_go.wait(30)
        return super().look()

    def print(self, job: PrintJob) -> None:
        """Print, refuse or hang, as the switches say."""
        self.holds_a_job.set()
        self.lets_go.wait(30)
        if self.out_of_paper:  # half way, which nobody had foreseen: that slip does not come out later
            raise PrinterFault("Máy in hết giấy.", "Chụp ảnh hoặc ghi lại số.")
        super().print(job)
        self.printed.append(job)


class FakeCups:
    """The three commands of CUPS as small scripts in a folder: they note what they are asked."""

    def __init__(self, place: Path) -> None:
        """Have an idle queue."""
        self.folder = place / "bin"
        self.folder.mkdir()
        self._place = place
        self.says("printer x is idle.  enabled since 09:42")
        asked = f'echo "$0 $*" >> {place}/asked'
        self._script("lp", f"{asked}; cat > {place}/sent; echo 'request id is x-1 (1 file(s))'")
        self._script("cancel", asked)
        waiting = f"[ -e {place}/holds ] && echo 'x-1  ki-ot  1024'"
        self._script("lpstat", f'if [ "$1" = -W ]; then {waiting}; exit 0; fi; cat {place}/says')

    def says(self, words: str) -> None:
        """Have this told of the printer."""
        (self._place / "says").write_text(words, encoding="utf-8")

    def hold(self) -> None:
        """Let no page leave the queue."""
        (self._place / "holds").touch()

    @property
    def sent(self) -> bytes:
        """What the last page consisted of."""
        return (self._place / "sent").read_bytes()

    @property
    def asked(self) -> bytes:
        """Every command that changes something."""
        return (self._place / "asked").read_bytes()

    def _script(self, name: str, does: str) -> None:
        file = self.folder / name
        file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        file.chmod(0o755)


class FakeLine:
    """What takes slips beside the screen: keeps them, and never answers."""

    def __init__(self) -> None:
        """Begin with none."""
        self.jobs: list[PrintJob] = []

    def print(self, job: PrintJob) -> None:
        """Keep a slip."""
        self.jobs.append(job)

    def forget(self) -> None:
        """Hold nothing back anyway."""


class FakeRawPort:
    """A network printer on this machine: keeps what it receives and answers DLE EOT as told.

    Attributes:
        answers: status byte by question number (2 cause of offline, 3 error, 4 paper); none means it never answers.
    """

    def __init__(self, answers: dict[int, int], questions: int = 6) -> None:
        """Listen on a free port; after ``questions`` answers it falls silent, as one that is switched off."""
        self.answers = answers
        self.received = b""
        self._questions = questions
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def target(self) -> str:
        """The address as the settings would name it."""
        host, port = self._listener.getsockname()
        return f"{host}:{port}"

    def close(self) -> bytes:
        """Stop, and return everything that was received."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        return self.received

    def _serve(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return
        with connection:
            while content := connection.recv(65536):
                self.received += content
                self._answer(connection, content[-3:])

    def _answer(self, connection: socket.socket, question: bytes) -> None:
        if question[:2] == b"\x10\x04" and question[2] in self.answers and self._questions > 0:
            self._questions -= 1
            connection.sendall(bytes([self.answers[question[2]]]))

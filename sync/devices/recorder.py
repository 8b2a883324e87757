"""Records from the microphone with a program of the system."""

import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

from sync.errors import Trouble

PROGRAMS: Final = (
    "arecord -q -f S16_LE -c 1 -r 48000 {file}",
    "pw-record --rate 48000 --channels 1 --format s16 {file}",
    "parecord --rate=48000 --channels=1 --format=s16le --file-format=wav {file}",
)
END_S: Final = 5.0


class NotRecorded(Trouble):
    """The microphone cannot be recorded."""


def program() -> str:
    """Return the first of the known programs that this system has.

    Raises:
        NotRecorded: it has none.
    """
    found = next((line for line in PROGRAMS if shutil.which(line.split()[0])), None)
    if found is None:
        what = "Máy này không có chương trình thu âm nào (arecord, pw-record, parecord)."
        raise NotRecorded(what, "Cài alsa-utils, ghi chương trình khác sau --with, hoặc thu nơi khác rồi voice import.")
    return found


class Recording:
    """One recording under way; ``end`` ends it."""

    def __init__(self, line: str, file: Path) -> None:
        """Begin.

        Args:
            line: the command; ``{file}`` in it becomes the file's name.
            file: the WAV file to write.

        Raises:
            NotRecorded: the program cannot be started.
        """
        words = [word.replace("{file}", str(file)) for word in shlex.split(line)]
        try:
            self._running = subprocess.Popen(words, stdin=subprocess.DEVNULL)
        except OSError as error:
            raise NotRecorded(f"Không chạy được {words[0]}.", "Kiểm tra lại lệnh sau --with.") from error

    def end(self) -> None:
        """Let the program finish its file; one that ended of itself is as good."""
        if self._running.poll() is None:
            self._running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
        try:
            self._running.wait(END_S)
        except subprocess.TimeoutExpired:
            self._running.kill()
            self._running.wait()

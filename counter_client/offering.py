"""The way from work to training: a button of the sign-in screen that begins another process."""

import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QProcess

from counter_client.window import Window


def command(language: str, theme: str, text: int) -> list[str]:
    """Return the program and what it is told to begin training in the look of now."""
    said = ["--training", "--language", language, "--theme", theme, "--text", str(text)]
    return [sys.executable, "-m", "counter_client", *said]


def offer(window: Window, language: str) -> None:
    """Have the sign-in screen of a window offer the training."""
    window.at_signin(lambda signin: signin.offer_training(partial(_begin, window, language)))


def _begin(window: Window, language: str) -> None:
    worn = window.wardrobe.choices.of()
    program, *said = command(language, worn.theme, worn.text)
    begun, _ = QProcess.startDetached(program, said)
    if not begun:
        translate = QCoreApplication.translate
        what = translate("Training", "The training mode does not start.")
        window.tell(what, translate("Training", "Tell the technician."))

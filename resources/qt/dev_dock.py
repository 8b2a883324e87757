"""The dev dock: one window of switches for what goes wrong in a centre, beside the demonstration's own windows.

``python -m resources.qt.dev_dock FOLDER``: each turn of a switch is a line on stdout, and the demonstration obeys. The
newest slip of the folder is shown, because a demonstration's printer has no paper.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, Qt, QTimer, QTranslator
from PySide6.QtGui import QCloseEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.qt.fonts import install_fonts
from resources.qt.theme import RESOURCES, Theme, load_theme
from sync.demo.switches import SWITCHES, Turn

SLIP_PX: Final = 288
"""Half of what the head of an 80 mm printer has: each dot counts."""

_WHOLE_MS: Final = 200
"""A slip is moved into its folder when it is whole; the watcher may tell of it a little earlier."""

_STYLE: Final = """
* {{ color: {ink}; font-size: 15px; }}
QWidget#dock {{ background: {paper}; }}
QLabel {{ background: transparent; }}
QLabel[role="heading"] {{ font-size: 20px; font-weight: 700; }}
QLabel[role="switch"] {{ font-weight: 600; }}
QPushButton {{ background: {surface}; border: 1px solid {controlLine}; border-radius: 8px; padding: 9px 14px; }}
QPushButton:checked {{ background: {okSoft}; border-color: {ok}; font-weight: 600; }}
QPushButton[wrong="true"]:checked {{ background: {attentionSoft}; border-color: {attention}; }}
QPushButton:focus {{ border: 2px solid {primary}; padding: 8px 13px; }}
QScrollArea {{ background: {surface}; border: 1px solid {hairline}; border-radius: 8px; }}
"""

Say = Callable[[Turn], object]

translate = QCoreApplication.translate


class Dock(QWidget):
    """All switches on the left, the newest slip on the right."""

    def __init__(self, slips: Path, theme: Theme, say: Say) -> None:
        """Show everything as it should be; ``say`` is told each turn."""
        super().__init__()
        self._say = say
        self._rows = {name: Row(name, positions, say) for name, positions in SWITCHES.items()}
        self.setObjectName("dock")
        self.setWindowTitle(translate("Dock", "Faults – Một Cửa"))
        self.setStyleSheet(_STYLE.format_map(theme.colours["default"]))
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(_label("dock.heading", translate("Dock", "What goes wrong?"), "heading"))
        for row in self._rows.values():
            left.addWidget(row)
        left.addStretch()
        left.addWidget(self._well_again())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(24)
        whole.addLayout(left, 1)
        whole.addWidget(NewestSlip(slips))

    def reset(self) -> None:
        """Bring every switch back to where it should be."""
        for row in self._rows.values():
            row.reset()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing wrong behind that nobody could mend any more."""
        self.reset()
        event.accept()

    def _well_again(self) -> QPushButton:
        button = QPushButton(translate("Dock", "Everything as it should be"))
        button.setObjectName("dock.reset")
        button.clicked.connect(self.reset)
        return button


class Row(QWidget):
    """One switch: its name, and a button for each position, of which one is down."""

    def __init__(self, switch: str, positions: tuple[str, ...], say: Say) -> None:
        """Stand in the first position."""
        super().__init__()
        self._group = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(_label(f"dock.{switch}", _switches()[switch], "switch"))
        line = QHBoxLayout()
        line.setSpacing(8)
        for position in positions:
            line.addWidget(self._button(Turn(switch, position), say, wrong=position != positions[0]))
        line.addStretch()
        rows.addLayout(line)

    def reset(self) -> None:
        """Go back to the first position."""
        self._group.buttons()[0].setChecked(True)

    def _button(self, turn: Turn, say: Say, *, wrong: bool) -> QPushButton:
        button = QPushButton(_positions()[turn.line])
        button.setObjectName(f"dock.{turn.switch}.{turn.position}")
        button.setProperty("wrong", wrong)
        button.setCheckable(True)
        button.setChecked(not wrong)
        button.setAccessibleName(f"{_switches()[turn.switch]}: {button.text()}")
        self._group.addButton(button)
        button.toggled.connect(lambda down: say(turn) if down else None)
        return button


class NewestSlip(QScrollArea):
    """The slip that came out last, as the printer has it."""

    def __init__(self, slips: Path) -> None:
        """Watch the folder."""
        super().__init__()
        self.setObjectName("dock.slip")
        self.setFixedWidth(SLIP_PX + 36)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._slips = slips
        self._picture = _label("dock.slip.picture", translate("Dock", "The newest slip is shown here."))
        self._picture.setMargin(8)
        self._picture.setWordWrap(True)
        self._picture.setFixedWidth(SLIP_PX + 16)
        self.setWidget(self._picture)
        slips.mkdir(parents=True, exist_ok=True)
        self._watcher = QFileSystemWatcher([str(slips)], self)
        self._watcher.directoryChanged.connect(lambda _folder: QTimer.singleShot(_WHOLE_MS, self.show_newest))

    def show_newest(self) -> None:
        """Show the newest of the folder, if it holds any."""
        newest = max(self._slips.glob("*.png"), key=lambda slip: slip.stat().st_mtime_ns, default=None)
        if newest is None or (picture := QPixmap(str(newest))).isNull():
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture.setPixmap(picture.scaledToWidth(SLIP_PX, smooth))
        self._picture.adjustSize()


def _switches() -> Mapping[str, str]:
    return {
        "printer": translate("Dock", "The kiosk's printer"),
        "scanner": translate("Dock", "The scanner of counter 3"),
        "line": translate("Dock", "The line to the province"),
        "lan": translate("Dock", "The centre's own network"),
        "hub": translate("Dock", "The centre's hub"),
        "clock": translate("Dock", "The kiosk's clock (it starts anew)"),
        "disk": translate("Dock", "The kiosk's disk"),
    }


def _positions() -> Mapping[str, str]:
    return {
        "printer well": translate("Dock", "Well"),
        "printer near": translate("Dock", "Paper nearly out"),
        "printer empty": translate("Dock", "No paper"),
        "printer jam": translate("Dock", "Jam"),
        "printer cover": translate("Dock", "Cover open"),
        "printer off": translate("Dock", "Off"),
        "scanner plugged": translate("Dock", "Plugged in"),
        "scanner unplugged": translate("Dock", "Unplugged"),
        "line joined": translate("Dock", "Joined"),
        "line cut": translate("Dock", "Cut"),
        "lan joined": translate("Dock", "Joined"),
        "lan cut": translate("Dock", "Cut"),
        "hub alive": translate("Dock", "Running"),
        "hub killed": translate("Dock", "Dead"),
        "clock right": translate("Dock", "Right"),
        "clock fast": translate("Dock", "A day fast"),
        "clock slow": translate("Dock", "A day slow"),
        "disk well": translate("Dock", "Has room"),
        "disk full": translate("Dock", "Full"),
    }


def _label(name: str, text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("role", role)
    return label


def _told(turn: Turn) -> None:
    try:
        sys.stdout.write(f"{turn.line}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # the demonstration has gone
        QCoreApplication.exit(1)


def main() -> int:
    """Show the window until it is closed; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slips", type=Path, metavar="FOLDER")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    args = parser.parse_args()
    app = QApplication(["motcua-dock"])
    install_fonts()
    translator = QTranslator()
    translator.load(f"dock_{args.language}", str(RESOURCES / "translations"))
    app.installTranslator(translator)
    dock = Dock(args.slips, load_theme(), _told)
    dock.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

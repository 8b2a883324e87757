"""All that a window shows in one look: banners over the rooms, the status strip under them."""

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from counter_client.frame.banner import Alarm, Banner
from counter_client.frame.devices import Devices
from counter_client.frame.status import StatusStrip
from counter_client.frame.toast import Toast
from counter_client.look.parts import column, fill
from counter_client.look.tokens import Look, Tone
from counter_client.signin.room import SignIn
from resources.qt.saving import Saver
from sync.machine import Machine


class Content(QWidget):
    """Made anew with each look; the sign-in screen lies in its stack, the workplace comes and goes."""

    def __init__(self, machine: Machine, look: Look, saver: Saver, devices: Devices) -> None:
        """Make everything that is painted; the machine and what is being saved are not touched."""
        super().__init__()
        self.setObjectName("content")
        self.signin = SignIn(machine, look, saver)
        self.banner, self.alarm = Banner(look), Alarm(look)
        self.alarm.follow(saver.trouble)
        self.status, self._toast = StatusStrip(machine, look, devices), Toast(look)
        self.status.usb.said.connect(lambda sentence: self._toast.say(sentence, Tone.OK))
        self.status.usb.met.connect(self.banner.say)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.signin)
        inside = column(look)
        inside.addWidget(self.alarm)
        inside.addWidget(self.banner)
        inside.addWidget(self.stack, 1)
        fill(inside, self._toast, self.status)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(inside)

"""The keys of all roles' screens on paper, made without a settings file."""

import tempfile
from pathlib import Path

from counter_client.frame.key_list import key_card
from counter_client.frame.status import edition
from counter_client.frame.workplace import Workplace
from counter_client.intake.draft import Drafts
from counter_client.look.tokens import load
from counter_client.scenery import bare
from counter_client.session import Session
from resources.qt.key_card import save
from resources.qt.saving import Saver
from sync.domain.account import OfficerRole


def write_card(file: Path) -> None:
    """Write the card as a PDF; actions know their words, so every room is made once, on a machine of the moment.

    Raises:
        Trouble: the file cannot be written.
    """
    with tempfile.TemporaryDirectory() as data:
        made, saver = bare(Path(data)), Saver()
        (officer, *_), counter = made.machine.centre.officers, made.machine.centre.counters[0]
        sessions = (Session(made.machine, officer, counter, load(), saver, role) for role in OfficerRole)
        workplaces = [Workplace(session, Drafts()) for session in sessions]
        save(key_card({name: room for each in workplaces for name, room in each.rooms.items()}, edition()), file)
        saver.stop()
        made.machine.close()

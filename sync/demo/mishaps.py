"""What goes wrong in a centre, played on one machine: for pictures of the work-list, and for trying it out."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sync.clock import local
from sync.domain.appointment import AppointmentId, AppointmentKind
from sync.domain.dossier import DossierKind
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, write
from sync.domain.help import HelpKind
from sync.domain.ids import DeviceId, DossierId, EntityId, OfficerId
from sync.domain.log import ENTITY_RANDOM_BYTES, RUN_BYTES, Audience, LogName, entity_name, run_name
from sync.domain.printer import PrinterKind
from sync.domain.printer_state import PrinterState
from sync.domain.ticket import TicketKind
from sync.machine import Machine
from sync.office.refusal import NotPossible
from sync.store.folds import heads_of
from sync.store.logs import POINT_CHAIN_BYTES, Point
from sync.store.writer import Draft, Section

ELSEWHERE, OFFICER, COLLEAGUE = DeviceId("c1"), OfficerId("hoa.nt"), OfficerId("minh.lv")
OFFICIAL = "H05.24.7-261118-0042"


@dataclass
class _Pen:
    """Another machine's log, written here."""

    machine: Machine
    run: str
    device: DeviceId = ELSEWHERE
    audience: Audience = Audience.STAFF
    events: list[Event] = field(default_factory=list)
    chain: bytes = GENESIS

    def writes(self, kind: str, body: Mapping[str, object], after: Sequence[Ref] = ()) -> None:
        centre = self.machine.centre.id
        name = LogName(centre, self.device, self.run, self.audience).text
        seq = len(self.events) + 1
        entity = (
            EntityId("") if after else entity_name(f"{centre}/{self.device}", secrets.token_bytes(ENTITY_RANDOM_BYTES))
        )
        header = Header(name, seq, entity, tuple(after), kind, self.machine.clock(), COLLEAGUE)
        self.events.append(write(header, body))
        self.chain = chain_after(self.chain, self.events[-1])

    def sends(self) -> None:
        """Let the machine take all of it."""
        head = Point(len(self.events), self.chain[:POINT_CHAIN_BYTES])
        envelopes = tuple(event.envelope for event in self.events)
        with self.machine.store.write() as tx:
            tx.take(Section(self.events[0].header.log, Point(0, b""), envelopes, head))


def mishaps(machine: Machine, dossier: DossierId) -> None:
    """Play them: values that differ, a shared code, a copied machine, unusable events of this machine and another."""
    with machine.store.read() as view:
        known = heads_of(view.connection, dossier, Audience.STAFF)
    machine.tracking.correct(dossier, OFFICER, {"id_number": "024188005876", "fee": "8000"})
    elsewhere = _Pen(machine, "0000000a")
    elsewhere.writes(DossierKind.CORRECTED, {"id_number": "024188005867", "fee": 5000}, known)
    elsewhere.writes(DossierKind.SUPPLEMENT_ASKED, {"note": None}, known)
    elsewhere.sends()
    for run, codes in (
        ("0000000b", (OFFICIAL, OFFICIAL)),
        ("0000000c", ("TAM-1-261123-1",)),
        ("0000000c", ("TAM-1-261123-2",)),
    ):
        pen = _Pen(machine, run)
        for code in codes:
            pen.writes(DossierKind.RECEIVED, _reception(machine, dossier) | {"code": code})
        pen.sends()
    with machine.store.write() as tx:
        wrong = _reception(machine, dossier) | {"code": "TAM-3-261123-9", "due": "2026-11-31"}
        tx.record(Draft(DossierKind.RECEIVED, Audience.STAFF, OFFICER, wrong))


def comes_twice(machine: Machine, appointment: AppointmentId) -> None:
    """Give a number for an appointment here, and another one at a machine that had not heard of the first."""
    with machine.store.read() as view:
        known = heads_of(view.connection, appointment, Audience.PUBLIC)
    here = machine.appointments.check_in(appointment, OFFICER)
    if isinstance(here, NotPossible):
        raise LookupError(here.reason)  # noqa: TRY004  its kind is right, its time is not
    pen = _Pen(machine, run_name(secrets.token_bytes(RUN_BYTES)), ELSEWHERE, Audience.PUBLIC)
    said = {"series": f"{here.series[0]}C1", "number": 1, "day": here.day.isoformat(), "group": here.group}
    pen.writes(TicketKind.ISSUED, said | {"services": list(here.services), "appointment": here.appointment_ms})
    pen.writes(AppointmentKind.CAME, {"ticket": pen.events[-1].header.entity}, known)
    pen.sends()


def asks_for_help(machine: Machine, kiosk: DeviceId, screen: str) -> None:
    """Let the machine hear that somebody asks for help at a kiosk, from one of its screens."""
    pen = _Pen(machine, run_name(secrets.token_bytes(RUN_BYTES)), kiosk, Audience.PUBLIC)
    pen.writes(HelpKind.ASKED, {"screen": screen})
    pen.sends()


def printer_stands(machine: Machine, kiosk: DeviceId, state: PrinterState) -> None:
    """Let the machine hear how a kiosk's printer stands."""
    pen = _Pen(machine, run_name(secrets.token_bytes(RUN_BYTES)), kiosk, Audience.PUBLIC)
    pen.writes(PrinterKind.STOOD, {"state": state.value, "left_mm": 2_400 if state is PrinterState.NEAR else 0})
    pen.sends()


def comes_in_a_rush(machine: Machine, kiosk: DeviceId, count: int) -> None:
    """Let the machine hear of so many numbers that a kiosk gave at once (F-57)."""
    pen = _Pen(machine, run_name(secrets.token_bytes(RUN_BYTES)), kiosk, Audience.PUBLIC)
    day, group = local(machine.clock()).date().isoformat(), machine.centre.groups[0]
    said = {"series": f"{group.letter}{kiosk[-1]}", "day": day, "group": group.id, "services": []}
    for number in range(1, count + 1):
        pen.writes(TicketKind.ISSUED, said | {"number": number})
    pen.sends()


def _reception(machine: Machine, like: DossierId) -> dict[str, object]:
    known = machine.tracking.dossier(like)
    if known is None:
        raise LookupError(like)
    return {
        "procedure": known.procedure,
        "procedure_name": known.procedure_name,
        "applicant": {"name": "Nguyễn Thị Hạnh", "id_number": "024190004455", "phone": "0987654567"},
        "components": [{"name": "Tờ khai", "originals": 1, "copies": 0}],
        "counter": "1",
    }

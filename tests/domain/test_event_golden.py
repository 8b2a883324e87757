"""Envelope version 1 is frozen: what was ever written can be read, hashed and written again, byte for byte.

The files were made by a script that shares nothing with the program. They are never made anew; a release that adds
a kind adds a file.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sync.domain.account import AccountKind, OfficerRole
from sync.domain.account_fold import fold_account
from sync.domain.amendment import fold_amendment, fold_posting
from sync.domain.appointment import AppointmentKind, AppointmentState, fold_appointment
from sync.domain.causal import Placed
from sync.domain.dossier import DossierKind, DossierStatus, fold_dossier
from sync.domain.event import GENESIS, Event, Header, Ref, chain_after, read, ref_to, stored, write
from sync.domain.help import HelpKind, HelpState, fold_help
from sync.domain.ids import DeviceId, EntityId, LogId
from sync.domain.lease import LeaseKind, RollKind, fold_lease, fold_roll
from sync.domain.printer import PrinterKind, fold_printer
from sync.domain.printer_state import PrinterState
from sync.domain.rating import Rating
from sync.domain.remedy import WorklistKind, entry_of, fold_discard
from sync.domain.seat import SeatKind, SeatState, fold_seat
from sync.domain.session import SessionKind, SessionState, fold_session
from sync.domain.ticket import SlipState, TicketKind, TicketState
from sync.domain.ticket_fold import fold_ticket
from sync.domain.viewing import ViewingKind, fold_viewing

GOLDEN = Path(__file__).with_name("golden")
ENTRIES: list[dict[str, Any]] = json.loads((GOLDEN / "v1.json").read_text(encoding="utf-8"))
KINDS = {
    *TicketKind, *DossierKind, *LeaseKind, *RollKind, *WorklistKind, *AccountKind, *SessionKind, *SeatKind, *HelpKind,
    *AppointmentKind, *ViewingKind, *PrinterKind,
}  # fmt: skip
BY_FILE = {entry["file"]: entry for entry in ENTRIES}
LATER = BY_FILE["118-ticket.forwarded.envelope"]
OTHER_WORDS = BY_FILE["14-ticket.rated.envelope"]
"""Made as an event of a later program, before this one had ratings: a rating as no program of ours writes it."""

FOREIGN = (LATER, OTHER_WORDS)
RELEASED = [entry for entry in ENTRIES if entry["header"]["kind"] in KINDS and entry not in FOREIGN]

every_golden = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
every_foreign = pytest.mark.parametrize("entry", FOREIGN, ids=lambda entry: entry["file"])
every_released = pytest.mark.parametrize("entry", RELEASED, ids=lambda entry: entry["file"])


def envelope(entry: dict[str, Any]) -> bytes:
    return GOLDEN.joinpath(str(entry["file"])).read_bytes()


def header(entry: dict[str, Any]) -> Header:
    fields = entry["header"]
    return Header(
        log=LogId(fields["log"]),
        seq=fields["seq"],
        entity=EntityId(fields.get("entity", "")),
        after=tuple(Ref(LogId(log), seq, chain) for log, seq, chain in fields.get("after", [])),
        kind=fields["kind"],
        at_ms=fields["at"],
        by=fields["by"],
        schema=fields["schema"],
    )


def placed(*prefixes: str) -> list[Placed]:
    chosen = [entry for entry in ENTRIES if entry["header"]["kind"].startswith(prefixes)]
    events = [(read(envelope(entry)), bytes.fromhex(entry["chain"])) for entry in chosen]
    return [Placed(ref_to(event.header, chain), event) for event, chain in events]


def test_every_kind_that_was_released_has_its_golden_file():
    assert {entry["header"]["kind"] for entry in RELEASED} == KINDS
    assert {path.name for path in GOLDEN.glob("*.envelope")} == {entry["file"] for entry in ENTRIES}


@every_golden
def test_a_golden_event_reads_as_it_was_written(entry):
    event = read(envelope(entry))
    assert event.header == header(entry)
    assert event.body == entry["body"]
    assert event.envelope == envelope(entry)


@every_released
def test_writing_the_same_thing_again_gives_the_golden_bytes(entry):
    assert write(header(entry), entry["body"]).envelope == envelope(entry)


@every_golden
def test_an_event_from_its_stored_parts_travels_on_with_the_golden_bytes(entry):
    event = read(envelope(entry))
    again = stored(event.header_bytes, event.body_bytes)
    assert again == event
    assert again.envelope == envelope(entry)


@every_golden
def test_a_golden_event_has_the_golden_hash(entry):
    assert read(envelope(entry)).digest.hex() == entry["hash"]


def test_the_chains_of_all_logs_are_the_golden_ones():
    heads: dict[str, bytes] = {}
    for entry in ENTRIES:
        event = read(envelope(entry))
        heads[event.header.log] = chain_after(heads.get(event.header.log, GENESIS), event)
        assert heads[event.header.log].hex() == entry["chain"]


@every_foreign
def test_fields_spacing_and_escapes_of_a_later_program_survive_reading(entry):
    event = read(envelope(entry))
    assert b'"zone": ["hall", null, 1.5]' in event.header_bytes
    assert b"program\\u0027s" in event.body_bytes
    assert event.header.kind == entry["header"]["kind"]


@every_foreign
def test_every_byte_of_header_and_body_is_bound_by_the_hash(entry):
    event = read(envelope(entry))
    other = Event(event.header, event.header_bytes + b" ", event.body_bytes)
    another = Event(event.header, event.header_bytes, event.body_bytes + b" ")
    assert len({event.digest, other.digest, another.digest}) == 3


def test_the_kind_of_a_later_program_is_no_kind_of_this_one():
    assert LATER["header"]["kind"] not in KINDS


RATED = ("/kiosk-7.", "/quay-12.", "/kiosk-11.")


def is_first(item: Placed) -> bool:
    """Whether it is of the first golden ticket; others have logs of their own."""
    return not any(
        name in item.ref.log for name in ("/quay-5.", "/quay-9.", "/kiosk-3.", "/kiosk-4.", "/kiosk-8.", *RATED)
    )


def test_the_golden_ticket_with_a_case_carries_it():
    (issued,) = [item for item in placed("ticket.") if "/kiosk-3." in item.ref.log]
    folded = fold_ticket(EntityId("24kiosk300000095"), [issued])
    assert folded.state is not None
    assert (folded.state.services, folded.state.case) == (("1.001193",), "co-giay-chung-sinh")


def test_the_golden_ticket_with_a_promised_slip_is_on_paper():
    of_kiosk = [item for item in placed("ticket.") if "/kiosk-4." in item.ref.log]
    reserved, printed = (fold_ticket(EntityId("24kiosk400000130"), of_kiosk[:most]).state for most in (1, 2))
    assert reserved is not None
    assert printed is not None
    assert (reserved.slip, printed.slip) == (SlipState.RESERVED, SlipState.PRINTED)
    assert printed.issued_by == "kiosk-4"


def test_the_golden_printer_was_filled_and_nobody_has_seen_its_new_roll():
    folded = fold_printer(EntityId("24kiosk400000132"), placed("printer."))
    assert folded.state is not None
    assert not folded.skipped
    assert (folded.state.device, folded.state.state, folded.state.unseen) == ("kiosk-4", PrinterState.WELL, True)
    assert (folded.state.filled_by, folded.state.left_mm) == ("lan.tt", 80_000)


def test_the_golden_ticket_whose_person_chose_a_class_at_the_kiosk_has_it_and_no_counter():
    said = [item for item in placed("ticket.") if "/kiosk-8." in item.ref.log]
    folded = fold_ticket(EntityId("24kiosk800000108"), said)
    assert folded.state is not None
    assert (folded.state.preferred, folded.state.counter, folded.skipped) == ("mang-thai", None, ())


def test_the_golden_ticket_folds_to_finished_and_skips_a_later_programs_kind_and_rating():
    folded = fold_ticket(EntityId("0123456789abcdef"), [item for item in placed("ticket.") if is_first(item)])
    assert folded.state is not None
    assert (folded.state.label, folded.state.state, folded.state.calls) == ("A045", TicketState.FINISHED, 3)
    assert folded.state.rating is None
    assert {(item.kind, item.reason) for item in folded.skipped} == {
        ("ticket.forwarded", "unknown kind"),
        ("ticket.rated", "an object is wanted"),
    }


def test_the_golden_visit_was_rated_once_at_another_kiosk_than_its_own():
    """F-65."""
    events = [item for item in placed("ticket.") if any(name in item.ref.log for name in RATED)]
    folded = fold_ticket(EntityId("24kiosk700000114"), events)
    assert folded.state is not None
    assert not folded.skipped
    assert folded.state.state is TicketState.FINISHED
    said = (("1-thoi-gian", 1), ("7-thai-do", 2), ("9-qua-mang", 0))
    assert folded.state.rating == Rating("chin-chi-so-2026", said, 1795406100000)


def test_the_golden_ticket_that_was_moved_about_waits_for_the_counter_that_it_was_sent_to():
    moved_about = [item for item in placed("ticket.") if "/quay-5." in item.ref.log]
    folded = fold_ticket(EntityId("24quay5000000044"), moved_about)
    assert folded.state is not None
    assert (folded.state.state, folded.state.only_counter) == (TicketState.WAITING, "7")
    assert (folded.state.preferred, folded.state.reason, folded.state.because) == ("cao-tuoi", "chuyen-mon", None)
    assert folded.skipped == ()


def test_the_golden_dossier_folds_to_returned_with_all_its_steps():
    folded = fold_dossier(EntityId("fedcba9876543210"), placed("dossier."))
    assert folded.state is not None
    assert [step.status for step in folded.state.steps] == [
        DossierStatus.RECEIVED,
        DossierStatus.IN_PROGRESS,
        DossierStatus.SUPPLEMENT,
        DossierStatus.IN_PROGRESS,
        DossierStatus.READY,
        DossierStatus.RETURNED,
    ]
    assert (folded.state.applicant.name, str(folded.state.due)) == ("Trần Thị Bưởi", "2026-11-26")
    assert not folded.skipped
    assert folded.state.code == "H05.12-261124-0007"


def test_the_golden_corrections_are_in_the_dossier_the_one_that_was_sent_again_too_and_the_discard_names_it():
    events = placed("dossier.")
    dossier = fold_dossier(EntityId("fedcba9876543210"), events).state
    assert dossier is not None
    assert (dossier.applicant.id_number, dossier.result, dossier.fee) == ("024190000012", "Đã cấp trích lục", 8000)
    assert not dossier.conflicts
    discard = fold_discard(EntityId("00112233445566cc"), placed("worklist.")).state
    assert discard is not None
    wrong = next(item for item in events if item.event.body.get("fee") == "8000")
    assert discard.entry == entry_of(wrong.ref)


def test_the_golden_lease_serves_the_run_that_opened_it_and_the_golden_roll_was_answered():
    lease = fold_lease(EntityId("00112233445566aa"), placed("lease."))
    assert lease.state is not None
    log = lease.state.openings[0].log
    assert lease.state.serves(log, {log: 8})
    assert not lease.skipped
    roll = fold_roll(EntityId("00112233445566bb"), placed("roll."))
    assert roll.state is not None
    assert list(roll.state.calls.values()) == [frozenset({DeviceId("quay-3")})]
    assert roll.state.known == {"2026-11-26": 20}


def test_the_golden_account_folds_with_all_its_steps_and_the_golden_session_was_closed():
    account = fold_account(EntityId("00112233445566cc"), placed("account."))
    assert account.state is not None
    assert not account.skipped
    assert [step.kind for step in account.state.steps][:2] == ["account.created", "account.password_set"]
    assert len(account.state.steps) == len(AccountKind)
    assert (account.state.role, account.state.profile.counter) == (OfficerRole.SUPERVISOR, "5")
    assert (account.state.is_disabled, account.state.must_change, len(account.state.codes_left)) == (False, False, 1)
    assert account.state.forgiven == {"00112233445566ee", "00112233445566ef"}
    assert len(account.state.earlier) == 3
    events = [item for item in placed("session.") if item.event.header.kind != "session.refused"]
    session = fold_session(EntityId("00112233445566dd"), events)
    assert session.state is not None
    assert not session.skipped
    assert (session.state.state, session.state.turns, session.state.counter) == (SessionState.CLOSED, 2, "3")
    assert session.state.forgives == {"00112233445566ee"}


def test_the_golden_seat_was_paused_and_left_and_the_golden_call_for_help_was_answered_from_it():
    seat = fold_seat(EntityId("24quay7000000080"), placed("seat."))
    assert seat.state is not None
    assert not seat.skipped
    assert (seat.state.counter, seat.state.device, seat.state.state) == ("7", "quay-7", SeatState.CLOSED)
    call = fold_help(EntityId("24kiosk200000084"), placed("help."))
    assert call.state is not None
    assert not call.skipped
    assert (call.state.kiosk, call.state.counter, call.state.state) == ("kiosk-2", "7", HelpState.DONE)


def test_the_golden_appointment_was_cancelled_and_kept_all_the_same():
    folded = fold_appointment(EntityId("24quay8000000090"), placed("appointment."))
    assert folded.state is not None
    assert not folded.skipped
    assert (folded.state.code, folded.state.state) == ("0090", AppointmentState.CAME)
    assert (folded.state.reference, folded.state.ticket) == ("DL-17", "24quay8000000045")


def test_the_golden_look_at_a_dossier_says_who_had_it_and_for_whom():
    folded = fold_viewing(EntityId("24quay9000000096"), placed("viewing."))
    assert folded.state is not None
    assert not folded.skipped
    assert (folded.state.officer, folded.state.counter, folded.state.device) == ("hoa.nt", "9", "quay-9")
    assert (folded.state.dossier, folded.state.ticket) == ("fedcba9876543210", "24quay9000000095")


def test_the_golden_ticket_whose_slip_was_printed_again_counts_it_and_waits_on():
    folded = fold_ticket(
        EntityId("24quay9000000095"), [item for item in placed("ticket.") if "/quay-9." in item.ref.log]
    )
    assert folded.state is not None
    assert (folded.state.label, folded.state.state, folded.state.reprints) == ("Q9-007", TicketState.WAITING, 1)


def test_the_golden_correction_was_withdrawn_and_its_posting_tells_the_same_without_who_and_why():
    folded = fold_amendment(EntityId("24quay7000000093"), placed("amendment."))
    assert folded.state is not None
    assert not folded.skipped
    change = folded.state.change
    assert (change.aspect, change.target, change.originals, str(change.until)) == (
        "paper",
        "Giấy chứng sinh",
        1,
        "2026-12-31",
    )
    assert (change.by, change.why) == ("lan.tt", "Cổng ghi sai.")
    assert folded.state.withdrawal is not None
    assert folded.state.withdrawal.why == "Cổng đã sửa."
    posting = fold_posting(EntityId("24quay7000000094"), placed("posting."))
    assert posting.state is not None
    assert posting.state.is_standing
    assert posting.state.change == replace(change, by="", why="")

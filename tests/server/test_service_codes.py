"""A supervisor's code opens the kiosk it was drawn for, without a line between them, and nobody else's."""

from sync.domain import service_code
from sync.domain.ids import CounterId, DeviceId, OfficerId
from sync.domain.log import Audience
from sync.domain.revocation import REVOKED, revoked_bodies
from sync.domain.roles import Role
from sync.domain.service_code import Door
from sync.office.refusal import NotPossible
from sync.office.service_codes import NO_PAPERS, NOT_A_QUESTION, UNKNOWN
from sync.store.writer import Draft
from tests.fakes import eventually

K1, SUPERVISOR = DeviceId("k1"), OfficerId("thu.t")
ASKED = service_code.ask(Door(), 12_345_678, 0)


def opens(kiosk, code) -> bool:
    assert isinstance(code, str)
    return service_code.fits(kiosk.service.secrets(), ASKED, "".join(code.split()), 1)


def test_f63_a_code_opens_one_kiosk_though_the_line_is_cut_and_no_other(sealed_house):
    hub = sealed_house.hub("https://127.0.0.1:1")
    kiosk, other = (sealed_house.machine(name, Role.KIOSK, hub.address) for name in ("k1", "k2"))
    counter = sealed_house.machine("c3", Role.COUNTER, hub.address)
    assert kiosk.service.secrets() == ()
    assert counter.service.answer(K1, "12345678", SUPERVISOR) == UNKNOWN
    for machine in (kiosk, other):
        machine.queue.issue("ho-tich")
    counter.seats.open(CounterId("3"), OfficerId("hoa.nt"))
    eventually(lambda: not isinstance(counter.service.answer(K1, "12345678", SUPERVISOR), NotPossible))
    eventually(lambda: opens(kiosk, counter.service.answer(K1, "12345678", SUPERVISOR)))
    eventually(other.service.secrets)
    code = counter.service.answer(K1, " 1234 5678 ", SUPERVISOR)
    hub.die()  # from here on nobody hears of anybody
    assert opens(kiosk, code)
    assert not opens(other, code)


def test_f76_a_counter_that_was_revoked_opens_nothing(sealed_house):
    hub = sealed_house.hub("https://127.0.0.1:1")
    kiosk = sealed_house.machine("k1", Role.KIOSK, hub.address)
    counter = sealed_house.machine("c3", Role.COUNTER, hub.address)
    kiosk.queue.issue("ho-tich")
    counter.seats.open(CounterId("3"), OfficerId("hoa.nt"))
    eventually(lambda: not isinstance(counter.service.answer(K1, "12345678", SUPERVISOR), NotPossible))
    code = counter.service.answer(K1, "12345678", SUPERVISOR)
    eventually(lambda: opens(kiosk, code))
    body = revoked_bodies(counter.passport.identity.name, counter.passport.identity.fingerprint, {})[0]
    with hub.machine.store.write() as tx:
        tx.record(Draft(REVOKED, Audience.PUBLIC, "hub", body))
    eventually(lambda: not opens(kiosk, code))


def test_what_is_no_question_gets_no_code(sealed_house):
    counter = sealed_house.machine("c3", Role.COUNTER, "https://127.0.0.1:1")
    for typed in ("", "1234", "123456789", "1234567a", "\N{FULLWIDTH DIGIT ONE}" * 8):
        assert counter.service.answer(K1, typed, SUPERVISOR) == NOT_A_QUESTION


def test_machines_without_papers_have_nobody_to_agree_with(house):
    counter = house.machine("c3", Role.COUNTER)
    assert counter.service.answer(K1, "12345678", SUPERVISOR) == NO_PAPERS
    assert counter.service.secrets() == ()

"""How long which machine keeps what a dossier says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from sync.domain.dossier import DossierStatus, Step
from sync.domain.ids import OfficerId
from sync.domain.retention import ended_before_ms, has_ended
from sync.domain.roles import Role
from tests.domain.histories import AT_MS, RECEIVED, Station
from tests.domain.test_dossier import dossier

DAY_MS = int(timedelta(days=1).total_seconds() * 1000)
NOW_MS = 10_000 * DAY_MS


@pytest.mark.parametrize(("role", "years", "days"), [(Role.COUNTER, 0, 7), (Role.COUNTER, 5, 7), (Role.HUB, 2, 732)])
def test_a_counter_keeps_a_week_and_a_server_years(role, years, days):
    assert NOW_MS - ended_before_ms(role, years, NOW_MS) == days * DAY_MS


@pytest.mark.parametrize(("role", "years"), [(Role.HUB, 0), (Role.PROVINCE, 0), (Role.KIOSK, 5), (Role.BOARD, 5)])
def test_a_server_without_a_limit_keeps_for_ever_and_a_public_machine_has_no_dossiers(role, years):
    assert ended_before_ms(role, years, NOW_MS) == 0


def test_a_dossier_has_ended_when_its_hand_back_is_past_that_time():
    taken = dossier(Station("c3", "staff").writes("dossier.received", RECEIVED))
    back = replace(taken, steps=(*taken.steps, Step(DossierStatus.RETURNED, AT_MS, OfficerId("hoa.nt"))))
    assert has_ended(back, AT_MS + 1)
    assert not has_ended(back, AT_MS)
    assert not has_ended(taken, AT_MS + 1)

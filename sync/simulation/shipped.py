"""What the machines of the simulated centre go by, read once: shipped rules, calendar, catalogue, grammar of codes."""

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from sync.domain.account import Cost
from sync.domain.calendar import WorkCalendar
from sync.domain.call_rules import CallRules
from sync.domain.codes import CodeBook
from sync.domain.policy import Policy as AccountPolicy
from sync.office.codes import Policy
from sync.office.lookup import Lookup
from sync.office.shipped import (
    load_account_policies,
    load_calendar,
    load_call_rules,
    load_catalogue,
    load_centre,
    load_code_book,
    load_everyday,
)
from sync.simulation.places import CENTRE, PLACES, Place

_AGENCY: Final = "H05.12"


def policy(place: Place) -> Policy:
    """Return how a machine gets official codes."""
    # the province writes for one centre: of codes that it gave to others' dossiers these would never hear
    return Policy.LEASED if place.centre == CENTRE else Policy.OFF


@cache
def rules() -> tuple[CallRules, ...]:
    """Return the rules of calling."""
    return load_call_rules()


@cache
def lookup() -> Lookup:
    """Return the centre, with an agency of its own and the machines that are its, over the catalogue."""
    centre = load_centre()
    devices = MappingProxyType({place.device: place.role for place in PLACES if place.centre == CENTRE})
    return Lookup(load_catalogue(), replace(centre, agency=_AGENCY, devices=devices), load_everyday())


@cache
def calendar() -> WorkCalendar:
    """Return the calendar."""
    return load_calendar()


@cache
def book() -> CodeBook:
    """Return the grammar of codes."""
    return load_code_book()


@cache
def account_policies() -> tuple[AccountPolicy, ...]:
    """Return the rules of passwords, at the least cost of hashing that there is."""
    return tuple(replace(each, cost=Cost(time=1, memory_kib=8, lanes=1)) for each in load_account_policies())

"""The machines of the simulated centre, as they were set up."""

from dataclasses import dataclass

from sync.domain.ids import CentreId, CounterId, DeviceId
from sync.domain.roles import Role

CENTRE = CentreId("24.hop-thinh")
OTHER_CENTRE = CentreId("24.xa-khac")
_NO_COUNTER = CounterId("")


@dataclass(frozen=True, slots=True)
class Place:
    """A machine as it was set up. ``peers`` are asked in this order, the hub first."""

    name: str
    role: Role
    peers: tuple[str, ...] = ()
    tag: str = ""
    counter: CounterId = _NO_COUNTER
    centre: CentreId = CENTRE

    @property
    def device(self) -> DeviceId:
        """The device's name: a copied machine (k1'2) goes by the original's."""
        return DeviceId(self.name.partition("'")[0])


_HUBS = ("hub", "hub2", "tinh")
PLACES = (
    Place("k1", Role.KIOSK, _HUBS),
    Place("k2", Role.KIOSK, _HUBS, tag="2"),
    Place("b1", Role.BOARD, _HUBS),
    Place("c5", Role.COUNTER, _HUBS, counter=CounterId("5")),
    Place("c7", Role.COUNTER, _HUBS, counter=CounterId("7")),
    Place("hub", Role.HUB, ("tinh", "hub2")),
    Place("hub2", Role.HUB, ("tinh", "hub")),
    Place("tinh", Role.PROVINCE),
    Place("xa", Role.COUNTER, ("tinh",), counter=CounterId("5"), centre=OTHER_CENTRE),
)


SOMETIMES = frozenset({"b1", "hub2", "xa"})
"""Machines that only some schedules have; the other six are always there."""

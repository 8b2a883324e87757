"""A one-stop centre: its counters, groups of services, people and machines, as its data file says."""

from collections import Counter as Counts
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sync.domain.datafile import DataFault, Section, section
from sync.domain.ids import CentreId, CounterId, DeviceId, GroupId, OfficerId, ProcedureCode, ServiceCode
from sync.domain.opening import Timetable, timetables_of
from sync.domain.procedure import Procedure

ROLES = frozenset({"kiosk", "board", "counter", "hub", "province"})
TINTS = frozenset({"blue", "yellow", "green", "plum"})
ARROWS = frozenset({"left", "right", "ahead"})


@dataclass(frozen=True, slots=True)
class Group:
    """Services that share a series and a row of counters.

    Attributes:
        letter: of the numbers on its slips; one capital.
        icon: name of a lucide icon.
        front: one of the six choices on the kiosk's first page.
        services: the centre's own services besides procedures (NHAN-KQ, BO-SUNG, NOP-PHI, HOI).
        fields: procedures of these fields belong here unless ``Centre.by_procedure`` says otherwise.
    """

    id: GroupId
    letter: str
    title_vi: str
    title_en: str
    icon: str
    tint: str
    counters: tuple[CounterId, ...]
    front: bool
    services: tuple[ServiceCode, ...]
    fields: tuple[str, ...]

    def title(self, language: str) -> str:
        """Return the title in "en", else in Vietnamese."""
        return self.title_en if language == "en" else self.title_vi


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter and the way to it from the kiosk; ``arrow`` is "left", "right" or "ahead".

    It takes the tickets of its groups, and of ``also`` whatever their group, but none of ``never``.
    """

    id: CounterId
    name: str
    name_en: str
    groups: tuple[GroupId, ...]
    where: str
    where_en: str
    arrow: str
    seats: str
    seats_en: str
    also: tuple[ServiceCode, ...] = ()
    never: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Officer:
    """A person of the demonstration; ``counter`` is where he or she usually sits.

    ``languages`` are those besides Vietnamese; services in ``never`` he or she has not learned.
    """

    id: OfficerId
    name: str
    counter: CounterId
    languages: tuple[str, ...] = ()
    never: tuple[ServiceCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text for the hall, shown from ``first`` to ``last``, both included."""

    title_vi: str
    title_en: str
    text_vi: str
    text_en: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Centre:
    """A centre as of its data file; ``hours_vi`` is a sentence for people, ``opening`` the same for machines.

    ``agency`` begins its official dossier codes ("H05.12"); "" where that code is not known: none are then given.
    ``is_demonstration``: nobody is really served there, so that it may go by invented fees.
    """

    id: CentreId
    name_vi: str
    name_en: str
    place_vi: str
    place_en: str
    short_name: str
    province: str
    phone: str
    hours_vi: str
    hours_en: str
    counters: tuple[Counter, ...]
    groups: tuple[Group, ...]
    officers: tuple[Officer, ...]
    devices: Mapping[DeviceId, str]
    announcements: tuple[Announcement, ...]
    by_field: Mapping[str, GroupId]
    by_procedure: Mapping[ProcedureCode, GroupId]
    agency: str = ""
    is_demonstration: bool = False
    opening: tuple[Timetable, ...] = ()

    def offers(self, procedure: Procedure) -> bool:
        """It is handled here: a commune's, and nation-wide or promulgated by the centre's own province."""
        if not procedure.commune:
            return False
        if procedure.list_type == "STANDARD":
            return True
        return procedure.list_type == "SPECIFIC" and (procedure.promulgated_by or "").endswith(self.province)

    def group_of(self, procedure: Procedure) -> Group | None:
        """Return the group that takes the procedure: its own assignment, else its field's; None when neither exists."""
        group = self.by_procedure.get(procedure.code) or self.by_field.get(procedure.field)
        return self.group(group) if group else None

    def group(self, group: GroupId) -> Group | None:
        """Return a group by its id."""
        return next((item for item in self.groups if item.id == group), None)

    def counter(self, counter: CounterId) -> Counter | None:
        """Return a counter by what is written above it."""
        return next((item for item in self.counters if item.id == counter), None)

    def officer(self, officer: OfficerId) -> Officer | None:
        """Return a person by the sign-in name."""
        return next((item for item in self.officers if item.id == officer), None)

    def announcements_on(self, day: date) -> tuple[Announcement, ...]:
        """Return what the hall is to read that day."""
        return tuple(item for item in self.announcements if item.first <= day <= item.last)


def centre_of(record: object) -> Centre:
    """Return the centre of a data file; DataFault when the file cannot be used."""
    top = section(record)
    groups = tuple(_group(item) for item in top.sections("groups"))
    counters = tuple(_counter(item, groups) for item in top.sections("counters"))
    centre = Centre(
        id=CentreId(top.text("id")),
        name_vi=top.text("name_vi"),
        name_en=top.text("name_en"),
        place_vi=top.text("place_vi"),
        place_en=top.text("place_en"),
        short_name=top.text("short_name"),
        province=top.text("province"),
        phone=top.text_or("phone", ""),
        hours_vi=top.text("hours_vi"),
        hours_en=top.text("hours_en"),
        counters=counters,
        groups=groups,
        officers=tuple(_officer(item) for item in top.sections("officers")),
        devices=MappingProxyType({DeviceId(name): role for name, role in top.table("devices").items()}),
        announcements=tuple(_announcement(item) for item in top.sections("announcements")),
        by_field=MappingProxyType({name: group.id for group in groups for name in group.fields}),
        by_procedure=MappingProxyType(_assignments(top)),
        agency=top.text_or("agency", ""),
        is_demonstration=top.yes("demonstration"),
        opening=timetables_of(top),
    )
    _check(centre)
    return centre


def _group(item: Section) -> Group:
    return Group(
        id=GroupId(item.text("id")),
        letter=item.text("letter"),
        title_vi=item.text("title_vi"),
        title_en=item.text("title_en"),
        icon=item.text("icon"),
        tint=item.text("tint"),
        counters=tuple(CounterId(text) for text in item.texts("counters")),
        front=item.yes("front"),
        services=tuple(ServiceCode(text) for text in item.texts("services")),
        fields=item.texts("fields"),
    )


def _counter(item: Section, groups: Iterable[Group]) -> Counter:
    counter = CounterId(item.text("id"))
    return Counter(
        id=counter,
        name=item.text("name"),
        name_en=item.text("name_en"),
        groups=tuple(group.id for group in groups if counter in group.counters),
        where=item.text("where"),
        where_en=item.text("where_en"),
        arrow=item.text("arrow"),
        seats=item.text("seats"),
        seats_en=item.text("seats_en"),
        also=tuple(ServiceCode(code) for code in item.texts("also")),
        never=tuple(ServiceCode(code) for code in item.texts("never")),
    )


def _officer(item: Section) -> Officer:
    return Officer(
        id=OfficerId(item.text("id")),
        name=item.text("name"),
        counter=CounterId(item.text("counter")),
        languages=item.texts("languages"),
        never=tuple(ServiceCode(code) for code in item.texts("never")),
    )


def _announcement(item: Section) -> Announcement:
    return Announcement(
        title_vi=item.text("title_vi"),
        title_en=item.text("title_en"),
        text_vi=item.text("text_vi"),
        text_en=item.text("text_en"),
        first=item.day("first"),
        last=item.day("last"),
    )


def _assignments(top: Section) -> dict[ProcedureCode, GroupId]:
    return {ProcedureCode(ServiceCode(code)): GroupId(group) for code, group in top.table("procedure_groups").items()}


def _check(centre: Centre) -> None:
    """Raise DataFault for the first thing that does not fit together."""
    for place, must in _faults(centre):
        raise DataFault(place, must)


def _faults(centre: Centre) -> Iterable[tuple[str, str]]:
    groups = tuple(group.id for group in centre.groups)
    counters = tuple(counter.id for counter in centre.counters)
    yield from _repeated("nhóm", groups)
    yield from _repeated("chữ cái", (group.letter for group in centre.groups))
    yield from _repeated("quầy", counters)
    yield from _repeated("lĩnh vực", (name for group in centre.groups for name in group.fields))
    for group in centre.groups:
        yield from _group_faults(group, counters)
    yield from _strangers("quầy", (officer.counter for officer in centre.officers), counters)
    yield from _strangers("nhóm", centre.by_procedure.values(), groups)
    yield from _strangers("vai trò", centre.devices.values(), ROLES)
    yield from _strangers("hướng", (counter.arrow for counter in centre.counters), ARROWS)


def _group_faults(group: Group, counters: Iterable[CounterId]) -> Iterable[tuple[str, str]]:
    if not _is_letter(group.letter):
        yield group.id, "cần một chữ cái hoa không dấu"
    if not group.counters:
        yield group.id, "chưa có quầy"
    yield from _strangers("màu", (group.tint,), TINTS)
    yield from _strangers("quầy", group.counters, counters)


def _repeated(what: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    return ((name, f"là {what} ghi hai lần") for name, times in Counts(names).items() if times > 1)


def _strangers(what: str, names: Iterable[str], known: Iterable[str]) -> Iterable[tuple[str, str]]:
    allowed = frozenset(known)
    return ((name, f"là {what} không có trong tệp") for name in names if name not in allowed)


def _is_letter(letter: str) -> bool:
    return len(letter) == 1 and letter.isascii() and letter.isupper()

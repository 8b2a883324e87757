"""What a ticket came for, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from counter_client.words import spoken
from sync.domain.ids import GroupId, ProcedureCode, ServiceCode
from sync.domain.ticket import Ticket
from sync.machine import Machine


def title_of(machine: Machine, ticket: Ticket) -> str:
    """Return the procedure's short name, the centre's own service, or the title of the group."""
    return business_of(machine, ticket.services, ticket.group)


def business_of(machine: Machine, services: Iterable[ServiceCode], group_id: GroupId) -> str:
    """Return the same for business without a ticket."""
    for service in services:
        procedure = machine.lookup.procedure(ProcedureCode(service))
        if procedure is not None:
            return procedure.title
        if service in (own := own_services()):
            return own[service]
    group = machine.centre.group(group_id)
    return spoken(group.title_vi, group.title_en) if group else group_id


def procedure_of(machine: Machine, ticket: Ticket | None) -> ProcedureCode | None:
    """Return the procedure that the ticket carries, None when it carries none."""
    for service in ticket.services if ticket else ():
        if machine.lookup.procedure(ProcedureCode(service)) is not None:
            return ProcedureCode(service)
    return None


def own_services() -> dict[ServiceCode, str]:
    """Return the centre's own services besides procedures, in words."""
    translate = QCoreApplication.translate
    return {
        ServiceCode("NHAN-KQ"): translate("Services", "Collect a result"),
        ServiceCode("BO-SUNG"): translate("Services", "Bring more papers"),
        ServiceCode("NOP-PHI"): translate("Services", "Pay a fee"),
        ServiceCode("HOI"): translate("Services", "Ask something"),
    }

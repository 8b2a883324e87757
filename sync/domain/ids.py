"""Types of the names that travel between rooms, so that two of them cannot be swapped unnoticed."""

from typing import NewType

EntityId = NewType("EntityId", str)
"""16 characters of Crockford base 32 (80 random bits), made with the entity's first event."""

TicketId = NewType("TicketId", EntityId)
DossierId = NewType("DossierId", EntityId)
AccountId = NewType("AccountId", EntityId)
CentreId = NewType("CentreId", str)
DeviceId = NewType("DeviceId", str)
CounterId = NewType("CounterId", str)
"""What is written above the counter: "3"."""

OfficerId = NewType("OfficerId", str)
"""The account's sign-in name, never the person's name."""

GroupId = NewType("GroupId", str)
"""A group of services that share a series and a row of counters: "ho-tich"."""

ServiceCode = NewType("ServiceCode", str)
"""A procedure's code ("1.001193") or one of the centre's own services (NHAN-KQ, BO-SUNG, NOP-PHI, HOI)."""

ProcedureCode = NewType("ProcedureCode", ServiceCode)
CaseId = NewType("CaseId", str)
"""A reviewed case of one procedure: "thuong". Says nothing of a person."""

LogId = NewType("LogId", str)
"""centre/device.run/audience"""

Fingerprint = NewType("Fingerprint", str)
"""Of a public key: 32 hexadecimal characters."""

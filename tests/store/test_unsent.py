"""D-07: what waits to be sent is known with its kind and age, and what the province holds waits no more."""

from sync.domain.ids import DeviceId
from sync.store.unsent import headers_to_be_sent
from tests.store.sections import reach, seqs
from tests.store.test_read import issue, receive

KIOSK = DeviceId("kiosk-1")


def kinds(store, device=KIOSK):
    with store.read() as view:
        return sorted(header.kind for header in headers_to_be_sent(view, device))


def test_d07_what_was_written_here_waits_with_its_kind(kiosk):
    issue(kiosk, 1)
    receive(kiosk, "TAM-1")
    issue(kiosk, 2)
    assert kinds(kiosk) == ["dossier.received", "ticket.issued", "ticket.issued"]


def test_d07_what_the_province_holds_waits_no_more(kiosk, clock):
    issue(kiosk, 1)
    clock.forward(minutes=1)
    later_ms = clock()
    issue(kiosk, 2)
    reach(kiosk, {log: 1 for log in seqs(kiosk) if "kiosk-1" in log})
    with kiosk.read() as view:
        assert [header.at_ms for header in headers_to_be_sent(view, KIOSK)] == [later_ms]
    assert kinds(kiosk, DeviceId("other")) == []

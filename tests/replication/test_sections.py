"""What a peer lacks, cut to what a message bears."""

from sync.domain.log import Audience
from sync.replication.sections import lacking, sections_of
from sync.replication.wire import MAX_MESSAGE_BYTES, ROOM_BYTES, decode, encode
from sync.store.logs import Scope
from tests.fakes import HandClock
from tests.replication.saying import says
from tests.store.sections import new_store, pen, take


def test_events_that_pack_very_well_make_no_message_that_nobody_unpacks(tmp_path):
    """300 times one long text pack to a few kB; unpacked they were more than the receiver takes, for ever."""
    store = new_store(tmp_path, "hub", HandClock())
    for device in "abcdefghij":
        log = pen(device, Audience.STAFF)
        for number in range(30):
            log.writes("dossier.nonsense", {"x": "y" * 15_000}, entity=f"{number:016d}")
        take(store, log.section())
    with store.read() as view:
        lacks = lacking(view, view.heads(Scope(frozenset(Audience))), {})
        sections, more = sections_of(view, lacks, ROOM_BYTES)
    store.close()
    said = says(sections=sections)
    assert more
    assert decode(encode(said)) == said
    assert sum(len(one) for section in sections for one in section.envelopes) < MAX_MESSAGE_BYTES // 2

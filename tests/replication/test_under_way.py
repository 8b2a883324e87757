"""Two requests in flight: each brings something else, and they do not end in the same moment."""

from sync.domain.ids import LogId
from sync.replication.under_way import AT_ONCE_S, UnderWay

HUB, PROVINCE = "https://10.0.0.2:8443", "https://tinh.example"
ONE, OTHER = LogId("24.hop-thinh/k1.00000000/public"), LogId("24.hop-thinh/c3.11111111/public")


def test_what_a_request_brings_is_under_way_to_its_peer_until_it_is_known_what_became_of_it():
    under_way = UnderWay()
    with under_way.bringing(HUB, {ONE}, 0.0):
        with under_way.bringing(HUB, {ONE, OTHER}, 0.0):
            assert under_way.logs(HUB) == {ONE, OTHER}
        assert under_way.logs(HUB) == {ONE}
        assert not under_way.logs(PROVINCE)
    assert not under_way.logs(HUB)


def test_who_begins_together_with_another_has_half_the_room():
    under_way = UnderWay()
    assert under_way.room_bytes(HUB, 1000, 0.0) == 1000
    with under_way.bringing(HUB, {ONE}, 0.0):
        assert under_way.room_bytes(HUB, 1000, AT_ONCE_S - 0.1) == 500
        assert under_way.room_bytes(HUB, 1000, AT_ONCE_S) == 1000
        assert under_way.room_bytes(PROVINCE, 1000, 0.0) == 1000
    assert under_way.room_bytes(HUB, 1000, 0.1) == 1000

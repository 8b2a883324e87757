"""The chores beside the server: whatever one round meets, the next one comes."""

from sync.chore import every
from sync.errors import StoreUnavailable
from tests.fakes import eventually


def test_a_chore_goes_on_after_a_full_disk_and_after_a_bug(caplog):
    rounds: list[int] = []

    def chore():
        rounds.append(len(rounds))
        if rounds[-1] == 0:
            raise StoreUnavailable("Máy đã đầy bộ nhớ.", "Gọi quản trị viên.")
        if rounds[-1] == 1:
            raise KeyError("Nguyễn Thị Hoa")

    stop = every(0.01, chore)
    eventually(lambda: len(rounds) > 4)
    stop.set()
    assert [record.msg for record in caplog.records] == ["chore put off", "bug"]
    assert "Hoa" not in caplog.text

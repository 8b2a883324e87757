"""When a program may say of itself that it lives."""

from sync.domain.pulse import ASK_EVERY_MS, PATIENCE_MS, Pulse, asked, heard, is_alive, is_due


def test_it_does_not_live_before_its_writer_has_answered_once():
    assert is_due(Pulse(), 0)
    assert not is_alive(Pulse(), 0)
    waiting = asked(Pulse(), 0)
    assert not is_alive(waiting, 1)
    assert is_alive(heard(waiting), 2)


def test_a_slow_disk_is_waited_for_and_a_writer_that_hangs_is_not():
    waiting = asked(heard(asked(Pulse(), 0)), 1000)
    assert is_alive(waiting, 1000 + PATIENCE_MS - 1)
    assert not is_alive(waiting, 1000 + PATIENCE_MS)
    assert is_alive(heard(waiting), 1000 + PATIENCE_MS)


def test_it_asks_now_and_then_and_never_twice_at_once():
    beaten = heard(asked(Pulse(), 0))
    assert not is_due(beaten, ASK_EVERY_MS - 1)
    assert is_due(beaten, ASK_EVERY_MS)
    assert not is_due(asked(beaten, ASK_EVERY_MS), 10 * ASK_EVERY_MS)

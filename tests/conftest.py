"""What every test needs before Qt is loaded: no screen, no GPU, and hypothesis in the measure of the place."""

import atexit
import gc
import os
import warnings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from hypothesis import HealthCheck, settings

# A state machine over real SQLite files takes some 20 ms a step, so a deadline would measure the disk.
settings.register_profile("desk", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), max_examples=60)
settings.register_profile("long", parent=settings.get_profile("desk"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "desk"))

# Python collects cycles on whichever thread allocates next, and a QObject destroyed on the wrong one crashes. Windows
# of tests are short-lived cycles, and servers and replicators run beside them; so only the main thread collects.
gc.disable()
GARBAGE = 20_000


@atexit.register
def leave_the_last_word_to_pytest() -> None:
    """Silence what QtMultimedia (PySide 6.11) leaves behind, 29 type objects; said after the tests' closing line."""
    warnings.simplefilter("ignore", ResourceWarning)
    warnings.warn("The interpreter reads changed filters at the next warning.", ResourceWarning, stacklevel=1)


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """Collect on the main thread, between tests, when there is something to collect."""
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give whole days of a centre, with its seven processes, the time that a busy machine takes for them."""
    for item in items:
        if "e2e" in item.path.parts:
            item.add_marker(pytest.mark.timeout(600))

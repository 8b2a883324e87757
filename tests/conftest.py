"""What every test needs before Qt is loaded: no screen, no GPU, and hypothesis in the measure of the place."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from hypothesis import HealthCheck, settings

# A state machine over real SQLite files takes some 20 ms a step, so a deadline would measure the disk.
settings.register_profile("desk", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), max_examples=150)
settings.register_profile("long", parent=settings.get_profile("desk"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "desk"))

"""A kiosk that the tests of this folder walk through."""

from collections.abc import Iterator

import pytest

from kiosk.stage import Stage, demonstration_settings, open_stage
from resources.qt.fonts import install_fonts
from tests.kiosk.walk import Walk


def pytest_addoption(parser):
    """While mending, the walker of all pages opens some alone."""
    parser.addoption("--procedure", action="append", default=[], help="code, or code#case, as often as wanted")


@pytest.fixture(scope="session")
def stage(qapp, tmp_path_factory) -> Iterator[Stage]:  # noqa: ARG001  Qt first
    install_fonts()
    stage = open_stage(demonstration_settings(tmp_path_factory.mktemp("kiosk")))
    yield stage
    stage.close()


@pytest.fixture(scope="session")
def walk(stage: Stage) -> Walk:
    return Walk(stage)

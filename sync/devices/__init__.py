"""Devices without any Qt: each opened by its setting, each with a fake in the tests."""

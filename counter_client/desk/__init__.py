"""Calling people to the counter."""

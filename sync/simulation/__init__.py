"""Deterministic simulation: the real store and exchange under a seeded scheduler, virtual clocks and a bad network."""

"""Tests of the store, over real encrypted files."""

"""Ctrl+K: finding a number, a dossier, a procedure, a command or an area by a few typed words."""

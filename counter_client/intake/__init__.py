"""Taking a dossier in."""

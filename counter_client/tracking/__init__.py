"""The dossiers of the counter and their way to the citizen."""

"""The hall at a glance, for the supervisor."""

"""What a technician asks first: disk, clock, database, peers, printer."""

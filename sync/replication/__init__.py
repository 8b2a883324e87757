"""Exchange of logs between machines: one message both ways, symmetric and idempotent."""

"""The server program: the province, and with an upstream the hub of a centre."""

"""The machine's own database: logs of events, and the rows folded from them."""

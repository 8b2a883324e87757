"""Setting up, checking and packing the programs; run by make, never by an app."""

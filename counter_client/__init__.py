"""The officer's client at a counter: sign in, call people, take dossiers in, hand results back. Qt Widgets."""

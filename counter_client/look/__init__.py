"""How the client looks: the tokens of resources/theme.json as colours, one style sheet and a few painted parts."""

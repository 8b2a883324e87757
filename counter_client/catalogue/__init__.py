"""The catalogue as it is in force here: what it says, whose word that is, and what this centre corrects in it."""

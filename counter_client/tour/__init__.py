"""Five tips for who works here for the first time: each points at a part of the screen (D-11)."""

"""What stays around the rooms: top bar, rail, keys of the room, status strip, messages and questions."""

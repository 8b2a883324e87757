"""What a typed letter tells about the keyboard: a wrong password is mostly a key that nobody sees."""


def caps_lock(letter: str, *, shift: bool) -> bool | None:
    """Return whether Caps Lock is on, as what one press wrote tells; None when that tells nothing.

    Args:
        letter: the text of the press.
        shift: whether a Shift key was held.
    """
    if len(letter) != 1 or letter.lower() == letter.upper():
        return None
    return letter.isupper() != shift


def is_marked(text: str) -> bool:
    """Return whether something put Vietnamese letters into a text: Telex and its like, where keys were meant."""
    return not text.isascii()


def initials(name: str) -> str:
    """Return the two letters of a person's badge: of the family name and of the given name, which comes last."""
    words = name.split()
    return "".join(word[0] for word in (*words[:1], *words[1:][-1:])).upper()

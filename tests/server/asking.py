"""What is asked of a server in the tests."""

DESK = "24.hop-thinh/c3"


def a_claim(number: int = 1, counter: str = "3", sender: str = DESK) -> dict[str, object]:
    """Return the body of a claim."""
    return {"id": f"{number:032x}", "counter": counter, "sender": sender}

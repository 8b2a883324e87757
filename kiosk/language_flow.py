"""How a session comes to another language: by one button, or by the page of all languages. Pure."""

from kiosk.flow import Place, Screen, Session, back, go, in_language


def next_language(session: Session, other: str, now_ms: int) -> Session:
    """Return the same step in the other of two languages; with several ("") the page of all, or back from it.

    A number that is awaited is not left.
    """
    if other:
        return in_language(session, other)
    if session.saving:
        return session
    there = session.place.screen is Screen.LANGUAGES
    return back(session, now_ms) if there else go(session, Place(Screen.LANGUAGES), now_ms)


def chosen_language(session: Session, language: str, now_ms: int) -> Session:
    """Return the step from which the page of languages was opened, in this one (K-14)."""
    there = session.place.screen is Screen.LANGUAGES
    return in_language(back(session, now_ms) if there else session, language)

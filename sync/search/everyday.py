"""What people call things: short names and words of procedures, and what they ask for that is done elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sync.domain.ids import ProcedureCode
from sync.domain.procedure import Procedure
from sync.search.phrases import Source, Spoken
from sync.search.speech import Speech


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something that people come for and that no commune does; ``agency`` is "" when the catalogue names none."""

    topic: str
    agency: str
    words: tuple[str, ...]
    topic_en: str = ""
    agency_en: str = ""
    words_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Everyday:
    """The reviewable words beside the catalogue.

    Attributes:
        words: what people call a procedure, by code; ``words_en`` what they call it in English.
        own: what people call it at this centre, as its staff heard.
        usual: codes that many people ask for; among equals they come first.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    usual: frozenset[str] = frozenset()
    elsewhere: tuple[Elsewhere, ...] = ()
    speech: Speech = field(default_factory=Speech)
    words_en: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    speech_en: Speech = field(default_factory=Speech)
    own: Mapping[ProcedureCode, tuple[str, ...]] = field(default_factory=dict)

    def spoken(self, procedure: Procedure) -> Spoken:
        """Return a procedure as it is searched for."""
        words = ((text, Source.EVERYDAY) for text in self.words.get(procedure.code, ()))
        own = ((text, Source.OWN) for text in self.own.get(procedure.code, ()))
        official = (procedure.name, Source.NAME), (procedure.field, Source.FIELD)
        phrases = ((procedure.title, Source.TITLE), *words, *own, *official)
        return Spoken(procedure.code, phrases, procedure.code in self.usual)

    def spoken_elsewhere(self) -> Iterable[Spoken]:
        """Return what is done elsewhere, keyed by its topic."""
        return (
            Spoken(item.topic, ((item.topic, Source.TITLE), *((text, Source.EVERYDAY) for text in item.words)))
            for item in self.elsewhere
        )

    def spoken_in_english(self, procedures: Iterable[Procedure]) -> Iterator[Spoken]:
        """Yield what has English words: procedures as they are searched for, then what is done elsewhere."""
        for procedure in procedures:
            if phrases := _english(procedure.short_name_en or "", self.words_en.get(procedure.code, ())):
                yield Spoken(procedure.code, phrases, procedure.code in self.usual)
        for item in self.elsewhere:
            if phrases := _english(item.topic_en, item.words_en):
                yield Spoken(item.topic, phrases)


def _english(title: str, words: Iterable[str]) -> tuple[tuple[str, Source], ...]:
    said = ((title, Source.TITLE), *((text, Source.EVERYDAY) for text in words))
    return tuple((text, source) for text, source in said if text)

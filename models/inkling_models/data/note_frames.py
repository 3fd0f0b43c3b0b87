"""Words in the frames of note_tables.py: articles and endings of each language.

A frame is left out for a word that lacks one of its fields, so an article never stands before a word whose gender
is not known.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from .note_lines import NotePair
from .note_tables import DAYS, LABELS, LANGUAGES, MASS_FRAMES, MONTHS, PERSON_FRAMES, THING_FRAMES, Frame
from .note_words import Entry

GERMAN = {
    "m": ("der", "den", "dem", "en", "er"),
    "f": ("die", "die", "der", "e", "e"),
    "n": ("das", "das", "dem", "es", "es"),
}
ROMANCE = {
    "es": {"m": ("el", "un"), "f": ("la", "una"), "mp": ("los", "unos"), "fp": ("las", "unas")},
    "pt": {"m": ("o", "um"), "f": ("a", "uma"), "mp": ("os", "uns"), "fp": ("as", "umas")},
}
BROKEN = {"es": ("roto", "rota"), "fr": ("cassé", "cassée"), "pt": ("quebrado", "quebrada")}


def english_fields(word: str) -> dict[str, str]:
    fields = {"x": word, "the": f"the {word}"}
    if not word.endswith("s") or word.endswith("ss"):
        fields["a"] = f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
    return fields


def german_fields(word: str, gender: str) -> dict[str, str]:
    fields = {"x": word}
    if gender in GERMAN:
        nominative, accusative, dative, ending, _ = GERMAN[gender]
        one = {"m": "einen", "f": "eine", "n": "ein"}[gender]
        fields |= {
            "def": f"{nominative} {word}",
            "acc": f"{accusative} {word}",
            "dat": f"{dative} {word}",
            "indef": f"{one} {word}",
            "anom": f"{'eine' if gender == 'f' else 'ein'} {word}",
            "my": f"{'meine' if gender == 'f' else 'mein'} {word}",
            "new": f"neu{'er' if gender == 'm' else ending} {word}",
            "newindef": f"{one} neu{ending} {word}",
            "goodindef": f"{one} gut{ending} {word}",
        }
    return fields


def romance_fields(word: str, gender: str, language: str) -> dict[str, str]:
    fields = {"x": word}
    if gender not in ROMANCE[language]:
        return fields
    the, one = ROMANCE[language][gender]
    fields["def"] = f"{the} {word}"
    if language == "es":
        fields |= {
            "of": f"{'del' if the == 'el' else 'de ' + the} {word}",
            "to": f"{'al' if the == 'el' else 'a ' + the} {word}",
        }
    else:
        to = {"o": "ao", "a": "à", "os": "aos", "as": "às"}[the]
        fields |= {"of": f"d{the} {word}", "to": f"{to} {word}"}
    if gender in ("m", "f"):
        end, broken = ("o", 0) if gender == "m" else ("a", 1)
        new = "nuev" if language == "es" else "nov"
        good = ("buen" if gender == "m" else "buena") if language == "es" else ("bom" if gender == "m" else "boa")
        fields |= {
            "indef": f"{one} {word}",
            "roto": BROKEN[language][broken],
            "new": f"{word} {new}{end}",
            "newindef": f"{one} {word} {new}{end}",
            "goodindef": f"{one} {good} {word}",
        }
        if language == "pt":
            fields["my"] = f"{'meu' if gender == 'm' else 'minha'} {word}"
    return fields


def french_fields(word: str, gender: str) -> dict[str, str]:
    vowel = word[0].lower() in "aeiouyâàéèêëîïôœûù"
    if word[0].lower() == "h":
        # Whether an h is mute the letters do not say.
        return {"x": word}
    fields = {"x": word, "de": f"d'{word}" if vowel else f"de {word}"}
    if gender == "p":
        return fields | {"def": f"les {word}", "of": f"des {word}", "to": f"aux {word}", "indef": f"des {word}"}
    if gender not in ("m", "f"):
        return fields
    man = gender == "m"
    the = f"l'{word}" if vowel else f"{'le' if man else 'la'} {word}"
    new = ("nouvel" if vowel else "nouveau") if man else "nouvelle"
    return fields | {
        "def": the,
        "of": f"de {the}" if vowel or not man else f"du {word}",
        "to": f"à {the}" if vowel or not man else f"au {word}",
        "indef": f"{'un' if man else 'une'} {word}",
        "roto": BROKEN["fr"][0 if man else 1],
        "my": f"{'mon' if man or vowel else 'ma'} {word}",
        "new": f"{new} {word}",
        "newindef": f"{'un' if man else 'une'} {new} {word}",
        "ofnewindef": f"d'{'un' if man else 'une'} {new} {word}",
        "goodindef": f"{'un bon' if man else 'une bonne'} {word}",
    }


def fields_of(entry: Entry, language: str) -> dict[str, str]:
    if language == "de":
        return german_fields(entry.other, entry.gender)
    if language == "fr":
        return french_fields(entry.other, entry.gender)
    return romance_fields(entry.other, entry.gender, language)


def filled(template: str, fields: dict[str, str]) -> str | None:
    try:
        return template.format(**fields) if template else None
    except KeyError:
        return None


def framed(frame: Frame, entry: Entry, language: str) -> NotePair | None:
    en = filled(frame[0], english_fields(entry.en))
    other = filled(frame[LANGUAGES.index(language)], fields_of(entry, language))
    return NotePair(en, other) if en and other else None


def moment(frames: tuple[Frame, ...], language: str, rng: random.Random) -> NotePair:
    """One of `frames` with a day and a month of the two languages in it."""
    at, frame = LANGUAGES.index(language), rng.choice(frames)
    # Portuguese says "na segunda" but "no sábado": its week-end days only stand alone.
    day = rng.choice(DAYS[:5] if language == "pt" else DAYS)
    month, style, dot = rng.choice(MONTHS), rng.choice((1, 1, 2)), rng.choice((1, 2))

    def words(index: int, its_style: int) -> dict[str, str]:
        return {
            "day": day[index][0],
            "abbr": day[index][its_style],
            "month": month[index][0],
            "mon": month[index][its_style],
        }

    # English and German write them without a stop more often; each language its own way, so that both are known.
    return NotePair(frame[0].format(**words(0, style)), frame[at].format(**words(at, dot)))


def label(language: str, rng: random.Random) -> NotePair:
    frame = rng.choice(LABELS)
    return NotePair(frame[0], frame[LANGUAGES.index(language)])


def entry_lines(entry: Entry, language: str, is_person: bool, is_mass: bool, rng: random.Random) -> Iterator[NotePair]:
    """The word alone, and in a few frames when it is a noun."""
    yield NotePair(entry.en, entry.other)
    if not entry.english_article or len(entry.en.split()) > 2:
        return
    pools = [THING_FRAMES] + [PERSON_FRAMES] * (2 * is_person) + [MASS_FRAMES] * is_mass
    for _ in range(3):
        pair = framed(rng.choice(rng.choice(pools)), entry, language)
        if pair:
            yield pair

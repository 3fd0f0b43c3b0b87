"""Words of the dictionaries that a pair of languages can be sure of, with their articles.

An entry is kept when the parallel text agrees with it (both sides stand in the same pairs often enough), or when it is
too rare there and several dictionaries say the same. Articles are those that the text puts before the word most often.
"""

from __future__ import annotations

import dataclasses
import lzma
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import regex

from .note_lines import Casing
from .placeholders import WORD

# Names of things are what notes list; the other dictionaries hold verbs and grammar too.
SOURCES = ("omw", "cldr_emoji_names", "osm_presets", "ding", "freedict")
MOST_WORDS = 3
FLAG = regex.compile(
    r"^(?:flag|drapeau|bandera|bandeira|Flagge|family|keycap)\b|[():;,/\d\"“”…%&+*=<>#]|[^\p{L}\s'’.-]"
)
# Accusative and nominative articles; the first that a word prefers says its gender.
ARTICLES = {
    "de": {"den": "m", "einen": "m", "die": "f", "eine": "f", "das": "n", "ein": "n"},
    "es": {"el": "m", "un": "m", "la": "f", "una": "f", "los": "mp", "las": "fp"},
    "fr": {"le": "m", "un": "m", "la": "f", "une": "f", "les": "p", "des": "p"},
    "pt": {"o": "m", "um": "m", "a": "f", "uma": "f", "os": "mp", "as": "fp"},
}


@dataclasses.dataclass(frozen=True)
class Entry:
    """A thing in both languages. `gender` is "" when the text does not tell; `pairs`: in how many pairs both stand."""

    en: str
    other: str
    gender: str
    english_article: bool
    pairs: int


def read_entries(data: Path, language: str) -> dict[tuple[str, str], set[str]]:
    """Entry -> the dictionaries that have it."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in SOURCES:
        path = data / "dictionary" / f"en-{language}_{source}.tsv.xz"
        if not path.exists():
            continue
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                en, _, other = line.rstrip("\n").partition("\t")
                en, other = en.strip().removeprefix("to "), other.strip()
                if source == "osm_presets":
                    en = en.lower() if en.istitle() else en
                    if language != "de":
                        other = other[:1].lower() + other[1:]
                if not en or not other or FLAG.search(en) or FLAG.search(other):
                    continue
                # The large dictionary is there to confirm the others: its phrases are too many to look for.
                most = 1 if source == "ding" else MOST_WORDS
                if max(len(en.split()), len(other.split())) <= most and min(len(en), len(other)) > 2:
                    found[en, other].add(source)
    return found


class Phrases:
    """Finds the phrases of a list (lower case, at most MOST_WORDS words) in texts."""

    def __init__(self, wanted: Iterable[str]):
        self.wanted = set(wanted)
        self.first = {phrase.partition(" ")[0] for phrase in self.wanted if " " in phrase}

    def of(self, text: str) -> set[str]:
        words = WORD.findall(text.lower())
        found = self.wanted.intersection(words)
        for at, word in enumerate(words):
            if word in self.first:
                for size in range(2, MOST_WORDS + 1):
                    phrase = " ".join(words[at : at + size])
                    if phrase in self.wanted:
                        found.add(phrase)
        return found


@dataclasses.dataclass
class Agreement:
    """How often each side and each pair of sides stands in the parallel text."""

    en: Counter[str]
    other: Counter[str]
    both: Counter[tuple[str, str]]

    def share(self, en: str, other: str) -> float:
        """Dice coefficient of the two sides, 0 to 1."""
        total = self.en[en] + self.other[other]
        return 2 * self.both[en, other] / total if total else 0.0


def agreement(pairs: Iterable[tuple[str, str]], entries: Iterable[tuple[str, str]]) -> Agreement:
    by_english: dict[str, set[str]] = defaultdict(set)
    for en, other in entries:
        by_english[en.lower()].add(other.lower())
    wanted_other = Phrases({other for others in by_english.values() for other in others})
    wanted_english = Phrases(by_english)
    found = Agreement(Counter(), Counter(), Counter())
    for en, other in pairs:
        here, there = wanted_english.of(en), wanted_other.of(other)
        found.en.update(here)
        found.other.update(there)
        found.both.update((word, seen) for word in here for seen in by_english[word] & there)
    return found


def article_counts(texts: Iterable[str], language: str) -> dict[str, Counter[str]]:
    """Word (lower case) -> how often each article stands right before it."""
    articles = set(ARTICLES[language]) | ({"der", "dem"} if language == "de" else set())
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        words = WORD.findall(text)
        for before, word in pairwise(words):
            if before.lower() in articles and (language != "de" or word[0].isupper()):
                found[word.lower()][before.lower()] += 1
            elif language == "fr" and word[:2].lower() in ("l'", "l’"):
                found[word[2:].lower()]["l'"] += 1
    return found


def gender_of(word: str, language: str, counts: dict[str, Counter[str]]) -> str:
    """Of a word's head: the last word of a German phrase, the first of the others. "" when the text does not tell."""
    head = word.split()[-1 if language == "de" else 0].lower()
    seen: Counter[str] = Counter()
    for article, count in counts.get(head, Counter()).items():
        gender = ARTICLES[language].get(article)
        if gender:
            seen[gender] += count
    if language == "de" and not seen and len(head) > 8:
        # A German compound has the gender of its last part.
        for cut in range(3, len(head) - 3):
            tail = counts.get(head[cut:])
            if tail and sum(tail.values()) >= 5:
                return gender_of(head[cut:], language, counts)
    if not seen:
        return ""
    if language == "de" and seen["f"] and not counts[head]["eine"] and not counts[head]["der"]:
        # Only "die": as likely a plural as a feminine.
        del seen["f"]
    if not seen:
        return ""
    (gender, most), total = seen.most_common(1)[0], sum(seen.values())
    return gender if most >= 2 and most >= 0.6 * total else ""


def sure_entries(
    data: Path,
    language: str,
    pairs: Sequence[tuple[str, str]],
    casing: dict[str, Casing],
    least_pairs: int = 2,
    least_share: float = 0.08,
) -> list[Entry]:
    """The entries that the text agrees with, the best translation of each side first among them."""
    entries = read_entries(data, language)
    seen = agreement(pairs, entries)
    best_of: dict[str, float] = defaultdict(float)
    candidates: dict[str, set[str]] = defaultdict(set)
    for en, other in entries:
        best_of[en.lower()] = max(best_of[en.lower()], seen.share(en.lower(), other.lower()))
        candidates[en.lower()].add(other.lower())
    articles = article_counts((other for _, other in pairs), language)
    things = nouns_of(data, (en for en, _ in pairs))
    kept = []
    for (en, other), sources in entries.items():
        cased = with_case(en, other, language, casing)
        if not cased:
            continue
        small, its = en.lower(), other.lower()
        share, both, known = seen.share(small, its), seen.both[small, its], seen.en[small]
        agreed = both >= least_pairs and share >= least_share and share >= 0.5 * best_of[small]
        # What the text hardly knows is believed when two dictionaries say it, or when nothing else is on offer.
        listed = bool({"cldr_emoji_names", "osm_presets"} & sources)
        rare = (
            (known <= 60 and len(sources) > 1)
            or (known <= 30 and both >= 1 and share >= max(0.04, 0.3 * best_of[small]))
            or (known <= 8 and (listed or (both >= 1 and len(candidates[small]) == 1)))
        )
        if agreed or rare:
            is_noun = en[0].islower() and small.split()[-1] in things and (language != "de" or other[0].isupper())
            kept.append(Entry(*cased, gender_of(other, language, articles) if is_noun else "", is_noun, both))
    return kept


def with_case(en: str, other: str, language: str, casing: dict[str, Casing]) -> tuple[str, str] | None:
    """An entry with the capitals that its languages give it; None when the dictionary lost a name's."""
    if en[0].islower() and any(casing["en"].is_name(word) for word in WORD.findall(en)):
        return None
    if language == "de" or not en[0].islower() or not other[0].isupper():
        return en, other
    words = WORD.findall(other)
    if any(word[0].isupper() and len(word) > 1 and word.lower() not in casing[language].small for word in words):
        return None
    return en, other.lower()


def nouns_of(data: Path, texts: Iterable[str]) -> set[str]:
    """English words that are things: those that stand behind articles, and those whose German has a capital."""
    found = {word for word, count in english_nouns(texts).items() if count >= 3}
    path = data / "dictionary" / "en-de_omw.tsv.xz"
    if path.exists():
        german: dict[str, list[bool]] = defaultdict(list)
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                en, _, other = line.rstrip("\n").partition("\t")
                german[en].append(other[:1].isupper())
        found |= {en for en, capitals in german.items() if en[:1].islower() and sum(capitals) > len(capitals) / 2}
    return found


def english_nouns(texts: Iterable[str]) -> Counter[str]:
    """How often a word stands right after an article or "my"."""
    found: Counter[str] = Counter()
    for text in texts:
        words = [word.lower() for word in WORD.findall(text)]
        found.update(word for before, word in pairwise(words) if before in ("the", "a", "an", "my"))
    return found

"""Orders as tasks: "Fermez la porte." is "fermer la porte" on a list, "Schließen Sie die Tür." "die Tür schließen"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import regex

from .note_lines import GERMAN_ARTICLE, NotePair, bare, one_clause


class Verbs:
    """The infinitives of a language, learnt from its own text: what an order is turned into."""

    def __init__(self, texts: Iterable[str], language: str):
        self.language = language
        self.counts: Counter[str] = Counter()
        rule = INFINITIVES[language]
        for text in texts:
            self.counts.update(rule.findall(text))

    def infinitive(self, order: str) -> str | None:
        """Of an imperative ("Ferme", "Fermez", "Busque"): the commonest infinitive that it can belong to."""
        word = order.lower()
        found = [(self.counts[form], form) for form in imperative_forms(word, self.language) if self.counts[form] >= 3]
        return max(found)[1] if found else None


INFINITIVES = {
    "en": regex.compile(r"\b(?:must|can|could|will|would|should|might|don't|didn't|let's|'ll) (\p{Ll}{2,})\b"),
    "de": regex.compile(r"\b(\p{Ll}{2,}(?:en|eln|ern))\b"),
    "es": regex.compile(r"\b(\p{Ll}+[aeií]r)\b"),
    "fr": regex.compile(r"\b(\p{Ll}+(?:er|ir|re))\b"),
    "pt": regex.compile(r"\b(\p{Ll}+[aei]r)\b"),
}


def imperative_forms(word: str, language: str) -> list[str]:
    """Infinitives, real or not, whose imperative could be `word`."""
    if language == "fr":
        if word.endswith("issez"):
            return [word[:-5] + "ir"]
        stem = word[:-2] if word.endswith("ez") else word[:-1] if word.endswith("e") else ""
        return [stem + ending for ending in ("er", "ir", "re")] if len(stem) > 1 else []
    ending = regex.search(r"(?:en|em|an|am|ad|ed|id|e|a)$", word)
    if not ending or len(word) < 4:
        return []
    stem = word[: ending.start()]
    stems = [stem]
    if stem.endswith("qu"):
        stems = [stem[:-2] + "c"]
    elif stem.endswith("gu"):
        stems = [stem[:-1]]
    elif language == "es" and stem.endswith("c"):
        stems.append(stem[:-1] + "z")
    return [some + last for some in stems for last in ("ar", "er", "ir")]


GERMAN_ORDER = regex.compile(
    r"^(\p{Lu}\p{Ll}+(?:en|eln|ern|n)) Sie (?:bitte )?(.+?)(?: (ab|an|auf|aus|ein|fest|frei|her|hin"
    r"|los|mit|nach|um|vor|weg|weiter|zu|zurück|zusammen|durch|bei|bereit))?[.!]?$"
)
ORDER = regex.compile(r"^(?:(?:Please|Por favor),? )?(\p{L}+) (?=\S)")
NOT_AFTER_ORDER = regex.compile(
    r"\b(?:you|your|usted|ustedes|vous|votre|vos|Sie|Ihr\p{Ll}*|Ihnen|você|seu|sua|please|bitte"
    r"|s'il|por favor)\b",
    regex.I,
)


NO_ORDER = frozenset(
    "this that these those it the a an i you he she we they there then also not only just my your his her our their "
    "in on at by for to from with of and or but if so no all any some each every such still".split()
)
SECOND_ORDER = regex.compile(r"\b(?:and|or|then|but) (\p{Ll}+)")


def as_order(pair: NotePair, language: str, english: Verbs, verbs: Verbs) -> list[NotePair]:
    """What one is told to do, as a task: "Fermez la porte." becomes "fermer la porte"."""
    first = ORDER.match(pair.en)
    if not first or not one_clause(pair.en) or not one_clause(pair.other):
        return []
    verb = first.group(1)
    en = bare(verb.lower() + pair.en[first.end(1) :])
    if (
        english.counts[verb.lower()] < 3
        or not verb[0].isupper()
        or verb.lower() in NO_ORDER
        or NOT_AFTER_ORDER.search(en)
    ):
        return []
    if any(english.counts[word] >= 3 for word in SECOND_ORDER.findall(en)):
        return []
    if language == "de":
        told = GERMAN_ORDER.match(pair.other)
        if not told or verbs.counts[told.group(1).lower()] < 3:
            return []
        other = f"{told.group(2)} {told.group(3) or ''}{told.group(1).lower()}"
        short = GERMAN_ARTICLE.sub("", other)
    else:
        told = ORDER.match(pair.other)
        infinitive = verbs.infinitive(told.group(1)) if told and told.group(1)[0].isupper() else None
        if not told or not infinitive:
            return []
        other = short = infinitive + bare(pair.other[told.end(1) :])
    if NOT_AFTER_ORDER.search(other):
        return []
    lines = [NotePair(en, other)]
    return lines + ([NotePair(en, short)] if short != other else [])

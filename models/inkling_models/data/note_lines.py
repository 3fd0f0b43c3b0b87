"""Lines as notes have them, made from pairs of sentences: the shape changes, the meaning of both sides stays.

"I have to call Anna." / "Ich muss Anna anrufen." becomes "call Anna" / "Anna anrufen"; "I missed the ferry." /
"Ich habe die Fähre verpasst." becomes "missed the ferry" / "die Fähre verpasst". English sides are `en`, the others
`other`; both are masked (placeholders.py).
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable

import regex

from .placeholders import WORD

BOTH, FROM_ENGLISH, TO_ENGLISH = "both", "from", "to"
PLACE = regex.compile("[\ue000-\ue00f]")


@dataclasses.dataclass(frozen=True)
class NotePair:
    """One line in English and the other language, and which directions may learn from it."""

    en: str
    other: str
    ways: str = BOTH


# What a line loses when it becomes a task: everything up to the verb. The German rest ends in an infinitive, as
# German lists have it; Spanish, French and Portuguese begin with theirs.
DUTY = {
    "en": regex.compile(
        r"^(?:I|[Ww]e|[Yy]ou) (?:(?:really |still |just |also )?(?:have to|need to|must|should|want to|ought to"
        r"|'ve got to"
        r"|had better|would like to|had to|wanted to|will)|(?:'d|’d) (?:like to|better)|(?:'ve|’ve) got to"
        r"|(?:'ll|’ll)|(?:'m|’m|'re|’re| am| are) going to)"
        r" (?!have |be |not |go |do |get |never |also |\p{Lu})(?=\p{Ll})"
    ),
    "de": regex.compile(
        r"^(?:Ich|Wir|Du|Sie|Ihr|Man) (?:muss|müssen|musst|müsst|sollte|sollten|solltest|solltet|soll|sollen|will"
        r"|wollen|möchte|möchten|werde|werden|würde gerne?|würden gerne?|wollte|wollten|musste|mussten)"
        r" (?:(?:wirklich|unbedingt|noch|mal|einfach|nur|also|auch|gerne?) )?(?!\p{Ll}*,)"
    ),
    "es": regex.compile(
        r"^(?:(?:Yo|Nosotros|Nosotras|Tú|Usted|Ustedes|Vosotros) )?(?:[Tt]engo que|[Tt]enemos que|[Tt]ienes que"
        r"|[Tt]iene que|[Tt]ienen que|[Tt]enéis que|[Dd]eb(?:o|emos|es|e|en|ería|erías|eríamos|éis)(?: de)?"
        r"|[Hh]ay que|[Qq]uiero|[Qq]ueremos|[Nn]ecesito|[Nn]ecesitamos|[Nn]ecesitas|[Nn]ecesita|[Vv]oy a|[Vv]amos a"
        r"|[Qq]uisiera|[Mm]e gustaría|[Nn]os gustaría|[Qq]uería|[Tt]uve que|[Tt]uvimos que) (?=\p{Ll}+(?:r|rse|rme|rte"
        r"|rle|rlo|rla|rnos|rlos|rlas|rles)\b)"
    ),
    "fr": regex.compile(
        r"^(?:(?:Je|Nous|Vous|Tu|On) (?:dois|devons|devez|doit|devrais|devrions|devriez|devrait|veux|voulons|voudrais"
        r"|voudrions|vais|allons|voulais|aimerais|aimerions)|J['’](?:ai besoin de|aimerais|ai dû)|J['’]ai besoin d['’]"
        r"|Nous avons besoin de|Il (?:me |nous |te |vous )?(?:faut|faudrait|fallait)) ?(?=\p{Ll}+(?:er|ir|re|oir)\b"
        r"|[lsdm]['’]|(?:me|se|te|nous|vous|le|la|les|en|y|lui|leur) )"
    ),
    "pt": regex.compile(
        r"^(?:(?:Eu|Nós|Você|Vocês|A gente|Tu) )?(?:[Tt]enho (?:que|de)|[Tt]emos (?:que|de)"
        r"|[Tt]em (?:que|de)"
        r"|[Tt]êm (?:que|de)|[Pp]recis(?:o|amos|a|am|as)(?: de)?|[Dd]ev(?:o|emos|e|em|ia|íamos|eria|eríamos)"
        r"|[Qq]uer(?:o|emos|ia)|[Gg]ostar(?:ia|íamos) de|[Vv]ou|[Vv]amos"
        r"|[Tt]ive (?:que|de)) (?=\p{Ll}+r(?:-\p{Ll}+)?\b)"
    ),
}
# What a line of a diary loses: "I have", "Ich habe … ", the subject of a past.
DID = {
    "en": regex.compile(
        r"^(?:I|We)(?:(?:'ve|’ve| have| had) (?:just |already )?)? (?=\p{Ll}+(?:ed|t|d|e|w|g|k|n|m)\b)"
    ),
    "de": regex.compile(r"^(?:Ich|Wir) (?:habe|haben|bin|sind|hatte|hatten|war|waren) (?!\p{Ll}*,)"),
    "es": regex.compile(r"^(?:(?:Yo|Nosotros) )?(?=[\p{Lu}\p{Ll}]\p{Ll}*(?:é|í|mos|e|o)\b)"),
    "fr": regex.compile(r"^(?:J['’]ai|Nous avons|On a|J['’]avais) (?=\p{Ll}+(?:é|i|u|is|it|ert)e?s?\b)"),
    "pt": regex.compile(r"^(?:(?:Eu|Nós) )?(?=[\p{Lu}\p{Ll}]\p{Ll}*(?:ei|i|mos|e)\b)"),
}
SUBJECT = {
    "en": regex.compile(
        r"^(?:I|We) (?=\p{Ll})(?!am\b|was\b|were\b|are\b|do\b|did\b|don|didn|have\b|had\b|would\b|will\b)"
    ),
    "de": regex.compile(r"^(?:Ich|Wir) (?=\p{Ll})"),
    "es": regex.compile(r"^(?:(?:Yo|Nosotros|Nosotras) )?"),
    "fr": regex.compile(r"^"),
    "pt": regex.compile(r"^(?:(?:Eu|Nós) )?"),
}
GERMAN_INFINITIVE = regex.compile(r"\p{Ll}(?:en|eln|ern|n)$")
GERMAN_PARTICIPLE = regex.compile(
    r"(?:ge\p{Ll}+|\p{Ll}+ge\p{Ll}+|(?:be|ver|er|ent|zer|miss)\p{Ll}+|\p{Ll}+iert)(?<=t|en)$"
)
GERMAN_ARTICLE = regex.compile(r"^(?:den|die|das|einen|eine|ein) (?=\p{Lu})")
ENGLISH_ARTICLE = regex.compile(r"^(\p{Ll}+) (?:the|a|an) (?=\p{Ll})")
END = regex.compile(r"(?<![.…])\.$")
LAST_MARK = regex.compile(r"[.!?…]+$")
PRONOUNS = regex.compile(r"\b(?:[Ii]ch|[Ww]ir|mich|I|we|me)\b")


class Casing:
    """Which words of a language are written small inside a sentence, learnt from its own text."""

    def __init__(self, texts: Iterable[str]):
        small: Counter[str] = Counter()
        capital: Counter[str] = Counter()
        for text in texts:
            for word in WORD.findall(text)[1:]:
                if word[0].islower():
                    small[word] += 1
                elif len(word) == 1 or word[1:].islower():
                    capital[word.lower()] += 1
        self.small = {word for word, count in small.items() if count >= 3 and count > capital[word]}
        self.names = {word for word, count in capital.items() if count > small[word]}

    def is_name(self, word: str) -> bool:
        """A word written small that the text writes with a capital."""
        return word in self.names

    def lowered(self, text: str) -> str:
        """`text` with its first word written small, when it is no noun or name."""
        first = WORD.search(text)
        if not first or first.start() > 1 or first.group().lower() not in self.small:
            return text
        if first.group() == "I" or first.group().startswith(("I'", "I’")):
            return text
        at = first.start()
        return text[:at] + text[at].lower() + text[at + 1 :]


def without_stop(text: str) -> str:
    return END.sub("", text)


def bare(text: str) -> str:
    return LAST_MARK.sub("", text)


def is_short(text: str, most: int) -> bool:
    return 1 <= len(text.split()) <= most


def one_clause(text: str) -> bool:
    """No second sentence and no comma that could begin a clause of its own."""
    return not regex.search(r"[,;:!?.…\"“”«»]", bare(text))


def cut(rule: regex.Pattern, text: str) -> str | None:
    match = rule.match(text)
    rest = text[match.end() :] if match else ""
    return rest if len(rest) >= 3 else None


def as_task(pair: NotePair, language: str) -> list[NotePair]:
    """A duty without who has it: "call Anna"; German with the infinitive last, and also without its first article."""
    en, other = cut(DUTY["en"], pair.en), cut(DUTY[language], pair.other)
    if not en or not other or not one_clause(en) or not one_clause(other):
        return []
    en, other = bare(en), bare(other)
    if language == "de" and (not GERMAN_INFINITIVE.search(other) or PRONOUNS.search(other)):
        return []
    if PLACE.findall(en) != PLACE.findall(pair.en) or sorted(PLACE.findall(other)) != sorted(PLACE.findall(pair.other)):
        return []
    lines = [NotePair(en, other)]
    short = GERMAN_ARTICLE.sub("", other) if language == "de" else other
    if short != other:
        lines += [NotePair(en, short), NotePair(ENGLISH_ARTICLE.sub(r"\1 ", en), short, TO_ENGLISH)]
    if ENGLISH_ARTICLE.search(en):
        lines.append(NotePair(ENGLISH_ARTICLE.sub(r"\1 ", en), short, FROM_ENGLISH))
    return lines


def as_diary(pair: NotePair, language: str) -> list[NotePair]:
    """What was done, without who did it."""
    en = cut(DID["en"], pair.en)
    if not en or not one_clause(pair.en) or not one_clause(pair.other):
        return []
    other = cut(DID[language], pair.other)
    if language == "de":
        # Without its verb, only a participle at the end still says what happened.
        if not other or not GERMAN_PARTICIPLE.search(bare(other)) or PRONOUNS.search(other):
            return []
        lines = [NotePair(bare(en), bare(other))]
        short = GERMAN_ARTICLE.sub("", bare(other))
        return lines + ([NotePair(bare(en), short)] if short != bare(other) else [])
    if language == "fr":
        # French keeps its subject where it writes a whole sentence; what it leaves out, English can leave out too.
        lines = [NotePair(bare(en), bare(pair.other), FROM_ENGLISH)]
        return lines + ([NotePair(bare(en), bare(other), TO_ENGLISH)] if other else [])
    return [NotePair(bare(en), bare(other))] if other else []


def without_subject(pair: NotePair, language: str) -> list[NotePair]:
    """The first person left out where both languages can do it; French keeps it."""
    en, other = cut(SUBJECT["en"], pair.en), cut(SUBJECT[language], pair.other)
    if not en or not other:
        return []
    if language == "de":
        return [NotePair(en, other)] if pair.other != other else []
    return [NotePair(en, other, FROM_ENGLISH)]


def plain(pair: NotePair) -> NotePair:
    return NotePair(without_stop(pair.en), without_stop(pair.other), pair.ways)


def lowered(pair: NotePair, english: Casing, other: Casing) -> NotePair:
    return NotePair(english.lowered(pair.en), other.lowered(pair.other), pair.ways)


def upper(pair: NotePair) -> NotePair:
    return NotePair(pair.en.upper(), pair.other.upper(), pair.ways)


def shifted(text: str, by: int) -> str:
    return PLACE.sub(lambda match: chr(ord(match.group()) + by), text)


def joined(first: NotePair, second: NotePair, mark: str) -> NotePair | None:
    """Two lines on one; the second's placeholders count on from the first's. None when a way fits only one of them."""
    used = len(set(PLACE.findall(first.en + first.other)))
    if used + len(set(PLACE.findall(second.en + second.other))) > 16:
        return None
    ways = {first.ways, second.ways} - {BOTH}
    if len(ways) > 1:
        return None
    return NotePair(
        bare(first.en) + mark + shifted(second.en, used),
        bare(first.other) + mark + shifted(second.other, used),
        ways.pop() if ways else BOTH,
    )

"""What the student of the pack `meaning` reads of a line of its corpus, and what that shall mean."""

from __future__ import annotations

import dataclasses
import random
import re

from .meaning_corpus import HEADING, SAME
from .meaning_text import LANGUAGES, key_words, roughen, split_sentences

GROUPS = (
    "sentence",
    "rough",
    "keywords",
    "passage",
    "question",
    "words",
    "translation",
    "translated_keywords",
    "asked",
    "name",
)
GROUP = {name: index for index, name in enumerate(GROUPS)}
# Shares of sentences of which another form is learnt as well.
ROUGH, ROUGH_TRANSLATION, KEYWORDS, SHORT_KEYWORDS, NAMES = 0.25, 0.2, 0.2, 0.5, 0.3
# Shares of passages that are learnt, and of those that are said to belong to their heading.
PASSAGE, OF_HEADING = 0.7, 0.4
PASSAGE_CHARACTERS = 640
# So many ways of cutting a section into passages.
PASSES = 3
# A name inside a sentence: words with a capital, and what joins them.
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+(?: (?:(?:of|the|de|la|and|van|von) )?[A-Z][\w'’-]+)*")


@dataclasses.dataclass
class Rows:
    """What one task found: texts of the teacher; texts of the student with their target and group; pairs as indices of
    texts (question, sentence, passage, 1 where that is known and 0 where it is guessed); and, beside an answering
    sentence, others of its passage."""

    teacher: list[str] = dataclasses.field(default_factory=list)
    texts: list[str] = dataclasses.field(default_factory=list)
    targets: list[int] = dataclasses.field(default_factory=list)
    groups: list[int] = dataclasses.field(default_factory=list)
    pairs: list[tuple[int, int, int, int]] = dataclasses.field(default_factory=list)
    beside: list[tuple[int, int]] = dataclasses.field(default_factory=list)

    def aim(self, text: str) -> int:
        self.teacher.append(text)
        return len(self.teacher) - 1

    def add(self, text: str, target: int, group: str) -> int:
        self.texts.append(text)
        self.targets.append(target)
        self.groups.append(GROUP[group])
        return len(self.texts) - 1

    def learn(self, text: str, group: str) -> tuple[int, int]:
        """A text whose own vector is the target: its index, and its target's."""
        target = self.aim(text)
        return self.add(text, target, group), target


@dataclasses.dataclass
class Section:
    """A heading's index and text, and the sentences below it with their indices."""

    heading: int | None = None
    title: str = ""
    sentences: list[tuple[int, str]] = dataclasses.field(default_factory=list)


class Expander:
    """Makes the rows of lines of the corpus; the same seed makes the same rows."""

    def __init__(self, misspellings: dict[str, list[str]], seed: int):
        self.misspellings = misspellings
        self.rng = random.Random(seed)
        self.rows = Rows()

    def text(self, lines: list[str]) -> Rows:
        title = ""
        section = Section()
        target = -1
        for line in lines:
            english, *others = line.split("\t")
            is_heading = english.startswith(f"{HEADING} ")
            if not english or english == HEADING or is_heading:
                self.passages(section)
                section = Section()
            if not english:
                title = ""
            if english in ("", HEADING):
                continue
            english = english.removeprefix(f"{HEADING} ")
            if english != SAME:
                asked = is_heading or english.endswith("?")
                index, target = self.rows.learn(english, "asked" if asked else "sentence")
                if is_heading:
                    section.heading, section.title = self.heading(index, english, title), english
                    title = title or english
                else:
                    section.sentences.append((index, english))
                if self.rng.random() < ROUGH:
                    self.rows.add(roughen(english, self.misspellings, self.rng), target, "rough")
                self.names(english)
            self.translations("" if english == SAME else english, others, target)
        # Lines without a document follow one another: no passage is made of a long run of them.
        return self.rows

    def heading(self, index: int, text: str, title: str) -> int:
        """What is asked by it: a short heading says little without the title above it."""
        if title and len(key_words(text, "en")) < 3 and not text.endswith("?"):
            return self.rows.learn(f"{title}: {text}", "asked")[0]
        return index

    def names(self, english: str) -> None:
        found = NAME.findall(english)
        if found and self.rng.random() < NAMES:
            self.rows.learn(self.rng.choice(found), "name")

    def translations(self, english: str, others: list[str], target: int) -> None:
        said = dict(zip(LANGUAGES[1:], others, strict=False))
        said = {language: text for language, text in said.items() if text}
        for text in said.values():
            self.rows.add(text, target, "translation")
            if self.rng.random() < ROUGH_TRANSLATION:
                self.rows.add(roughen(text, {}, self.rng), target, "rough")
        words = key_words(english, "en")
        if len(words) < 2:
            return
        if self.rng.random() < KEYWORDS:
            count = min(len(words), self.rng.randint(2, 4))
            chosen = sorted(self.rng.sample(range(len(words)), count))
            self.rows.learn(" ".join(words[index] for index in chosen).lower(), "keywords")
        # All key words of a short sentence say about the same in every language.
        if said and len(words) <= 6 and self.rng.random() < SHORT_KEYWORDS:
            _, whole = self.rows.learn(" ".join(words).lower(), "keywords")
            for language, text in said.items():
                found = key_words(text, language)
                if 0 <= abs(len(found) - len(words)) <= 2 and found:
                    self.rows.add(" ".join(found).lower(), whole, "translated_keywords")

    def passages(self, section: Section) -> None:
        """Runs of sentences, cut in some ways; the first belongs to its heading, others at times, and to a question
        what follows it."""
        for cut in range(PASSES):
            at = cut and self.rng.randint(1, 3)
            while at < len(section.sentences):
                at += self.passage(section, at)

    def passage(self, section: Section, at: int) -> int:
        """A passage from sentence `at` on, or none; how many sentences it was to have."""
        sentences = section.sentences[at : at + self.rng.randint(2, 8)]
        passage, first = "", sentences[0]
        for _, sentence in sentences:
            if len(passage) + len(sentence) > PASSAGE_CHARACTERS:
                break
            passage += ("\n" if passage and self.rng.random() < 0.3 else " ") * bool(passage) + sentence
        if passage and passage != first[1] and self.rng.random() < PASSAGE:
            index = self.rows.learn(passage, "passage")[0]
            if section.heading is not None and (at == 0 or self.rng.random() < OF_HEADING):
                self.rows.pairs.append((section.heading, first[0], index, 0))
            if at and section.sentences[at - 1][1].endswith("?"):
                self.rows.pairs.append((section.sentences[at - 1][0], first[0], index, 0))
        return len(sentences)

    def words(self, lines: list[str]) -> Rows:
        for line in lines:
            english, *others = line.split("\t")
            _, target = self.rows.learn(english, "words")
            for other in others:
                if other:
                    self.rows.add(other.replace(" / ", " "), target, "words")
        return self.rows

    def pairs(self, lines: list[str]) -> Rows:
        for line in lines:
            kind, question, sentence, passage = line.split("\t")
            asked, target = self.rows.learn(question, "question")
            if kind == "question" and self.rng.random() < 0.5:
                self.rows.add(roughen(question, self.misspellings, self.rng), target, "rough")
            said, _ = self.rows.learn(sentence, "sentence")
            around = said if passage == sentence else self.rows.learn(passage, "passage")[0]
            self.rows.pairs.append((asked, said, around, 1))
            if kind == "question":
                for other in split_sentences(passage):
                    if other != sentence and len(other) > 20:
                        self.rows.beside.append((said, self.rows.learn(other, "sentence")[0]))
        return self.rows

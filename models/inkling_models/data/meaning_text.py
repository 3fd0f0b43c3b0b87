"""Text of the pack `meaning`: sentences of documents, key words of a sentence, and small faults that notes have."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Mapping

LANGUAGES = ("en", "de", "es", "fr", "pt")
MAX_CHARACTERS = 400
# What stands before the text of a line: headings, bullets, check boxes, numbers, quotes.
LINE_MARK = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)+")
SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[¿¡]*[A-ZÀ-ÖØ-Þ0-9¿¡])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|No|Nr|Fig|approx|z\.B|bzw|Sra?)|\b[A-Z])\.$"
)
SPACES = re.compile(r"\s+")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Marks that a note puts before a line; a meaning must not change with them.
MARKS = ("- ", "* ", "- [ ] ", "- [x] ", "# ", "## ", "1. ", "2) ", "> ", "TODO: ")

STOP_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        """a an the of in on at to for from by with and or but not no if is are was were be been being am do does did
        done have has had having i me my we us our you your he him his she her it its they them their this that these
        those there here what which who whom whose when where why how can could may might must shall should will would
        so as than then into out up about over after before until while because also just very too more most some any
        all each only own same other such both few let's don't i'm it's that's isn't didn't won't can't""".split()
    ),
    "de": frozenset(
        """der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ist sind war
        waren bin bist sein wird werden wurde wurden hat habe haben hatte hatten ich du er sie es wir ihr mir mich dir
        dich ihm ihn ihnen uns euch mein meine meinen meiner dein deine seine seinen ihre ihren unser für von mit zu zum
        zur im in am an auf aus bei nach vor über unter um durch als wie was wer wen wem wo wann warum wenn weil dass ob
        so auch nur noch schon sehr mehr man kann können muss müssen soll sollen will wollen hier da dort dann denn doch
        sich dies diese dieser dieses""".split()
    ),
    "es": frozenset(
        """el la los las un una unos unas de del y e o u pero no es son era fue ser está están que qué en a al por para
        con sin mi mis tu tus su sus me te se lo le les nos os yo tú él ella ellos ellas nosotros usted ustedes este
        esta estos estas ese esa eso esto hay ha he han había muy más menos ya si sí como cómo cuando cuándo donde dónde
        quién cual cuál porque también sobre hasta desde entre puede pueden debe tiene tengo""".split()
    ),
    "fr": frozenset(
        """le la les un une des du de d l et ou mais ne n pas est sont était être a ai as ont avait avoir je j tu il
        elle on nous vous ils elles me m te t se s lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos
        ce c cet cette ces que qu qui quoi quel quelle quels quelles où quand pourquoi comment à au aux en dans sur pour
        par avec sans si plus très aussi y peut peuvent doit fait comme c'est d'un d'une n'est qu'il qu'elle
    ),j'ai""".split()
    ),
    "pt": frozenset(
        """o a os as um uma uns umas de do da dos das e ou mas não é são era foi ser está estão que em no na nos nas ao
        à aos às por para com sem meu minha meus minhas teu tua seu sua seus suas me te se lhe nós eu tu ele ela eles
        elas você vocês este esta estes estas esse essa isso isto há tem tenho ter muito mais menos já se sim como
        quando onde quem qual porque também sobre até desde entre pode podem deve pelo pela num numa""".split()
    ),
}


def as_read(text: str) -> str:
    """What the tokenizer is given: lower case, since case carries no meaning that the teacher knows and small letters
    make the most of a small vocabulary, and a space before it, so that its first word is the word it is elsewhere."""
    return f" {text.lower()}"


def clean(text: str) -> str:
    """NFC, single spaces."""
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def line_text(line: str) -> str:
    """A line without what marks it as heading, bullet or item."""
    return clean(LINE_MARK.sub("", line))


def split_sentences(text: str) -> list[str]:
    """Sentences of one paragraph, in order; an abbreviation or an initial ends none."""
    sentences: list[str] = []
    start = 0
    for match in SENTENCE_END.finditer(text):
        if ABBREVIATION.search(text[start : match.start()]):
            continue
        sentences.append(text[start : match.end()].strip())
        start = match.end()
    sentences.append(text[start:].strip())
    return [sentence for sentence in sentences if sentence]


def key_words(text: str, language: str) -> list[str]:
    """The words of `text` that are not function words of `language`, as written, in order."""
    stop = STOP_WORDS[language]
    return [word for word in WORD.findall(text) if word.lower() not in stop]


def misspell(text: str, misspellings: Mapping[str, list[str]], rng: random.Random) -> str:
    """`text` with one word misspelt as people misspell it, or with two letters swapped where no list knows one."""
    words = [match for match in WORD.finditer(text) if len(match.group()) > 4]
    if not words:
        return text
    known = [match for match in words if match.group().lower() in misspellings]
    match = rng.choice(known or words)
    word = match.group()
    if known:
        wrong = rng.choice(misspellings[word.lower()])
        wrong = wrong.capitalize() if word[0].isupper() else wrong
    else:
        places = [at for at in range(1, len(word) - 1) if word[at] != word[at + 1]]
        if not places:
            return text
        at = rng.choice(places)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return text[: match.start()] + wrong + text[match.end() :]


def roughen(text: str, misspellings: Mapping[str, list[str]], rng: random.Random) -> str:
    """`text` as it might stand in a note: lower case, no final stop, a list mark, a slip of the finger."""
    rough = text
    if rng.random() < 0.5:
        rough = rough.lower()
    if rng.random() < 0.5:
        rough = rough.rstrip(" .!?…:;¿¡")
    if rng.random() < 0.3:
        rough = rng.choice(MARKS) + rough
    if rough == text or rng.random() < 0.25:
        rough = misspell(rough, misspellings, rng)
    return rough or text

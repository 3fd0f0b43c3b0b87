"""What each pack is for, as its card says it, and what it must not be used for."""

from __future__ import annotations

LANGUAGE_NAMES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "pt": "Portuguese"}

NOTES_USE = """## Intended use
Inside the Inkling note app, on the person's own device: it continues a sentence (one short grey suggestion that is
never in the text before it is accepted), scores which sentences of a note say most, proposes titles from words of
the note, and shortens sentences by leaving words out.

## Limits
- It has 4.85 million parameters. It knows how sentences tend to go on, and no facts: a suggestion may be plausible
  and wrong. Names, figures and dates that it suggests must be checked.
- English only. Other languages get few or poor suggestions.
- It sees at most 1,024 tokens (some 4,000 characters) at a time.
- A shortened sentence can lose a condition that mattered; the app keeps negations and links to the full sentence.

## Biases
Much of the text is technical, governmental or encyclopaedic, from Europe and North America, and some of it is from
books of the 19th century, with the views of their time. Suggestions lean that way: software words, American spelling,
male pronouns in old prose.

## It must not be used
to decide anything about people; to generate text for publication without a reader; for medical, legal or safety
matters; as a source of facts.
"""


MEANING_USE = """## Intended use
Inside the Inkling note app, on the person's own device: it turns a sentence into 256 numbers, so that a search finds
notes that mean what was asked though no word agrees, in any of five languages, and notes about the same are found.

## Limits
- It has 4.85 million parameters and knows a subject better than what is said of it: "we go on Sunday" has a
  cosine of 0.85 with "we do not go on Sunday" and with "we go on Friday" alike. Nearness proves nothing.
- It reads 64 tokens of a text and no letter's case. Names and numbers that it has not seen weigh little.
- What another language says is found a little less often than what English says.
- How near is near enough was set on one small English library.

## Biases
Its teacher learned from English web text, and the other languages were drawn to the English points: what a word means
in one of them alone is bent towards its translation. Much of the rest is technical, governmental or encyclopaedic.

## It must not be used
to decide anything about people; to judge whether two texts say the same; to filter what someone may read; for medical,
legal or safety matters.
"""


def translation_use(other: str, machine: bool = False) -> str:
    rest = "a machine's translation of English notes, minutes and prose" if machine else "software and game text"
    return f"""## Intended use
Inside the Inkling note app, on the person's own device: a hint of what a sentence means, English to {other} and back,
shown beside the source. Numbers, addresses, links and unknown names are carried over unchanged.

## Limits
- It has 4.85 million parameters for both directions, some four to seven times fewer than Firefox's smallest models
  for one. Expect the gist of everyday sentences, and mistakes in long or specialised ones: words left out, wrong
  senses, wrong gender or register.
- Sentences are translated one by one; a pronoun does not know the sentence before.
- Low-confidence sentences are marked by the app, but a fluent sentence can still be wrong.

## Biases
Everyday sentences come from a volunteer collection with few first names and mixed formality; much of the rest is
{rest}. Gendered forms follow the majority of that text, often male.

## It must not be used
for contracts, medical or safety instructions, official letters or anything where a wrong word does harm; to publish
unread translations; to judge what a person meant.
"""

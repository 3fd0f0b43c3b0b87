"""Strings that tokenizers tend to disagree on, with the ids that Python gives: the fixture of the TypeScript side.

    python -m inkling_models.data.tokenizer_cases TOKENIZER.json OUT.json [--count 5000] [--seed 1]

Writes {"seed", "cases": [{"text", "ids"}]}. The same seed gives the same strings.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from .tokenizer import load_tokenizer

FIXED = (
    "",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t\t- item\r\n\r\n\tnext\r",
    "I'm sure they've said it's O'Neil's; we'll see, don't you? 'tis I'd",
    "l'eau d'une femme qu'il aujourd’hui n’est s'il t'es m'as",
    "<|bos|><|eos|> <|p0|><|en|>",
    "caf\u00e9 cafe\u0301 n\u0303 a\u0308\u0323",
    "👍🏽 👩‍👩‍👧‍👦 🇩🇪 ❤️ 1️⃣ 😀😀😀",
    "日本語のテキスト、한국어 中文測試。",
    "שלום עולם مرحبا بالعالم हिन्दी ไทย",
    "a\u00a0b\u2009c\u200bd\u2028e\u3000f\ufeffg\u0085h",
    "1234 3.14 12:30 1,000,000 ½ Ⅷ ٣٤",
    "https://example.org/a?b=c#d e-mail: jane.doe+x@example.co.uk",
    "- [ ] Buy milk\n- [x] Call Bob\n  1. one\n\n\n# Heading",
    "Straße Größe ÄÖÜ ñandú ¿qué? ¡hola! œuvre Æther ǅ",
    "\x00\x01\x7f\x1b[0m",
    "𝕳𝖊𝖑𝖑𝖔 𐍈 \U000e0041",
)
WORDS = (
    "the meeting notes don't we'll Käse Übergröße niño corazón l'été qu'elle garçon "
    "tomorrow buy milk project plan review o'clock rock'n'roll co-op naïve e.g. i.e. GPT-4 C++ x86_64"
).split()
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x300, 0x36F),
    (0x370, 0x5FF),
    (0x600, 0x6FF),
    (0x900, 0x97F),
    (0x2000, 0x206F),
    (0x20A0, 0x23FF),
    (0x2600, 0x27BF),
    (0x3040, 0x30FF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xFE00, 0xFE0F),
    (0x1F300, 0x1FAF6),
    (0x1F1E6, 0x1F1FF),
)
GAPS = (" ", " ", " ", " ", "  ", "\n", "\r\n", "\t", "\n\n", " \n ", "\u00a0", "", "'", "’", "-", ", ", ". ")


def random_text(source: random.Random) -> str:
    pieces = []
    for _ in range(source.randint(1, 14)):
        kind = source.random()
        if kind < 0.55:
            pieces.append(source.choice(WORDS))
        elif kind < 0.7:
            pieces.append(str(source.randint(0, 10 ** source.randint(1, 7))))
        else:
            low, high = source.choice(RANGES)
            pieces.append("".join(chr(source.randint(low, high)) for _ in range(source.randint(1, 5))))
        pieces.append(source.choice(GAPS))
    return "".join(pieces)


def make_cases(count: int, seed: int) -> list[str]:
    source = random.Random(seed)
    return [*FIXED, *(random_text(source) for _ in range(count - len(FIXED)))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = load_tokenizer(arguments.tokenizer)
    texts = make_cases(arguments.count, arguments.seed)
    cases = [{"text": text, "ids": tokenizer.encode(text).ids} for text in texts]
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps({"seed": arguments.seed, "cases": cases}) + "\n", encoding="utf-8")
    print(f"seed {arguments.seed}: {len(cases)} cases in {arguments.out}")


if __name__ == "__main__":
    main()

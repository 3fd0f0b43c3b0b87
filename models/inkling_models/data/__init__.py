"""From raw text to encoded examples: special tokens, placeholders, vocabularies."""

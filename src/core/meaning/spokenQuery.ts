const TOKEN = /-?(?:(?:\p{L}+:)?["“„«]([^"”“»]*)["”“»]?|(\S+))/gu;
const FILTER = /^(?:-|#\p{L}|(?:tag|is|has|title|edited|created):)/iu;
const LETTERS = /\p{L}/gu;
/** Shorter ones are still being typed. */
const LEAST_LETTERS = 3;

/** What a search says in words, its filters left out; '' where that is too little to mean anything. */
export const spokenQuery = (query: string): string => {
  const words = [...query.matchAll(TOKEN)].flatMap(([token, phrase, word]) =>
    FILTER.test(token) ? [] : [phrase ?? word ?? ''],
  );
  const text = words.join(' ').replace(/\s+/gu, ' ').trim();
  return (text.match(LETTERS)?.length ?? 0) < LEAST_LETTERS ? '' : text;
};

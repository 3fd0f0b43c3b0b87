import { fold } from '../search/fold';

const ARTICLES = new Set(
  'the a an der die das den dem des ein eine einen einem einer eines el la los las un una unos unas le les l du de d o os as um uma'.split(
    ' ',
  ),
);
/** These are articles only with an apostrophe: l'eau. Alone they are letters: vitamin D, 5 l. */
const ELIDED = new Set(['l', 'd']);
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/**
 * A text with blanks for its articles. One is taken away where a word follows that it may belong to, so that the letter
 * in "vitamin A" stays; a capital inside of a text is a name as well. All of them stay where nothing else is there.
 */
export const withoutArticles = (text: string): string => {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
  const isArticle = (at: number): boolean => {
    const { word = '', index = 0 } = words[at] ?? {};
    const plain = fold(word);
    if (!ARTICLES.has(plain)) return false;
    if (ELIDED.has(plain)) return /^['’]\p{L}/u.test(text.slice(index + word.length, index + word.length + 3));
    const next = words[at + 1]?.word;
    if (next === undefined) return false;
    if (plain.length > 1 || next.length > 1) return plain.length > 1 || at === 0 || plain === word;
    return at === 0 && words.slice(1).some((other) => other.word.length > 1);
  };
  const articles = words.filter((_, at) => isArticle(at));
  if (articles.length === words.length) return text;
  let bare = text;
  for (const { word, index } of articles)
    bare = bare.slice(0, index) + ' '.repeat(word.length) + bare.slice(index + word.length);
  return bare;
};

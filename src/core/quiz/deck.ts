import { standsIn } from './quizItem';
import type { QuizItem } from './quizItem';

/** A line of a deck: what is asked, what is answered, and the tags of its note. */
export interface DeckLine {
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/** What is taken out of a sentence, as Anki shows it. */
const HOLE = '[…]';
/** What Anki needs to be told: how the file is divided, that it holds no markup, and where the tags are. */
const HEAD = ['#separator:Comma', '#html:false', '#tags column:3'];

const quoted = (field: string): string => `"${field.replace(/"/gu, '""')}"`;
/** Anki divides tags by spaces and nests them by two colons. */
const tagField = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/\s+/gu, '-').replace(/\//gu, '::')).join(' ');

/** Away from its note a sentence with a hole needs the title: "In the […] it was the second largest city". */
const gapFront = (before: string, after: string, answer: string, title: string): string => {
  const gap = `${before}${HOLE}${after}`;
  return title === '' || gap.includes(title) || standsIn(answer, title) ? gap : `${title}: ${gap}`;
};

export const deckLine = ({ prompt, answer }: QuizItem, title: string, tags: readonly string[]): DeckLine => ({
  front:
    prompt.kind === 'gap'
      ? gapFront(prompt.before, prompt.after, answer, title)
      : prompt.column === null
        ? prompt.text
        : `${prompt.text} (${prompt.column})`,
  back: answer,
  tags,
});

/** A deck as comma-separated text: two columns and one of tags, every field in quotes, ready for Anki to import. */
export const deckText = (lines: readonly DeckLine[]): string =>
  [...HEAD, ...lines.map(({ front, back, tags }) => [front, back, tagField(tags)].map(quoted).join(','))].join('\n') +
  '\n';

import type { TextSpan } from '../../shared/protocol';
import { CHECK_BOX } from '../note/lineMarks';
import { sentencesIn } from '../text/sentences';
import { senseOf } from '../text/sense';
import { GREETING, SIGN_OFF, TODO } from '../text/senseCues';
import { noteBlocks } from '../text/structure/blocks';
import type { NoteBlock } from '../text/structure/blocks';
import { isErrand, LABELS } from './pairCues';
import { plainOf } from './plainText';
import { plainWords } from './quizItem';

/** A line (or a paragraph) of a note that tells something; lists of things to do, letters' frames and quotes do not. */
export interface TellingLine {
  readonly kind: 'heading' | 'item' | 'text' | 'row';
  /** 1 for the title; 0 for what is no heading. */
  readonly level: number;
  readonly prose: readonly TextSpan[];
  /** Nothing but blank lines stand between this line and the one before. */
  readonly follows: boolean;
  /** True for the first row of a table that has a rule under it. */
  readonly isHead: boolean;
}

const QUOTED = /^\s*>/u;
/** What stands beneath such a heading is to be done, bought or packed. */
const TO_DO_HEADING =
  /^(?:to-?dos?|to do|tasks?|action items?|actions|next steps?|check-?list|(?:shopping|packing|grocery|buy)(?: list)?|groceries|aufgaben|zu erledigen|erledigen|einkauf\p{L}*|packliste|nächste schritte|tareas|pendientes|por hacer|(?:lista de )?(?:la )?compras?|próximos pasos|equipaje|à faire|tâches|(?:liste de )?courses|prochaines étapes|tarefas|a fazer|afazeres|próximos passos)(?!\p{L})/iu;
const MOST_TITLE_WORDS = 8;

const levelOf = (body: string, { start, kind }: NoteBlock): number =>
  kind === 'heading' ? (/^\s*(#{1,6})\s/u.exec(body.slice(start, start + 12))?.[1]?.length ?? 2) : 0;

const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** A first line without the mark of a heading is the title of its note all the same. */
const isTitle = (body: string, block: NoteBlock, next: NoteBlock | undefined): boolean => {
  const text = body.slice(block.prose[0]?.start, block.prose[0]?.end);
  return (
    block.kind === 'text' &&
    (next === undefined || next.kind === 'blank') &&
    wordCount(text) <= MOST_TITLE_WORDS &&
    !/[.:;,!?…]$|::|:\s|\s[=→]\s/u.test(text)
  );
};

/** The lines of a note that may be asked about. */
export const tellingLines = (body: string): TellingLine[] => {
  const blocks = noteBlocks(body);
  const lines: TellingLine[] = [];
  let follows = false;
  let seen = 0;
  /** Level of the heading whose section is left out; 0 outside of one. */
  let shut = 0;
  blocks.forEach((block, index) => {
    const { kind, start, end, prose } = block;
    if (kind === 'blank') return;
    if (kind === 'mark') {
      // The rule under a table's head does not end the table.
      if (!body.slice(start, end).includes('|')) follows = false;
      return;
    }
    const tells = kind !== 'frontMatter' && kind !== 'code' && kind !== 'signature' && prose.length > 0;
    if (kind !== 'frontMatter') seen += 1;
    if (!tells || QUOTED.test(body.slice(start, end)) || CHECK_BOX.test(body.slice(start, end))) {
      follows = false;
      return;
    }
    const level = seen === 1 && isTitle(body, block, blocks[index + 1]) ? 1 : levelOf(body, block);
    if (level > 0 && (shut === 0 || level <= shut))
      shut = TO_DO_HEADING.test(plainOf(body, prose[0] ?? block)) ? level : 0;
    if (shut > 0) {
      follows = false;
      return;
    }
    const next = blocks[index + 1];
    const isHead = kind === 'row' && next?.kind === 'mark' && body.slice(next.start, next.end).includes('|');
    lines.push({ kind: level > 0 ? 'heading' : kind, level, prose, follows, isHead });
    follows = true;
  });
  return lines;
};

/** Whether the words say something that is true, instead of asking, greeting or telling somebody to do something. */
export const isTelling = (body: string, span: TextSpan): boolean => {
  const { isFrame, isTodo, isQuestion } = senseOf(body, { ...span, kind: 'text', block: 0 });
  return !isFrame && !isTodo && !isQuestion;
};

export const isPolite = (text: string): boolean => GREETING.test(text) || SIGN_OFF.test(text);
export const isToDo = (text: string): boolean => TODO.test(text);

/** The sentences of a line that tell something. */
export const tellingSentences = (body: string, line: TellingLine): TextSpan[] =>
  line.kind === 'row' || line.kind === 'heading'
    ? []
    : line.prose
        .flatMap((run) => sentencesIn(body, run))
        .filter((sentence) => {
          const text = plainOf(body, sentence);
          const label = /^(.{1,40}?):\s/u.exec(text)?.[1];
          if (text.startsWith('(') || (label !== undefined && LABELS.has(plainWords(label).join(' ')))) return false;
          return isTelling(body, sentence) && !isErrand(text, line.kind === 'item');
        });

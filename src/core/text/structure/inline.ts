import type { TextSpan } from '../../../shared/protocol';

/** Why a run of characters is copied as it is. */
export type LiteralKind =
  | 'code'
  | 'math'
  | 'comment'
  | 'tag'
  | 'entity'
  | 'image'
  | 'noteLink'
  | 'footnote'
  | 'address'
  | 'email'
  | 'path'
  | 'template'
  | 'identifier'
  | 'hashtag'
  | 'mention'
  /** A point in time as machines write it. */
  | 'stamp'
  /** A day whose weekday or month is cut short. */
  | 'date'
  /** A clock time with am, pm, Uhr or h. */
  | 'time'
  /** A number with a currency or a unit. */
  | 'amount'
  /** Sums, telephone numbers, codes. */
  | 'figures'
  /** A character that is neither letter, digit nor everyday punctuation; emoji among them. */
  | 'sign'
  /** Letters that are not Latin. */
  | 'script'
  /** Too long to be a word. */
  | 'longWord'
  /** What divides a line into parts that have nothing to do with each other: pipes, arrows, tags of blocks. */
  | 'break';

export interface InlineText extends TextSpan {
  readonly type: 'text';
}

/** No language: neither read nor translated. */
export interface InlineLiteral extends TextSpan {
  readonly type: 'literal';
  readonly kind: LiteralKind;
}

/** Words with a mark before and one behind them: emphasis, links, HTML. */
export interface InlinePair extends TextSpan {
  readonly type: 'pair';
  readonly kind: 'emphasis' | 'link' | 'tag';
  readonly open: TextSpan;
  readonly close: TextSpan;
  /** What stands between `open` and `close`, without a gap. */
  readonly children: readonly Inline[];
}

/** Parts of a line, in order and without gaps; offsets count from the start of the whole text. */
export type Inline = InlineText | InlineLiteral | InlinePair;

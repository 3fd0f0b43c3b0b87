import type { TextSpan } from '../../shared/protocol';
import type { SearchHit } from '../ports/searchIndex';
import { entryBody } from './entry';
import type { Match } from './entry';
import { excerptAt, matchSpans } from './excerpt';
import type { Excerpt } from './excerpt';
import { placeOf } from './phrase';

/** Cuts its excerpt when somebody looks: a list shows a dozen of the hits it is given. */
export class LazyHit implements SearchHit {
  private cut: Excerpt | null | undefined;

  constructor(
    private readonly match: Match,
    readonly fuzzy: boolean,
  ) {}

  get id(): string {
    return this.match.entry.note.id;
  }

  get score(): number {
    return this.match.score;
  }

  get titleSpans(): readonly TextSpan[] {
    return matchSpans(this.match.entry.title, this.match.marks);
  }

  get excerpt(): string {
    return this.around()?.text ?? '';
  }

  get excerptSpans(): readonly TextSpan[] {
    return this.around()?.spans ?? [];
  }

  get firstMatch(): number | null {
    const { entry, at, marks } = this.match;
    return at === -1 ? null : excerptAt(entry.note.body, entryBody(entry), at, marks).position;
  }

  /** The title is on the screen already: a match below it says more. */
  private around(): Excerpt | null {
    if (this.cut !== undefined) return this.cut;
    const { entry, at, marks } = this.match;
    const folded = entryBody(entry);
    const titleEnd = folded.indexOf('\n', Math.max(0, folded.search(/\S/u)));
    let below = at;
    if (titleEnd === -1) below = -1;
    else if (at !== -1 && at < titleEnd) {
      const places = marks.flatMap((mark) => placeOf(folded, mark, titleEnd)?.start ?? []);
      below = places.length === 0 ? -1 : Math.min(...places);
    }
    this.cut = below === -1 ? null : excerptAt(entry.note.body, folded, below, marks);
    return this.cut;
  }
}

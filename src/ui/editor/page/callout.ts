import { Decoration, WidgetType } from '@codemirror/view';
import { calloutKind, calloutTitle, type CalloutKind } from '../../../core/note/calloutKinds';
import { CALLOUT } from '../../../core/note/pageSyntax';

/** The kind of a callout as words, before its title. */
class CalloutLabel extends WidgetType {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  override eq(other: CalloutLabel): boolean {
    return this.#name === other.#name;
  }

  override toDOM(): HTMLElement {
    const label = document.createElement('span');
    label.className = 'md-callout-label';
    label.textContent = calloutTitle(this.#name);
    return label;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

export interface Callout {
  readonly kind: CalloutKind;
  /** Its mark, by offsets in the line; the space behind it included. */
  readonly from: number;
  readonly to: number;
  readonly label: Decoration;
}

/** The callout that a quote is, by its first line, in which it begins at `offset`; null for a plain quote. */
export const calloutOf = (line: string, offset: number): Callout | null => {
  const quote = /^>\s?/u.exec(line.slice(offset))?.[0].length ?? 0;
  const mark = CALLOUT.exec(line.slice(offset + quote));
  if (quote === 0 || mark === null) return null;
  const name = mark[1] ?? '';
  const from = offset + quote;
  return {
    kind: calloutKind(name),
    from,
    to: from + mark[0].length,
    label: Decoration.replace({ widget: new CalloutLabel(name) }),
  };
};

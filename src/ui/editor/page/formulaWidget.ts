import { WidgetType, type EditorView } from '@codemirror/view';
import { pageText } from './pageText';

type Draw = (place: HTMLElement, tex: string, isDisplay: boolean) => string | null;

/** What draws formulas, once the first one was in view. */
let draw: Draw | null = null;

/** A formula in the place of its TeX. One that cannot be read stays TeX, with what is wrong. */
export class FormulaWidget extends WidgetType {
  readonly #tex: string;
  readonly #isDisplay: boolean;

  constructor(tex: string, isDisplay: boolean) {
    super();
    this.#tex = tex;
    this.#isDisplay = isDisplay;
  }

  override eq(other: FormulaWidget): boolean {
    return this.#tex === other.#tex && this.#isDisplay === other.#isDisplay;
  }

  override toDOM(view: EditorView): HTMLElement {
    const place = document.createElement('span');
    place.className = this.#isDisplay ? 'md-formula md-formula-display' : 'md-formula';
    if (draw !== null) this.#fill(place, draw);
    else {
      // Its TeX stands there until the code that draws it has come, and where it cannot be had.
      place.textContent = this.#tex;
      void import('./drawFormula').then(
        ({ drawFormula }) => {
          draw = drawFormula;
          this.#fill(place, drawFormula);
          if (view.dom.isConnected) view.requestMeasure();
        },
        () => undefined,
      );
    }
    return place;
  }

  /** A click puts the caret beside it, and so shows its TeX. */
  override ignoreEvent(): boolean {
    return false;
  }

  #fill(place: HTMLElement, drawIn: Draw): void {
    const fault = drawIn(place, this.#tex, this.#isDisplay);
    if (fault === null) return;
    const source = document.createElement('code');
    source.textContent = this.#tex;
    const words = document.createElement('small');
    words.textContent = pageText('formulaFault', { fault });
    place.classList.add('md-formula-fault');
    place.replaceChildren(source, ' ', words);
  }
}

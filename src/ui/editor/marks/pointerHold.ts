import { StateEffect, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

const pointerReleased = StateEffect.define();

export const isRelease = (transactions: readonly Transaction[]): boolean =>
  transactions.some(({ effects }) => effects.some((effect) => effect.is(pointerReleased)));

/**
 * From the pressing of the pointer to its release, which is announced to the view. What would open meanwhile would move
 * the text away under the hand.
 */
export class PointerHold {
  #held = false;
  readonly #view: EditorView;

  constructor(view: EditorView) {
    this.#view = view;
  }

  get held(): boolean {
    return this.#held;
  }

  begin(): void {
    this.#held = true;
    window.addEventListener('pointerup', this.#release);
    window.addEventListener('pointercancel', this.#release);
  }

  /** Listens no longer; the view may be gone. */
  end(): void {
    window.removeEventListener('pointerup', this.#release);
    window.removeEventListener('pointercancel', this.#release);
  }

  readonly #release = (): void => {
    this.end();
    this.#held = false;
    this.#view.dispatch({ effects: pointerReleased.of(null) });
  };
}

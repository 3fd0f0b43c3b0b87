type Draw = (place: HTMLElement, tex: string, isDisplay: boolean) => string | null;

/** What draws formulas, once a note with one was made ready (readyFormulas.ts). */
let draw: Draw | null = null;

export const drawFormulasWith = (how: Draw): void => {
  draw = how;
};

/** Draws the formulas of a page in their places. One that cannot be read stays as it is written. */
export const drawFormulas = (page: DocumentFragment): void => {
  if (draw === null) return;
  for (const place of page.querySelectorAll<HTMLElement>('[data-tex]')) {
    const source = place.textContent;
    const fault = draw(place, place.dataset['tex'] ?? '', place.classList.contains('print-formula-display'));
    if (fault !== null) place.textContent = source;
    place.removeAttribute('data-tex');
  }
};

import temml from 'temml';
import 'temml/dist/Temml-Local.css';

/** Widest and highest that a formula may ask for, in em; how often its own macros may be put in. */
const MOST_EM = 50;
const MOST_EXPANSIONS = 1_000;

/**
 * Draws TeX as MathML into an element and answers null, or leaves the element empty and answers what is wrong with the TeX.
 * Nothing in a formula leads anywhere, loads or runs: `\href` and its like are refused as faults.
 */
export const drawFormula = (place: HTMLElement, tex: string, isDisplay: boolean): string | null => {
  try {
    temml.render(tex, place, {
      displayMode: isDisplay,
      throwOnError: true,
      trust: false,
      maxSize: [MOST_EM, MOST_EM],
      maxExpand: MOST_EXPANSIONS,
    });
    // A label would give the page an element of a name that a note chose.
    for (const named of place.querySelectorAll('[id]')) named.removeAttribute('id');
    return null;
  } catch (error) {
    place.replaceChildren();
    return error instanceof Error ? error.message.replace(/^\w*Error: /u, '') : '';
  }
};

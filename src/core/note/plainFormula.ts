import { formulaEnd, formulaTex } from './pageSyntax';

/** Commands that have a sign, with it; what is not here is a word (`\sin`) or says how something looks. */
const SIGNS = new Map(
  (
    'alphaα betaβ gammaγ deltaδ epsilonε thetaθ lambdaλ muμ piπ rhoρ sigmaσ tauτ phiφ omegaω DeltaΔ SigmaΣ OmegaΩ ' +
    'times× cdot· pm± le≤ leq≤ ge≥ geq≥ ne≠ neq≠ approx≈ infty∞ to→ in∈ sum∑ int∫ sqrt√'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
const LOOKS = /^(?:text|math|operat|left$|right$|displ)/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋';

const small = (sign: string, part: string): string => {
  const letters = sign === '^' ? RAISED : LOWERED;
  if (/^[-+\d]*$/u.test(part))
    return part.replace(/./gu, (letter) => letters['0123456789+-'.indexOf(letter)] ?? letter);
  return sign === '^' && part.length > 1 ? `^(${part})` : sign + part;
};

const inBrackets = (part: string): string => (/[^\p{L}\p{N}.,]/u.test(part) ? `(${part})` : part);

/** TeX in signs that a line of text can hold: `\frac{x^2}{\pi}` is `x²/π`. What is not known stands as its name. */
const plainTex = (tex: string): string => {
  let words = tex
    .replace(/\\(?:begin|end)\{[^{}]*\}|\\[,;:! \\]|(?<!\\)&/gu, ' ')
    .replace(/\\([a-zA-Z]+)/gu, (_whole, name: string) =>
      name === 'frac' || name === 'dfrac' ? '\\' : LOOKS.test(name) ? '' : (SIGNS.get(name) ?? name),
    );
  // From the inside out, no deeper than people write.
  for (let depth = 0; depth < 4; depth += 1)
    words = words
      .replace(/([\^_])(?:\{([^{}\\]*)\}|([\p{L}\p{N}]))/gu, (_whole, sign: string, group?: string, one?: string) =>
        small(sign, group ?? one ?? ''),
      )
      .replace(
        /\\\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu,
        (_whole, above: string, below: string) => `${inBrackets(above)}/${inBrackets(below)}`,
      )
      .replace(/√\s*\{([^{}\\]*)\}/gu, (_whole, part: string) => `√${inBrackets(part)}`);
  return words
    .replace(/[{}\\]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
};

/** An escaped sign, code, or what a formula may begin with. */
const NEXT = /\\.|(`+)(?!`).{1,400}?(?<!`)\1(?!`)|\$/gu;

/** Money stands between dollars too, and words between two sums of it. A title that lost them would say something else. */
const isMoney = (source: string): boolean =>
  !/[\\^_={}<>]|^\$\$/u.test(source) && /\p{L}{2}/u.test(source) && /\s/u.test(source);

/**
 * A line with each formula as `written` makes it of its plain words. Code and escaped dollars are passed over; of a
 * display formula that goes on in the next line, all that stands in this one counts.
 */
export const withPlainFormulas = (line: string, written: (words: string) => string): string => {
  let kept = '';
  let from = 0;
  const opening = /^\s*\$\$/u.exec(line)?.[0].length;
  NEXT.lastIndex = 0;
  for (let found = NEXT.exec(line); found !== null; found = NEXT.exec(line)) {
    const [sign] = found;
    if (sign !== '$') continue;
    const isOpen = opening === found.index + 2;
    const end = formulaEnd(line, found.index) ?? (isOpen ? line.length : null);
    if (end === null) {
      // The second dollar of a pair begins none of its own.
      if (line[found.index + 1] === '$') NEXT.lastIndex = found.index + 2;
      continue;
    }
    const source = line.slice(found.index, end);
    kept += line.slice(from, found.index) + (isMoney(source) ? source : written(plainTex(formulaTex(source).tex)));
    from = end;
    NEXT.lastIndex = end;
  }
  return kept + line.slice(from);
};

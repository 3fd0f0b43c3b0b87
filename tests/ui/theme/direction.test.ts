// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = path.resolve(import.meta.dirname, '../../../src');

/** Where left and right are meant, by file and declaration; the reason stands beside each. */
const MEANT: readonly string[] = [
  // A tick is drawn: it leans the same way in every script.
  'ui/print/print.css: border-width: 0 1.5px 1.5px 0',
  // A corner is drawn and turned towards the text.
  'ui/editor/folding/folding.css: border-width: 0 1.5px 1.5px 0',
  // The room right of the caret on the screen: suggestions are English, which runs to the right.
  'ui/editor/ghost/ghostDriver.ts: paddingRight',
];

const PHYSICAL =
  /^(?:left|right|(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius)$/u;
const SIDED = new Set(['text-align', 'float', 'clear']);
/** Shorthands that name four sides; what the second and the fourth say differs only where a side is meant. */
const FOUR = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/u;

/** Values of a shorthand: parted by spaces that stand in no brackets. */
const parts = (value: string): string[] => {
  let depth = 0;
  let text = '';
  for (const sign of value) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    text += depth === 0 && sign === ' ' ? '\n' : sign;
  }
  return text.split('\n').filter((part) => part !== '');
};

const isOneSided = (property: string, value: string): boolean => {
  const values = parts(value);
  if (PHYSICAL.test(property)) return true;
  if (SIDED.has(property)) return value === 'left' || value === 'right';
  if (FOUR.test(property)) return values.length === 4 && values[1] !== values[3];
  // The corners run clockwise from the top left.
  if (property === 'border-radius' && values.length > 1)
    return values[0] !== values[1] || (values[2] ?? values[0]) !== (values[3] ?? values[1]);
  // Sideways motion has to turn with the direction of the page.
  if (property === 'translate') return !/^(?:0|none|-50%)$/u.test(values[0] ?? '0') && !value.includes('--toward-end');
  if (property === 'transform') return /translate(?:X|3d)?\((?!0[,)]|-50%)/u.test(value);
  return false;
};

const oneSided = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gsu, '').matchAll(/(?<=[{};\s])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/gu)]
    .map(([, property = '', value = '']) => [property, value.replace(/\s+/gu, ' ').trim()] as const)
    .filter(([property, value]) => isOneSided(property, value))
    .map(([property, value]) => `${property}: ${value}`);

/** Styles that code sets or reads. */
const oneSidedInCode = (code: string): string[] =>
  [...code.matchAll(/\b(?:(?:margin|padding|border)(?:Left|Right)\w*|textAlign: '(?:left|right)')/gu)].map(
    ([name]) => name,
  );

const FILES = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:css|tsx?)$/u.test(file),
);

describe('style sheets', () => {
  it('name no left and no right: what stands at the start of a line stands there in every script', () => {
    expect(FILES.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(40);
    const found = FILES.flatMap((file) =>
      (file.endsWith('.css') ? oneSided : oneSidedInCode)(readFileSync(path.join(SOURCE, file), 'utf8')).map(
        (declaration) => `${file.split(path.sep).join('/')}: ${declaration}`,
      ),
    );
    expect(found.sort()).toEqual([...MEANT].sort());
  });

  it.each([
    'margin-left: 4px',
    'padding: 0 4px 0 8px',
    'padding: 0 var(--a) calc(1px + 2px) var(--b)',
    'inset: auto 0 0 auto',
    'left: 0',
    'border-right: 1px solid red',
    'border-radius: 0 6px 6px 0',
    'border-top-left-radius: 6px',
    'text-align: left',
    'float: right',
    'translate: 16px 0',
    'transform: translateX(4px)',
  ])('%s would not turn', (declaration) => {
    expect(oneSided(`.a { color: red; ${declaration}; }`)).toEqual([declaration]);
  });

  it.each([
    'margin-inline-start: 4px',
    'padding: 0 4px 2px',
    'padding: 0 4px 2px 4px',
    'inset: auto 0 0',
    'border-radius: 6px 6px 0 0',
    'text-align: start',
    'translate: 0 24px',
    'translate: calc(16px * var(--toward-end)) 0',
    'transform: translateY(4px)',
    'border-inline-start: 1px solid red',
  ])('%s turns', (declaration) => {
    expect(oneSided(`.a { color: red; ${declaration}; }`)).toEqual([]);
  });
});

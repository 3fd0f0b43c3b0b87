import { drawFormulasWith } from './noteFormulas';

let isReady = false;

/**
 * Brings what draws formulas, where the note has any. Without it they are printed as their TeX. Apart from noteFormulas.ts,
 * so that a backup that opens itself, one script, does without.
 */
export const readyFormulas = async (body: string): Promise<void> => {
  if (isReady || !body.includes('$')) return;
  const loaded = await import('../editor/page/drawFormula').catch(() => null);
  if (loaded === null) return;
  drawFormulasWith(loaded.drawFormula);
  isReady = true;
};

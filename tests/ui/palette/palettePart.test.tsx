import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PalettePart } from '../../../src/ui/palette/PalettePart';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

it('Enter that ends a composition before the palette is there opens nothing', async () => {
  const { store, change } = await showPart(<PalettePart />, [noteOf('a', '会議')]);
  await change((state) => state.showOverlay('palette'));
  const dialog = screen.getByRole('dialog');
  const early = screen.getByRole('textbox');
  fireEvent.change(early, { target: { value: '会' } });
  fireEvent.keyDown(early, { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(await screen.findByRole('combobox', {}, { timeout: 5000 })).toHaveValue('会');
  // In the same dialog: between two of them the next key would be pressed on the page.
  expect(screen.getByRole('dialog')).toBe(dialog);
  expect(screen.getByRole('combobox')).toHaveFocus();
  await new Promise(requestAnimationFrame);
  expect(store.getState().overlay).toBe('palette');
});

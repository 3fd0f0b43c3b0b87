import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ListTools } from '../../../src/ui/list/ListTools';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const open = async () => {
  await showPart(<ListTools section={{ kind: 'tag', tag: 'boat' }} found={false} />, [noteOf('a', 'One #boat')]);
  screen.getByRole('button', { name: /Rename/u }).focus();
  await userEvent.keyboard('{Enter}');
  return screen.getByRole('textbox');
};

it('Escape that ends a composition keeps the new name of a tag', async () => {
  const field = await open();
  fireEvent.change(field, { target: { value: '船' } });
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true, keyCode: 229 });
  expect(screen.queryByRole('textbox')).toHaveValue('船');
});

it('Escape in the field that renames a tag gives the focus back to its button', async () => {
  await open();
  await userEvent.keyboard('{Escape}');
  await new Promise(requestAnimationFrame);
  expect(screen.getByRole('button', { name: /Rename/u })).toHaveFocus();
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TodoPage } from '../../../src/ui/todo/TodoPage';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

it('where more is shown the focus is before it', async () => {
  const body = Array.from({ length: 210 }, (_, index) => `- [ ] errand ${String(index)}`).join('\n');
  await showPart(<TodoPage />, [noteOf('a', body)]);
  screen.getByRole('button', { name: /^Show 10 more/u }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.querySelectorAll('input[type="checkbox"]')).toHaveLength(210);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('errand 199');
});

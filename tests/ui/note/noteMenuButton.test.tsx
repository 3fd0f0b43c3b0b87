import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NoteMenuButton } from '../../../src/ui/note/NoteMenuButton';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

vi.mock('../../../src/ui/note/NoteMenu', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

it('keeps its button where the menu cannot be fetched, and says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { noticeKeys } = await showPart(<NoteMenuButton noteId="n" open onOpenChange={() => undefined} />, [
    noteOf('n', 'x'),
  ]);
  await vi.waitFor(() => expect(noticeKeys()).toEqual(['shell:part.missing']));
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('button')).toBeVisible();
  vi.restoreAllMocks();
});

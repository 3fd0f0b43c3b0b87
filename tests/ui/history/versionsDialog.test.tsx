import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { VersionsDialog } from '../../../src/ui/history/VersionsDialog';
import { useInkling } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const kept = (id: string, body: string, atMs: number) => ({
  id,
  noteId: 'a',
  body,
  tags: ['then'],
  writtenAtMs: atMs,
  recordedAtMs: atMs,
});

const WhenAsked = () => {
  const noteId = useInkling((state) => state.versionsOf);
  return noteId === null ? null : <VersionsDialog noteId={noteId} />;
};

const words = (tag: 'ins' | 'del') =>
  [...document.querySelectorAll(`pre ${tag}`)].map(({ textContent }) => textContent);

it('says what changed since a version and what changed in it, and puts it back until that is taken back', async () => {
  const { store, history, change } = await showPart(<WhenAsked />, [noteOf('a', 'one three four')]);
  history.versions.push(kept('1', 'one two', 1_000), kept('2', 'one three', 2_000_000));
  await change((state) => state.showVersions('a'));
  await screen.findByText('four');
  expect(words('ins').join('')).toBe(' four');
  expect(words('del')).toEqual([]);
  const show = screen.getByRole('combobox', { name: 'Show' });
  await userEvent.selectOptions(show, 'What changed then');
  expect([words('del'), words('ins')]).toEqual([['two'], ['three']]);
  await userEvent.selectOptions(show, 'The text then');
  expect(document.querySelector('pre')?.textContent).toBe('one three');

  await userEvent.click(screen.getByRole('button', { name: 'Put this text back' }));
  const note = () => store.getState().library.byId.get('a');
  expect(note()).toMatchObject({ body: 'one three', tags: ['then'] });
  await change((state) => state.answerNotice());
  expect(note()).toMatchObject({ body: 'one three four', tags: [] });
});

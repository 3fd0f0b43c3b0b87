import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NoteFooter } from '../../../src/ui/note/NoteFooter';
import { TagField } from '../../../src/ui/note/TagField';
import { useInkling } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const NOTES = [noteOf('a', 'Sunday plan'), noteOf('b', 'Kitchen\n\nMeasure the board #home')];

const LiveTags = () => {
  const note = useInkling((state) => state.library.byId.get('b'));
  return note === undefined ? null : <TagField note={note} />;
};

describe('tags at the foot of a note', () => {
  it('are added by name, and only those set by hand can be taken off', async () => {
    const { store } = await showPart(<LiveTags />, NOTES);
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.type(screen.getByRole('combobox'), '#Two Words{Enter}');
    expect(store.getState().library.byId.get('b')?.tags).toEqual(['two-words']);
    expect(screen.queryByRole('button', { name: 'Remove the tag home' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the tag two-words' }));
    expect(store.getState().library.byId.get('b')?.tags).toEqual([]);
  });

  it('taken off by a key leave the focus in their row', async () => {
    await showPart(<LiveTags />, [noteOf('b', 'Kitchen', { tags: ['boat', 'home'] })]);
    screen.getByRole('button', { name: 'Remove the tag boat' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Add tag' })).toHaveFocus();
  });

  it('are offered from those in use, by arrows and by touch, and say when the text holds them', async () => {
    const { store } = await showPart(<LiveTags />, [...NOTES, noteOf('d', '#boat #harbour'), noteOf('e', '#boat')]);
    expect(screen.getByRole('button', { name: '#home' })).toHaveAttribute(
      'title',
      'Written in the text of the note: change it there.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['#boat2', '#harbour1']);
    await userEvent.keyboard('h{ArrowUp}{Enter}');
    expect(store.getState().library.byId.get('b')?.tags).toEqual(['harbour']);
    await userEvent.click(screen.getByRole('option', { name: /boat/u }));
    expect(store.getState().library.byId.get('b')?.tags).toEqual(['boat', 'harbour']);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Add tag' })).toHaveFocus();
  });

  it('go to the note that they were typed for when a key leads to another', async () => {
    const OpenFooter = () => {
      const note = useInkling(({ route, library }) =>
        route.page === 'notes' ? library.byId.get(route.noteId ?? '') : undefined,
      );
      return note === undefined ? null : <NoteFooter note={note} />;
    };
    const { store, change } = await showPart(<OpenFooter />, NOTES);
    await change((state) => state.openNote('b'));
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.type(screen.getByRole('combobox'), 'one,two');
    await change((state) => state.openNote('a', 'replace'));
    expect(screen.queryByRole('combobox')).toBeNull();
    await change((state) => state.focus('editor'));
    expect(store.getState().library.byId.get('b')?.tags).toEqual(['one', 'two']);
    expect(store.getState().library.byId.get('a')?.tags).toEqual([]);
  });

  it('are not added when Escape leaves the field', async () => {
    const { store } = await showPart(<LiveTags />, NOTES);
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.type(screen.getByRole('combobox'), 'half{Escape}');
    expect(store.getState().library.byId.get('b')?.tags).toEqual([]);
  });

  it('are asked for by the action of the note', async () => {
    const { change } = await showPart(<LiveTags />, NOTES);
    await change((state) => state.focus('tags'));
    expect(screen.getByRole('combobox')).toHaveFocus();
  });
});

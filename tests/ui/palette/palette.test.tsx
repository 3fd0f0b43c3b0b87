import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APP_ACTIONS, appActionsFor } from '../../../src/ui/palette/actions';
import { noteActionsFor } from '../../../src/ui/palette/noteActions';
import { Palette } from '../../../src/ui/palette/Palette';
import { ShortcutSheet } from '../../../src/ui/palette/ShortcutSheet';
import { useGlobalKeys } from '../../../src/ui/palette/useGlobalKeys';
import { useInklingStore } from '../../../src/ui/shell/storeContext';
import { noteOf } from '../../state/storeBench';
import { showPart } from '../shell/shellBench';

const NOTES = [noteOf('a', 'Sunday plan'), noteOf('b', 'Boat list')];
const Keys = () => {
  useGlobalKeys(useInklingStore());
  return <input aria-label="field" />;
};
const nextFrame = () => new Promise(requestAnimationFrame);

describe('the palette', () => {
  it('reaches every action that fits', async () => {
    const { store, change } = await showPart(<Palette />, NOTES);
    await change((state) => state.openNote('a'));
    const texts = screen.getAllByRole('option').map((option) => option.textContent);
    const wanted = appActionsFor(store.getState()).filter(({ id }) => id !== 'palette');
    expect(texts.length).toBeGreaterThanOrEqual(wanted.length + NOTES.length);
    expect(APP_ACTIONS.length).toBeGreaterThan(20);
  });

  it('opens a note by a part of its name, by keys alone', async () => {
    const { store, change } = await showPart(<Palette />, NOTES);
    await change((state) => state.showOverlay('palette'));
    expect(screen.getByRole('combobox')).toHaveFocus();
    await userEvent.keyboard('boat{Enter}');
    await nextFrame();
    expect(store.getState().overlay).toBeNull();
    expect(store.getState().route).toMatchObject({ noteId: 'b' });
  });

  it('finds an action by words in any order', async () => {
    const { store } = await showPart(<Palette />);
    await userEvent.type(screen.getByRole('combobox'), 'theme dark');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    await nextFrame();
    expect(store.getState().preferences.theme).toBe('dark');
  });
});

describe('global keys', () => {
  it('run the registry, from inside a field as well', async () => {
    const { store } = await showPart(<Keys />, NOTES);
    await userEvent.click(screen.getByLabelText('field'));
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(store.getState().overlay).toBe('palette');
  });

  it('leave plain letters to the field and work outside it', async () => {
    const { store } = await showPart(<Keys />, NOTES);
    await userEvent.type(screen.getByLabelText('field'), '?/');
    expect(store.getState().overlay).toBeNull();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('?');
    expect(store.getState().overlay).toBe('shortcuts');
  });

  it('act on the open note', async () => {
    const { store, change } = await showPart(<Keys />, NOTES);
    await change((state) => state.openNote('a'));
    await userEvent.keyboard('{Alt>}p{/Alt}');
    expect(store.getState().library.byId.get('a')?.pinned).toBe(true);
  });

  it('rest while a question is open', async () => {
    const { store, change } = await showPart(<Keys />, NOTES);
    await change((state) => state.confirm({ key: 'notes:erase', values: {}, onConfirm: () => undefined }));
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(store.getState().overlay).toBeNull();
  });
});

describe('the shortcut sheet', () => {
  it('names the keys of the editor', async () => {
    await showPart(<ShortcutSheet />);
    expect(screen.getByText('Bold').closest('div')).toHaveTextContent('Ctrl+B');
    expect(screen.getByText('Italic').closest('div')).toHaveTextContent('Ctrl+I');
  });
});

describe('note actions', () => {
  it('offer in the trash only what makes sense there', () => {
    expect(noteActionsFor(noteOf('t', '', { trashedAtMs: 1 })).map(({ id }) => id)).toEqual(['restore', 'find', 'export', 'print', 'versions', 'erase']);
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { InklingState } from '../../../src/state/inklingState';
import { APP_ACTIONS, appActionsFor } from '../../../src/ui/actions/actions';
import { noteActionsFor } from '../../../src/ui/actions/noteActions';
import { Palette } from '../../../src/ui/palette/Palette';
import { ShortcutSheet } from '../../../src/ui/palette/ShortcutSheet';
import { useGlobalKeys } from '../../../src/ui/actions/useGlobalKeys';
import { useInklingStore } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

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

  it('takes the first that fits what was typed and entered before it was there', async () => {
    const { store, change } = await showPart(<Palette typed="boat" isEntered />, NOTES);
    await change((state) => state.showOverlay('palette'));
    await nextFrame();
    expect(store.getState().route).toMatchObject({ noteId: 'b' });
  });

  it('has chosen the first that fits at the moment it is shown', async () => {
    const { store, change } = await showPart(<Palette />, NOTES);
    await change((state) => state.showOverlay('palette'));
    const field = screen.getByRole('combobox');
    await userEvent.keyboard('boat');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Boat list');
    // No task of its own comes between what is typed and Enter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, '');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(screen.getByRole('option', { selected: true })).toBe(screen.getAllByRole('option')[0]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await nextFrame();
    expect(store.getState().route).toMatchObject({ noteId: 'a' });
  });

  it('takes no question for an action that is still on its way', async () => {
    const { store, change } = await showPart(<Palette typed="take back the last import" isEntered />, NOTES);
    await nextFrame();
    expect(store.getState().route.page).toBe('notes');
    const undoImport = vi.fn();
    const lastImport = { noteIds: ['a'], attachmentIds: [], revisions: { a: 1 } };
    await change(() => store.setState({ lastImport, undoImport }));
    await nextFrame();
    expect(undoImport).toHaveBeenCalledOnce();
  });

  it('asks what fits nothing once every part is there', async () => {
    const { store, change } = await showPart(<Palette typed="zeppelin" isEntered />, NOTES);
    await nextFrame();
    expect(store.getState().route.page).toBe('notes');
    await change((state) => state.assistantActions.restoreAssistant());
    await nextFrame();
    expect(store.getState().route.page).toBe('ask');
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

describe('the actions on offer', () => {
  const ids = (state: InklingState) => appActionsFor(state).map(({ id }) => id);

  it('are those that change something', async () => {
    const { store, change } = await showPart(<Palette />, NOTES);
    const state = () => store.getState();
    expect(ids(state())).toEqual(
      expect.arrayContaining(['themeDark', 'languageDe', 'assistantOn', 'update', 'eraseAll']),
    );
    // The device is light, so the theme is already.
    for (const id of ['themeLight', 'themeSystem', 'languageSystem', 'assistantOff', 'emptyTrash', 'undoMove']) {
      expect(ids(state()), id).not.toContain(id);
    }
    await change((now) => {
      now.setPreference('theme', 'dark');
      now.setPreference('language', 'de');
      now.trashNote('b');
    });
    expect(ids(state())).toEqual(
      expect.arrayContaining(['themeLight', 'themeSystem', 'languageSystem', 'emptyTrash', 'undoMove']),
    );
    expect(ids(state())).not.toContain('themeDark');
    expect(ids(state())).not.toContain('languageDe');
  });

  it('empty the trash after a question, and check for updates with an answer', async () => {
    const { store, change, noticeKeys } = await showPart(<Palette />, NOTES);
    await change((now) => now.trashNote('b'));
    const run = (id: string) =>
      change(() =>
        appActionsFor(store.getState())
          .find((action) => action.id === id)
          ?.run(store),
      );
    await run('emptyTrash');
    expect(store.getState().confirmation).toMatchObject({ key: 'notes:emptyTrash', values: { count: 1 } });
    await change((now) => now.settleConfirmation(true));
    expect(store.getState().library.byId.has('b')).toBe(false);
    await run('update');
    expect(noticeKeys()).toContain('updates:check.newest');
  });

  it('take the last move of a note back by a key', async () => {
    const { store, change } = await showPart(<Keys />, NOTES);
    await change((now) => now.archiveNote('a', true));
    await userEvent.keyboard('{Alt>}z{/Alt}');
    expect(store.getState().library.byId.get('a')?.archived).toBe(false);
  });
});

describe('the sheet of keys', () => {
  it('names each thing once', async () => {
    const { change } = await showPart(<ShortcutSheet />, NOTES);
    await change((now) => now.assistantActions.setAssistantEnabled(true));
    for (const list of document.querySelectorAll('dl')) {
      const names = [...list.querySelectorAll('dt')].map((name) => name.textContent);
      expect(names).toEqual([...new Set(names)]);
    }
    expect(screen.getByText('Search all notes').closest('div')).toHaveTextContent('Ctrl+Shift+F/');
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
    expect(noteActionsFor(noteOf('t', '', { trashedAtMs: 1 })).map(({ id }) => id)).toEqual([
      'restore',
      'find',
      'outline',
      'export',
      'print',
      'versions',
      'forget',
      'erase',
    ]);
  });
});

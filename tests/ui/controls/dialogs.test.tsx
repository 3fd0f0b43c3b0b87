import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../src/ui/controls/Dialog';
import { ConfirmDialog } from '../../../src/ui/shell/ConfirmDialog';
import { useGlobalKeys } from '../../../src/ui/actions/useGlobalKeys';
import { tagNotes } from '../../../src/ui/list/tagNotes';
import { Notices } from '../../../src/ui/notices/Notices';
import { useInklingStore } from '../../../src/ui/store/storeContext';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

describe('a dialog', () => {
  it('closes by a press on its backdrop, and not where words are selected past its edge', async () => {
    const onClose = vi.fn();
    await showPart(
      <Dialog title="Words" onClose={onClose}>
        <input />
      </Dialog>,
    );
    const dialog = screen.getByRole('dialog');
    fireEvent.pointerDown(screen.getByRole('textbox'));
    // Of what holds both the place of the press and that of its end.
    fireEvent.click(dialog);
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.pointerDown(dialog);
    fireEvent.click(dialog);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the question before something is destroyed', () => {
  it('starts on Cancel, and destroys only by its own button', async () => {
    const onConfirm = vi.fn();
    const { change } = await showPart(<ConfirmDialog />);
    const ask = () => change((state) => state.confirm({ key: 'notes:erase', values: { title: 'Plan' }, onConfirm }));
    await ask();
    expect(screen.getByRole('alertdialog', { name: 'Erase this note for good?' })).toBeVisible();
    expect(screen.getByText(/“Plan”/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onConfirm).not.toHaveBeenCalled();
    await ask();
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('asks for the word before everything goes', async () => {
    const onConfirm = vi.fn();
    const { change } = await showPart(<ConfirmDialog />);
    await change((state) =>
      state.confirm({
        key: 'settings:eraseAll',
        values: { count: 3 },
        phraseKey: 'settings:eraseAll.phrase',
        onConfirm,
      }),
    );
    const button = screen.getByRole('button', { name: 'Erase everything' });
    expect(button).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'eras');
    expect(button).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'e{Enter}');
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});

const Keys = () => {
  useGlobalKeys(useInklingStore());
  return null;
};

describe('notices', () => {
  it('reads out what happened and offers to undo it', async () => {
    const { change, store } = await showPart(<Notices />, [noteOf('n', 'one')]);
    await change((state) => state.trashNote('n'));
    expect(screen.getByRole('status')).toHaveTextContent('“one” was moved to the trash.');
    expect(screen.getByText('Alt+Z')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(store.getState().library.byId.get('n')?.trashedAtMs).toBeNull();
    expect(screen.queryByText(/was moved to the trash/u)).toBeNull();
  });

  it('take back by the key that stands beside Undo what Undo takes back, and after that the last move', async () => {
    const { change, store } = await showPart(
      <>
        <Keys />
        <Notices />
      </>,
      [noteOf('a', 'one'), noteOf('b', 'two')],
    );
    const tags = () => store.getState().library.byId.get('b')?.tags;
    const isTrashed = () => store.getState().library.byId.get('a')?.trashedAtMs !== null;
    await act(async () => tagNotes(store, ['b'], 'boat'));
    await userEvent.keyboard('{Alt>}z{/Alt}');
    expect(tags()).toEqual([]);
    await change((state) => state.trashNote('a'));
    await act(async () => tagNotes(store, ['b'], 'boat'));
    expect(screen.getByRole('button', { name: /Undo/u })).toHaveTextContent('Alt+Z');
    await userEvent.keyboard('{Alt>}z{/Alt}');
    expect([tags(), isTrashed()]).toEqual([[], true]);
    await userEvent.keyboard('{Alt>}z{/Alt}');
    expect(isTrashed()).toBe(false);
  });

  it('wait beneath a dialog, and a warning leaves by itself', async () => {
    const { change, store } = await showPart(<Notices />, [noteOf('n', 'one')]);
    vi.useFakeTimers();
    await change((state) => {
      state.notify({ key: 'notes:image.tooLarge', tone: 'warning' });
      state.showOverlay('shortcuts');
    });
    expect(screen.getByLabelText('Messages')).toHaveAttribute('data-covered');
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(store.getState().notices).toHaveLength(1);
    await change((state) => state.showOverlay(null));
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(store.getState().notices).toHaveLength(0);
    vi.useRealTimers();
  });
});

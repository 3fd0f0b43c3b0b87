import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openPlace } from '../../../../src/ui/editor/links/openPlace';
import type { InklingStore } from '../../../../src/state/store';
import { openEditor, settle } from '../editorHarness';

afterEach(() => vi.useRealTimers());

it('puts the light on a place out again, also where another note was opened meanwhile', async () => {
  const harness = openEditor('alpha beta gamma', { noteId: 'lit-1', assistant: null });
  const light = () => harness.screen.container.querySelector('.source-light')?.textContent;
  const store = { getState: () => ({ openNote: () => undefined, wide: true }) } as unknown as InklingStore;
  openPlace(store, 'lit-1', { start: 6, end: 10 });
  await new Promise(requestAnimationFrame);
  await settle();
  expect(light()).toBe('beta');
  harness.rerender({ noteId: 'lit-2', body: 'other' });
  act(() => void vi.advanceTimersByTime(10_000));
  harness.rerender({ noteId: 'lit-1', body: 'alpha beta gamma' });
  expect(light()).toBeUndefined();
});

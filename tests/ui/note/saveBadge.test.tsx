import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SaveBadge } from '../../../src/ui/note/SaveBadge';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

afterEach(() => vi.useRealTimers());

it('says the day of a note that was written today, once today is over', async () => {
  const writtenAtMs = new Date(2026, 10, 26, 23, 58).getTime();
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: writtenAtMs + 30_000 });
  const { container } = await showPart(<SaveBadge noteId="n" />, [
    { ...noteOf('n', 'one'), revision: 1, updatedAtMs: writtenAtMs },
  ]);
  expect(container).toHaveTextContent(/^Saved 11:58\sPM$/u);
  act(() => void vi.advanceTimersByTime(180_000));
  expect(container).toHaveTextContent(/^Saved Nov 26, 2026, 11:58\sPM$/u);
});

import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LockedTitle } from '../../../src/ui/locking/LockedTitle';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

it('Escape leaves the title of a locked note as it was, but not where it ends a composition', async () => {
  const onDone = vi.fn();
  await showPart(<LockedTitle note={noteOf('a', 'Secret')} onDone={onDone} />);
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', isComposing: true, keyCode: 229 });
  expect(onDone).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
  expect(onDone).toHaveBeenCalledOnce();
});

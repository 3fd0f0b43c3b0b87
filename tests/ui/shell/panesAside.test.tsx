import { within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Panes } from '../../../src/ui/shell/Panes';
import { panesAside } from '../../../src/ui/shell/usePanesAside';
import { noteOf } from '../../state/storeHarness';
import { showPart } from './shellHarness';

describe('panes beside an open sheet', () => {
  it('step aside, the shelves first, until the note has a column', () => {
    const widths = { sections: 216, list: 312 };
    expect(panesAside(1_600, widths)).toEqual({ sections: false, list: false });
    expect(panesAside(1_280, widths)).toEqual({ sections: true, list: false });
    expect(panesAside(1_280, { sections: 216, list: 520 })).toEqual({ sections: true, list: true });
    expect(panesAside(1_100, widths)).toEqual({ sections: true, list: true });
    // Shut already: there is nothing that could step aside.
    expect(panesAside(1_280, { sections: 0, list: 312 })).toEqual({ sections: false, list: false });
  });

  describe('on a desk of 1280 pixels', () => {
    const width = window.innerWidth;
    beforeEach(() => Object.defineProperty(window, 'innerWidth', { configurable: true, value: 1_280 }));
    afterEach(() => Object.defineProperty(window, 'innerWidth', { configurable: true, value: width }));

    const shelves = () => document.getElementById('pane-sections');
    const list = () => document.getElementById('pane-list');

    it('leave, come when they are called, and come back with the end of the sheet', async () => {
      const { change } = await showPart(<Panes>page</Panes>, [noteOf('n', 'one')]);
      window.matchMedia = (query) =>
        ({
          matches: query.startsWith('(min'),
          media: query,
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        }) as unknown as MediaQueryList;
      expect(shelves()).not.toHaveAttribute('inert');
      await change(({ assistantActions }) => {
        assistantActions.setAssistantEnabled(true);
        assistantActions.openSheet('summary');
      });
      expect(shelves()).toHaveAttribute('inert');
      expect(list()).not.toHaveAttribute('inert');
      expect(within(list()!).getByRole('button', { name: 'New note' })).toBeVisible();
      await change(({ focus }) => focus('sections'));
      expect(shelves()).not.toHaveAttribute('inert');
      await change(({ focus }) => focus('editor'));
      expect(shelves()).toHaveAttribute('inert');
      await change(({ assistantActions }) => assistantActions.closeSheet());
      expect(shelves()).not.toHaveAttribute('inert');
    });
  });
});

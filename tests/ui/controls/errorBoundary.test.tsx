import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListPane } from '../../../src/ui/list/ListPane';
import { ErrorBoundary, OverlayBoundary } from '../../../src/ui/controls/ErrorBoundary';
import { lazyPart } from '../../../src/ui/controls/lazyPart';
import { useInkling } from '../../../src/ui/store/storeContext';
import { Notices } from '../../../src/ui/notices/Notices';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

beforeEach(() => {
  // React tells of what a boundary caught as well.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

let healthy = false;
const Fragile = ({ name = 'the part' }: { readonly name?: string }) => {
  if (!healthy) throw new RangeError('Invalid time value');
  return <p>{name}</p>;
};
beforeEach(() => {
  healthy = false;
});

describe('a part that throws while it is drawn', () => {
  it('leaves the rest, says what is safe, and keeps the error behind a disclosure', async () => {
    await showPart(
      <>
        <p>the rest</p>
        <ErrorBoundary>
          <Fragile />
        </ErrorBoundary>
      </>,
    );
    expect(screen.getByText('the rest')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Your notes are not affected.');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
    expect(screen.getByText(/RangeError: Invalid time value/u)).not.toBeVisible();
  });

  it('is drawn again on request', async () => {
    await showPart(
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>,
    );
    healthy = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('the part')).toBeVisible();
  });

  it('gives way to the next part by itself', async () => {
    const Page = () => {
      const overlay = useInkling((state) => state.overlay);
      return <ErrorBoundary part={overlay ?? ''}>{overlay === null ? <Fragile /> : <p>{overlay}</p>}</ErrorBoundary>;
    };
    const { change } = await showPart(<Page />);
    await change((state) => state.showOverlay('shortcuts'));
    expect(screen.getByText('shortcuts')).toBeVisible();
  });

  it('lets everything be exported', async () => {
    const { files } = await showPart(
      <>
        <ErrorBoundary>
          <Fragile />
        </ErrorBoundary>
        <Notices />
      </>,
      [noteOf('n', 'one')],
    );
    await userEvent.click(screen.getByRole('button', { name: 'Export everything' }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
  });

  it('above the page can be closed', async () => {
    const onClose = vi.fn();
    await showPart(
      <OverlayBoundary part="palette" title="This part could not be shown" onClose={onClose}>
        <Fragile />
      </OverlayBoundary>,
    );
    expect(screen.getByRole('dialog', { name: 'This part could not be shown' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a part that could not be fetched', () => {
  it('is fetched again on request', async () => {
    healthy = true;
    const load = vi.fn(async () => Fragile);
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
    const Part = lazyPart(load);
    await showPart(
      <ErrorBoundary>
        <Suspense>
          <Part name="arrived" />
        </Suspense>
      </ErrorBoundary>,
    );
    await act(async () => undefined);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('arrived')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('a note that cannot be drawn', () => {
  it('keeps its place in the list, and the list', async () => {
    await showPart(<ListPane newButton shelvesButton={false} />, [
      noteOf('bad', 'x', { updatedAtMs: 1e20 }),
      noteOf('good', 'Sunday plan'),
    ]);
    expect(screen.getByText('Sunday plan')).toBeVisible();
    expect(screen.getByRole('link', { name: 'This note cannot be shown here' })).toHaveAttribute(
      'href',
      '#/all/note/bad',
    );
  });
});

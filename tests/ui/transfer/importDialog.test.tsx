import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ImportPlan } from '../../../src/core/ports/transferService';
import { ImportDialog } from '../../../src/ui/transfer/ImportDialog';
import { noteOf } from '../../state/storeHarness';
import { showPart } from '../shell/shellHarness';

const planOf = (plan: Partial<ImportPlan>): ImportPlan => ({
  kind: 'backup',
  notes: [],
  attachments: [],
  skipped: [],
  ...plan,
});
const here = (path: string) => ({ path, reason: 'already-here' as const });

describe('the dry run of an import', () => {
  const show = async (plan: ImportPlan) => {
    const harness = await showPart(<ImportDialog />);
    harness.store.setState({ importState: { status: 'planned', plan }, overlay: 'import' });
    await harness.change(() => undefined);
    return harness;
  };

  it('says when everything is here already, and closes', async () => {
    const { store } = await show(planOf({ skipped: [here('a'), here('b')] }));
    expect(screen.getByText('All 2 notes are here already.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Import/u })).toBeNull();
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[1] ?? document.body);
    expect(store.getState().overlay).toBeNull();
  });

  it('says why nothing would come in', async () => {
    await show(planOf({ skipped: [here('a'), { path: 'b.png', reason: 'not-shown' }] }));
    expect(screen.getByText(/There is nothing new in it\. 2 files left out/u)).toBeVisible();
    expect(screen.getByText(/is named by no note/u)).toBeInTheDocument();
  });

  it('counts what would come in, without the zeros', async () => {
    await show(planOf({ notes: [noteOf('a', 'One')], skipped: [here('b')] }));
    expect(screen.getByText('1 note · 1 file left out')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Import 1 note' })).toBeEnabled();
  });

  it('says what of the export comes along, what is changed, and asks about folders', async () => {
    const note = noteOf('a', 'One');
    const { store } = await show(
      planOf({
        kind: 'markdown',
        notes: [note],
        report: {
          formats: [{ format: 'joplin', noteCount: 1 }],
          dates: { kept: 1, all: 1 },
          tagCount: 0,
          images: { kept: 2, all: 3 },
          files: { kept: 0, all: 0 },
          links: { kept: 1, all: 1 },
          warnings: [{ path: 'a.md', kind: 'image-missing', count: 2 }],
        },
        folderTags: { a: 'trips/sea' },
      }),
    );
    const kept = screen.getByLabelText('What would come in');
    expect(kept).toHaveTextContent('FromJoplin (1)Dates kept1 of 1Images2 of 3Links between notes1 of 1');
    expect(screen.getByText(/shows an image that is not in the export \(2×\)/u)).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Turn folders and notebooks into tags'));
    await userEvent.click(screen.getByRole('button', { name: 'Import 1 note' }));
    expect(store.getState().library.byId.get('a')?.tags).toEqual(['trips/sea']);
  });
});

describe('an encrypted backup', () => {
  const field = () => screen.getByLabelText(/passphrase/iu);

  it('keeps a passphrase that did not open it to be put right, and no other one', async () => {
    const { store, change } = await showPart(<ImportDialog />);
    const sources = [{ path: 'x', sizeBytes: 1, bytes: async () => new Uint8Array() }];
    const seal = (wrong: boolean) =>
      change(() => store.setState({ importState: { status: 'sealed', sources, wrong } }));
    const planImport = vi.fn(async () => store.setState({ importState: { status: 'reading', fileCount: 1 } }));
    await change(() => store.setState({ planImport, overlay: 'import' }));
    await seal(false);
    await userEvent.type(field(), 'correct horse{Enter}');
    expect(planImport).toHaveBeenCalledWith(sources, 'correct horse');
    expect(screen.queryByLabelText(/passphrase/iu)).toBeNull();
    await seal(true);
    expect(field()).toHaveValue('correct horse');
    expect(field()).toHaveFocus();
    await userEvent.type(field(), 's{Enter}');
    expect(planImport).toHaveBeenLastCalledWith(sources, 'correct horses');
    await seal(true);
    await userEvent.keyboard('anew{Enter}');
    expect(planImport).toHaveBeenLastCalledWith(sources, 'anew');
    // Another file may have another one.
    await seal(false);
    expect(field()).toHaveValue('');
  });
});

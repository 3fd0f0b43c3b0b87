import { expect, it, vi } from 'vitest';
import { newNote } from '../../../src/core/note/note';
import type { TransferService } from '../../../src/core/ports/transferService';
import { LazyTransferService } from '../../../src/storage/transfer/lazyTransferService';
import { ok } from '../../../src/shared/result';

const file = { name: 'notes.zip', mimeType: 'application/zip', bytes: new Uint8Array([1]) };

it('gives a note out though nothing more can be loaded, and tries again to load it at the next wish', async () => {
  const load = vi.fn(async (): Promise<TransferService> => Promise.reject(new TypeError('Failed to fetch')));
  const lazy = new LazyTransferService(load);
  const note = lazy.exportNote({ ...newNote('a', 1, '# Boat\ntext'), tags: ['sea'] });
  expect([note.name, new TextDecoder().decode(note.bytes)]).toEqual(['Boat.md', '---\ntags: [sea]\n---\n# Boat\ntext']);
  expect(load).not.toHaveBeenCalled();
  await expect(lazy.exportMarkdownZip()).rejects.toThrow('Failed to fetch');
  const exportMarkdownZip = vi.fn(async () => ok(file));
  load.mockImplementation(async () => ({ exportMarkdownZip }) as Partial<TransferService> as TransferService);
  const wanted = new Set(['a']);
  expect(await lazy.exportMarkdownZip(wanted)).toEqual(ok(file));
  expect(await lazy.exportMarkdownZip()).toEqual(ok(file));
  expect(exportMarkdownZip.mock.calls).toEqual([[wanted], [undefined]]);
  expect(load).toHaveBeenCalledTimes(2);
});

import { describe, expect, it } from 'vitest';
import { boxKey, openBoxes, turnBox } from '../../../src/state/notes/todo';
import { noteOf, openLoaded } from '../storeHarness';

const NOTES = [
  noteOf('old', 'Old\n- [ ] rope\n- [x] paint', { updatedAtMs: 100 }),
  noteOf('new', 'New\n- [ ] call\n- [ ] write', { updatedAtMs: 200 }),
  noteOf('done', '- [x] all of it', { updatedAtMs: 300 }),
  noteOf('archived', '- [ ] no', { updatedAtMs: 400, archived: true }),
  noteOf('trashed', '- [ ] no', { updatedAtMs: 500, trashedAtMs: 1 }),
];

const listed = (groups: ReturnType<typeof openBoxes>) =>
  groups.map(({ note, boxes }) => [note.id, ...boxes.map(({ words }) => words)]);

describe('open boxes', () => {
  it('are those of every note that is neither archived nor trashed, the newest note first', async () => {
    const { store } = await openLoaded(NOTES);
    expect(listed(openBoxes(store.getState().library, new Set()))).toEqual([
      ['new', 'call', 'write'],
      ['old', 'rope'],
    ]);
  });

  it('are not those of templates, by a tag in the text or by hand, until they are templates no more', async () => {
    const { store } = await openLoaded([
      noteOf('day', '# Day #template #daily\n- [ ] Water plants'),
      noteOf('hand', '- [ ] Agenda', { tags: ['template'] }),
      noteOf('near', '- [ ] Read #templates', { updatedAtMs: 200 }),
    ]);
    const shown = () => listed(openBoxes(store.getState().library, new Set()));
    expect(shown()).toEqual([['near', 'Read #templates']]);
    store.getState().editNote('day', { body: '# Day\n- [ ] Water plants' });
    expect(shown().map(([id]) => id)).toContain('day');
  });

  it('are ticked in their note, stay in sight where asked for, and come back by one press', async () => {
    const { store } = await openLoaded(NOTES);
    const [group] = openBoxes(store.getState().library, new Set());
    const box = group!.boxes[0]!;
    expect(turnBox(store, 'new', box)).toBe(true);
    const body = () => store.getState().library.byId.get('new')?.body;
    expect(store.getState().library.byId.get('new')?.body).toBe('New\n- [x] call\n- [ ] write');
    const library = () => store.getState().library;
    expect(listed(openBoxes(library(), new Set()))[0]).toEqual(['new', 'write']);
    expect(listed(openBoxes(library(), new Set([boxKey('new', box)])))[0]).toEqual(['new', 'call', 'write']);
    store.getState().answerNotice();
    expect(body()).toBe('New\n- [ ] call\n- [ ] write');
  });

  it('are left alone where the note was written on meanwhile', async () => {
    const { store } = await openLoaded(NOTES);
    const [group] = openBoxes(store.getState().library, new Set());
    store.getState().editNote('new', { body: 'Newer\n- [ ] call' });
    expect(turnBox(store, 'new', group!.boxes[0]!)).toBe(false);
    expect(store.getState().library.byId.get('new')?.body).toBe('Newer\n- [ ] call');
  });
});

import { undo } from '@codemirror/commands';
import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { services } from '../../../../src/ui/editor/editorServices';
import { findInNote } from '../../../../src/ui/editor/find/findInNote';
import { createI18n, speak } from '../../../../src/ui/i18n/i18n';
import { openEditor, settle } from '../editorHarness';

afterEach(() => {
  vi.useRealTimers();
});

const BODY = 'Call Anna about the boat.\n\nThe boat needs a pump.\nanna has the charts.';
let notes = 0;

const openFind = async (body = BODY, readOnly = false) => {
  notes += 1;
  const harness = openEditor(body, { noteId: `find-${String(notes)}`, readOnly });
  services.translate = (key, values) => `${key} ${String(values?.['current'] ?? '')}/${String(values?.['many'] ?? '')}`;
  await findInNote(harness.view);
  await settle();
  const { dom } = harness.view;
  const field = (name: string): HTMLInputElement => {
    const found = dom.querySelector<HTMLInputElement>(`input[aria-label^="find.${name}"]`);
    if (found === null) throw new Error(`No field ${name}`);
    return found;
  };
  return {
    ...harness,
    field,
    look: (text: string) => fireEvent.input(field('wanted'), { target: { value: text } }),
    enter: (init: KeyboardEventInit = {}) => fireEvent.keyDown(field('wanted'), { key: 'Enter', ...init }),
    button: (name: string) => dom.querySelector<HTMLButtonElement>(`button[aria-label^="find.${name} "]`),
    count: () => dom.querySelector('.find-count')?.textContent ?? '',
    selected: () => {
      const { from, to } = harness.view.state.selection.main;
      return harness.view.state.sliceDoc(from, to);
    },
    isOpen: () => dom.querySelector('.find-panel') !== null,
  };
};

it('counts what is looked for, whatever its case, and walks through it both ways', async () => {
  const find = await openFind();
  find.look('anna');
  expect(find.count()).toBe('find.some 0/2');
  find.enter();
  expect(find.selected()).toBe('Anna');
  expect(find.count()).toBe('find.at 1/2');
  find.enter();
  expect(find.selected()).toBe('anna');
  find.enter({ shiftKey: true });
  expect(find.count()).toBe('find.at 1/2');
});

it('says when nothing is found, and takes signs as they are', async () => {
  const find = await openFind('one (two) a.b\\n');
  find.look('(two');
  expect(find.count()).toBe('find.some 0/1');
  find.look('a+b');
  expect(find.count()).toBe('find.none 0/0');
  find.look('\\n');
  expect(find.count()).toBe('find.some 0/1');
});

it('replaces all in one undo step, and the note is reported', async () => {
  const find = await openFind();
  fireEvent.click(find.button('replace')!);
  find.look('boat');
  fireEvent.input(find.field('replacement'), { target: { value: 'ship' } });
  fireEvent.click(find.button('replaceAll')!);
  expect(find.doc()).toBe(BODY.replaceAll('boat', 'ship'));
  expect(find.reports.at(-1)).toBe(find.doc());
  act(() => void undo(find.view));
  expect(find.doc()).toBe(BODY);
});

it('Escape closes it and gives the caret back to the text', async () => {
  const find = await openFind();
  fireEvent.keyDown(find.field('wanted'), { key: 'Escape' });
  expect(find.isOpen()).toBe(false);
  expect(find.view.hasFocus).toBe(true);
});

it('offers no replacing in a note that may not be edited', async () => {
  const find = await openFind(BODY, true);
  expect(find.button('replace')).toBeNull();
  find.look('boat');
  expect(find.count()).toBe('find.some 0/2');
});

it('letters typed before the panel is there are looked for, and those that follow come behind them', async () => {
  const { view, doc } = openEditor(BODY, { noteId: 'find-early' });
  const opening = findInNote(view);
  const early = document.activeElement as HTMLInputElement;
  expect(early.tagName).toBe('INPUT');
  early.value = 'boa';
  await opening;
  const field = view.dom.querySelector<HTMLInputElement>('.find-panel [main-field]')!;
  expect(document.activeElement).toBe(field);
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['boa', 3, 3]);
  expect(view.dom.querySelector('.find-count')?.textContent).toBe('find.some');
  expect(view.dom.contains(early)).toBe(false);
  expect(doc()).toBe(BODY);
});

it('Enter before the panel is there goes to what was typed before it', async () => {
  const { view } = openEditor(BODY, { noteId: 'find-entered' });
  const opening = findInNote(view);
  const early = document.activeElement as HTMLInputElement;
  early.value = 'pump';
  fireEvent.keyDown(early, { key: 'Enter' });
  await opening;
  const { from, to } = view.state.selection.main;
  expect(view.state.sliceDoc(from, to)).toBe('pump');
});

it('Escape before the panel is there gives the caret back, and none comes', async () => {
  const { view } = openEditor(BODY, { noteId: 'find-given-up' });
  const opening = findInNote(view);
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  await opening;
  expect(view.dom.querySelector('.find-panel')).toBeNull();
  expect(view.hasFocus).toBe(true);
});

it('Enter and Escape that end a composition before the panel is there do nothing else', async () => {
  const { view } = openEditor(BODY, { noteId: 'find-composed' });
  const opening = findInNote(view);
  const early = document.activeElement as HTMLInputElement;
  early.value = 'pump';
  fireEvent.keyDown(early, { key: 'Escape', isComposing: true });
  fireEvent.keyDown(early, { key: 'Enter', isComposing: true });
  await opening;
  expect(view.dom.querySelector('.find-panel')).not.toBeNull();
  expect(view.state.selection.main.empty).toBe(true);
});

it.each([
  ['20 m², 2 doors', '2', '3', '30 m², 3 doors', 2],
  ['La 2ª casa', 'a', 'o', 'Lo 2ª coso', 3],
  ['cafe\u0301, café and cafe', 'cafe', 'tea', 'cafe\u0301, café and tea', 1],
  ['cafe\u0301, café and cafe', 'CAFÉ', 'tea', 'tea, tea and cafe', 2],
  ['Tür und Uhr: ½ cup', 'u', 'o', 'Tür ond ohr: ½ cop', 3],
  ['लड़का', 'लड़क', 'x', 'xा', 1],
])('finds in %j as %j only what is written so, and replaces what it counts', async (body, what, by, made, count) => {
  const find = await openFind(body);
  find.look(what);
  expect(find.count()).toBe(`find.some 0/${String(count)}`);
  fireEvent.input(find.field('replacement'), { target: { value: by } });
  fireEvent.click(find.button('replaceAll')!);
  expect(find.doc()).toBe(made);
  expect(find.count()).toMatch(/^find.none/u);
});

it('what is selected is looked for in the same way, and what is put in its place stays', async () => {
  const find = await openFind('2 m², 2 boats');
  find.look('boats');
  fireEvent.input(find.field('replacement'), { target: { value: '3' } });
  act(() => find.view.dispatch({ selection: { anchor: 0, head: 1 } }));
  find.view.focus();
  await findInNote(find.view);
  expect(find.field('wanted').value).toBe('2');
  expect(find.count()).toBe('find.at 1/2');
  fireEvent.click(find.button('replaceAll')!);
  expect(find.doc()).toBe('3 m², 3 boats');
});

it('a note that is left with its search open does not take the focus when it is shown again', async () => {
  const find = await openFind('one two');
  const noteId = `find-${String(notes)}`;
  const other = document.body.appendChild(document.createElement('button'));
  find.rerender({ noteId: 'find-elsewhere', body: 'other', autoFocus: false });
  other.focus();
  find.rerender({ noteId, body: 'one two', autoFocus: false });
  expect(find.isOpen()).toBe(true);
  expect(document.activeElement).toBe(other);
  other.remove();
});

it('tells a screen reader where it is and what it did in no language but that of the interface', async () => {
  const find = await openFind();
  const told = () => find.view.dom.querySelector('.cm-announced')?.textContent;
  find.look('boat');
  find.enter();
  expect(told()).toBe('. Call Anna about the boat. , 1.');
  fireEvent.input(find.field('replacement'), { target: { value: 'ship' } });
  fireEvent.click(find.button('replaceOne')!);
  expect(told()).toBe('find.replaceOne /.. The boat needs a pump. , 3.');
  fireEvent.click(find.button('replaceAll')!);
  expect(told()).toBe('find.replaceAll /: 1.');
});

it('how many there are is written in the digits of the language', async () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ar-EG']);
  const i18n = createI18n();
  await speak(i18n, 'ar');
  const find = await openFind(`b a b ${'c '.repeat(1001)}`);
  services.translate = (key, values) => i18n.t(`editor:${key}`, { ...values });
  find.look('b');
  find.enter();
  expect(find.count()).toBe('١ من ٢');
  find.look('c');
  expect(find.count()).toBe('النتائج: ٩٩٩+');
  await speak(i18n, 'en');
  vi.restoreAllMocks();
});

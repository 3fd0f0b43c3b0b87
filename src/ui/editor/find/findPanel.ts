import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceAll,
  replaceNext,
  search,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search';
import { EditorState, type SelectionRange, type StateEffect } from '@codemirror/state';
import { EditorView, type Command, type Panel, type ViewUpdate } from '@codemirror/view';
import { numberText } from '../../i18n/region';
import { services } from '../editorServices';
import { findSlot } from './findSlot';
import './findPanel.css';

/** Matches beyond this many are not counted: a count must never slow the typing of what is looked for. */
const MOST_COUNTED = 999;

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Marks that make one letter with what stands before them. Vowel signs are letters to who reads them. */
const ACCENT = /^[\u0300-\u036f\u0653-\u0655\u3099\u309a]/u;

/** The cursor compares what letters are made of: to it m² holds a 2, ª is an a, and an e with its accent begins with e. */
const isWhole = (match: string, state: EditorState, _from: number, to: number): boolean =>
  fold(match) === fold(getSearchQuery(state).search) && !ACCENT.test(state.sliceDoc(to, to + 1));

const queryFor = (wanted: string, replace: string): SearchQuery =>
  new SearchQuery({ search: wanted, replace, literal: true, test: isWhole });

/**
 * What is on the screen stays where it is, all else comes to its middle: how high lines are that were never drawn is
 * guessed, and a guess that is wrong would put a match at an edge past it.
 */
const scrollToMatch = (match: SelectionRange, view: EditorView): StateEffect<unknown> => {
  const place = view.coordsAtPos(match.head);
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  const isSeen = place !== null && place.top >= top && place.bottom <= bottom;
  return EditorView.scrollIntoView(match, { y: isSeen ? 'nearest' : 'center' });
};

/**
 * What a screen reader is told beside the count, which has no English in it: the words around the match and their line.
 * Asked for each time, for the language may change.
 */
const ANNOUNCED = {
  'current match': '',
  'on line': ',',
  get 'replaced match on line $'(): string {
    return services.translate('find.replaceOne');
  },
  get 'replaced $ matches'(): string {
    return `${services.translate('find.replaceAll')}: $`;
  },
};

/** How many matches there are, at most one more than are counted, and which of them is selected (0: none). */
const countMatches = (state: EditorState): { readonly total: number; readonly current: number } => {
  const query = getSearchQuery(state);
  if (!query.valid) return { total: 0, current: 0 };
  const { from, to } = state.selection.main;
  let total = 0;
  let current = 0;
  const cursor = query.getCursor(state);
  for (let step = cursor.next(); step.done !== true && total <= MOST_COUNTED; step = cursor.next()) {
    total += 1;
    if (step.value.from === from && step.value.to === to) current = total;
  }
  return { total, current };
};

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

/** The row above the page: what is looked for, how often it is there, and what to put in its place. */
class FindPanel implements Panel {
  readonly dom = element('div', 'find-panel', { role: 'search' });
  readonly top = true;
  readonly #view: EditorView;
  readonly #wanted: HTMLInputElement;
  readonly #replacement: HTMLInputElement;
  readonly #count = element('span', 'find-count', { role: 'status' });
  readonly #replaceRow = element('div', 'find-row find-replace');

  constructor(view: EditorView) {
    this.#view = view;
    const label = (key: string): string => services.translate(`find.${key}`);
    const query = getSearchQuery(view.state);
    this.#wanted = this.#field(label('wanted'), query.search);
    this.#wanted.setAttribute('main-field', 'true');
    this.#replacement = this.#field(label('replacement'), query.replace);
    const button = (key: string, sign: string | null, run: Command): HTMLButtonElement => {
      const made = element('button', 'find-button', { type: 'button', 'aria-label': label(key), title: label(key) });
      made.textContent = sign ?? label(key);
      made.addEventListener('click', () => run(view));
      return made;
    };
    const toggle = button('replace', '⇄', () => this.#toggleReplace(toggle));
    toggle.setAttribute('aria-expanded', 'false');
    const row = element('div', 'find-row');
    const counted = element('div', 'find-counted');
    counted.append(this.#wanted, this.#count);
    row.append(
      counted,
      button('previous', '↑', findPrevious),
      button('next', '↓', findNext),
      ...(view.state.readOnly ? [] : [toggle]),
      button('close', '×', closeSearchPanel),
    );
    this.#replaceRow.hidden = true;
    this.#replaceRow.append(
      this.#replacement,
      button('replaceOne', null, replaceNext),
      button('replaceAll', null, replaceAll),
    );
    this.dom.append(row, this.#replaceRow);
    this.dom.addEventListener('keydown', (event) => this.#onKey(event));
    this.#tell();
  }

  update(update: ViewUpdate): void {
    const asked = update.transactions.flatMap((tr) => tr.effects).find((effect) => effect.is(setSearchQuery));
    // Opened anew on a selection: what is looked for came from there and not from the field.
    if (asked !== undefined && asked.value.search !== this.#wanted.value) this.#wanted.value = asked.value.search;
    if (asked !== undefined && asked.value.replace !== this.#replacement.value)
      this.#replacement.value = asked.value.replace;
    if (asked !== undefined || update.docChanged || update.selectionSet) this.#tell();
  }

  #field(name: string, value: string): HTMLInputElement {
    const field = element('input', 'find-field', {
      type: 'text',
      'aria-label': name,
      placeholder: name,
      autocomplete: 'off',
    });
    field.spellcheck = false;
    field.value = value;
    field.addEventListener('input', () => this.#commit());
    return field;
  }

  #commit(): void {
    const query = queryFor(this.#wanted.value, this.#replacement.value);
    if (!query.eq(getSearchQuery(this.#view.state))) this.#view.dispatch({ effects: setSearchQuery.of(query) });
  }

  #toggleReplace(toggle: HTMLElement): boolean {
    this.#replaceRow.hidden = !this.#replaceRow.hidden;
    toggle.setAttribute('aria-expanded', String(!this.#replaceRow.hidden));
    (this.#replaceRow.hidden ? this.#wanted : this.#replacement).focus();
    return true;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') closeSearchPanel(this.#view);
    else if (event.key === 'Enter' && event.target === this.#wanted)
      (event.shiftKey ? findPrevious : findNext)(this.#view);
    else if (event.key === 'Enter' && event.target === this.#replacement) replaceNext(this.#view);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #tell(): void {
    const { total, current } = countMatches(this.#view.state);
    const many = total > MOST_COUNTED ? `${numberText(MOST_COUNTED, document.documentElement.lang)}+` : total;
    const key = this.#wanted.value === '' ? null : total === 0 ? 'none' : current === 0 ? 'some' : 'at';
    this.#count.textContent = key === null ? '' : services.translate(`find.${key}`, { current, many });
    this.dom.classList.toggle('find-empty', key === 'none');
  }
}

/**
 * Opens the panel. `typed`: what was typed before it was there; '' leaves what the selection or the last search asks for.
 * `goesOn`: Enter was pressed behind it.
 */
export const showFindPanel = (view: EditorView, typed: string, goesOn: boolean): void => {
  const slot = findSlot.get(view.state);
  if (Array.isArray(slot) && slot.length === 0) {
    const panel = search({ top: true, literal: true, scrollToMatch, createPanel: (shown) => new FindPanel(shown) });
    view.dispatch({ effects: findSlot.reconfigure([panel, EditorState.phrases.of(ANNOUNCED)]) });
  }
  // Opened on a selection it would forget what is put in its place, which the field may still show.
  const { replace } = getSearchQuery(view.state);
  openSearchPanel(view);
  view.dispatch({ effects: setSearchQuery.of(queryFor(typed || getSearchQuery(view.state).search, replace)) });
  const field = view.dom.querySelector<HTMLInputElement>('.find-panel [main-field]');
  // Here and not where the panel is mounted: that also happens when a note is shown again that was left with it open.
  field?.focus();
  field?.select();
  if (typed === '') return;
  field?.setSelectionRange(typed.length, typed.length);
  if (goesOn) findNext(view);
};

import { isolateHistory } from '@codemirror/commands';
import { getI18n } from 'react-i18next';
import type { Note } from '../../core/note/note';
import { fillTemplate, templateText, withoutTags, type TemplateValues } from '../../core/note/template';
import { dailyTemplate } from '../../state/notes/templates';
import { digestOf } from '../../state/notes/librarySelectors';
import type { InklingStore } from '../../state/store';
import { services } from '../editor/editorServices';
import { openPlace } from '../editor/links/openPlace';
import { dayText } from '../format/dayText';
import { clockText } from '../format/whenText';

const pageLanguage = (): string => document.documentElement.lang;

const valuesAt = (store: InklingStore, nowMs: number, title: string): TemplateValues => ({
  date: dayText(nowMs, pageLanguage(), store.getState().preferences.dayStyle),
  time: clockText(nowMs, pageLanguage()),
  title,
});

/** Puts a template where the caret is, as one step for undo; where no note is open, it begins one. */
export const insertTemplate = (store: InklingStore, template: Note): void => {
  const shown = services.shown;
  const text = templateText(template.body);
  const { library, createNote, focus } = store.getState();
  if (shown === null || shown.view.state.readOnly) {
    createNote({ body: fillTemplate(text, valuesAt(store, Date.now(), digestOf(template).title)) });
    return;
  }
  const { view, noteId } = shown;
  services.handOver();
  const note = library.byId.get(noteId);
  const title = note === undefined ? '' : digestOf(note).title;
  view.dispatch(view.state.replaceSelection(fillTemplate(text, valuesAt(store, Date.now(), title))), {
    annotations: isolateHistory.of('full'),
    userEvent: 'input.template',
    scrollIntoView: true,
  });
  focus('editor');
};

/** Opens the note of today, with the caret at its end; where there is none yet it begins one, by its template. */
export const openToday = (store: InklingStore, nowMs = Date.now()): void => {
  const { library, preferences, createNote } = store.getState();
  const titles = (['long', 'iso'] as const).map((style) => dayText(nowMs, pageLanguage(), style));
  const known = [...library.byId.values()]
    .filter((note) => note.trashedAtMs === null && titles.includes(withoutTags(digestOf(note).title)))
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs)[0];
  const title = dayText(nowMs, pageLanguage(), preferences.dayStyle);
  const template = dailyTemplate(library);
  const text = template === undefined ? '' : fillTemplate(templateText(template.body), valuesAt(store, nowMs, title));
  const body = `# ${title}\n\n${text}`;
  const end = known?.body.length ?? body.length;
  openPlace(store, known?.id ?? createNote({ body }), { start: end, end });
};

/** A template to be made one's own: what it says of itself is in the language of the page. */
export const beginTemplate = (store: InklingStore): void => {
  store.getState().createNote({
    body: getI18n().t('actions:templateText', { date: '{{date}}', time: '{{time}}', begin: '<!--', end: '-->' }),
  });
};

import { button, element } from './element';
import { showLibrary } from './library';
import { bytesInPage, openBackup } from './openedBackup';
import { readerTexts } from './texts';
import { directionOf } from '../shared/languages';

const texts = readerTexts(document.documentElement.lang);
document.documentElement.dir = directionOf(texts.language);
const { t } = texts;
const place = element('main');
document.body.append(place);
document.title = t('title');

const say = (text: string): void => {
  place.className = 'door';
  place.replaceChildren(element('h1', {}, t('title')), element('p', { role: 'alert' }, text));
};

/** Asks until the passphrase is right; what is in the page stays as it is. */
const ask = (sealed: Uint8Array): void => {
  const field = element('input', { type: 'password', id: 'passphrase', autocomplete: 'off', spellcheck: 'false' });
  const outcome = element('p', { id: 'outcome', role: 'alert' });
  const open = button(t('open'), () => undefined, 'main');
  open.type = 'submit';
  const form = element('form', {}, element('label', { for: 'passphrase' }, t('passphrase')), field, outcome, open);
  const tryIt = async (): Promise<void> => {
    open.disabled = true;
    open.textContent = t('opening');
    outcome.textContent = '';
    field.removeAttribute('aria-invalid');
    const opened = await openBackup(sealed, field.value);
    open.disabled = false;
    open.textContent = t('open');
    if (typeof opened !== 'string') {
      place.className = 'library';
      showLibrary(place, opened, texts);
      return;
    }
    outcome.textContent = opened === 'needsPassphrase' ? '' : t(`failure.${opened}`);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', 'outcome');
    field.select();
    field.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!open.disabled && field.value !== '') void tryIt();
  });
  place.className = 'door';
  place.replaceChildren(element('h1', {}, t('title')), element('p', {}, t('encrypted')), form);
  field.focus();
};

const start = async (): Promise<void> => {
  const bytes = bytesInPage(document);
  if (bytes === null) {
    say(t('failure.damaged'));
    return;
  }
  const opened = await openBackup(bytes, null);
  if (opened === 'needsPassphrase') ask(bytes);
  else if (typeof opened === 'string') say(t(`failure.${opened}`));
  else {
    place.className = 'library';
    showLibrary(place, opened, texts);
  }
};

void start();

import { savedName } from '../../core/note/fileNames';
import type { Note } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import type { ExportFile } from '../../core/ports/transferService';
import { sizeText } from '../format/whenText';
import { readyFormulas } from './readyFormulas';
import { noteHtml } from './noteHtml';
import { escapeHtml } from './pageExtensions';
import { placePicture } from './placePicture';

/** Read on paper and on a phone, in the light and in the dark, with nothing to be fetched. */
const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;overflow-wrap:anywhere}
p,li,pre,td,th,h1,h2,h3,h4,h5,h6{unicode-bidi:plaintext}th:not([align]){text-align:start}
img,video{max-width:100%;height:auto}audio,video{display:block;max-width:100%;margin-block:.4em}table{border-collapse:collapse}td,th{border:1px solid #8886;padding:.3em .6em}
pre{overflow-x:auto;padding:.8em;background:#8882}blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid #8886}
.print-task{list-style:none}.print-box{display:inline-block;width:.8em;height:.8em;border:1px solid;border-radius:.15em}
.print-checked{background:currentColor}.print-callout{padding:.1em 1em;background:#8881}.print-callout>:first-child{margin-block:.5em}
.print-footnotes{margin-top:2em;border-top:1px solid #8886;font-size:.85em}.print-formula-display{display:block;text-align:center;overflow-x:auto}
:root{color-scheme:light dark}`;

/** The page refuses scripts by itself, wherever it is opened. */
const POLICY = "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'";

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('The file cannot be read.')));
    reader.readAsDataURL(blob);
  });

/** A file as a link that saves it, as plain bytes; sound can be heard and a film seen as well. */
const placeFile = async (place: HTMLElement, file: File): Promise<void> => {
  const address = await dataAddress(file);
  const link = document.createElement('a');
  const words = place.textContent.trim();
  link.download = savedName(words, file.name);
  link.setAttribute('href', address.replace(/^data:[^,]*,/u, 'data:application/octet-stream;base64,'));
  link.textContent = words || file.name;
  const shown = [link, ` (${sizeText(file.size, document.documentElement.lang)})`];
  const kind = file.type.startsWith('audio/') ? 'audio' : file.type.startsWith('video/') ? 'video' : null;
  if (kind === null) {
    place.replaceWith(...shown);
    return;
  }
  const player = document.createElement(kind);
  player.controls = true;
  player.setAttribute('data-src', address);
  place.replaceWith(...shown, player);
};

/** One note as a page of its own, its pictures and files inside. */
export const noteHtmlFile = async (
  { body }: Pick<Note, 'body'>,
  loadImage: (id: string) => Promise<File | undefined>,
): Promise<ExportFile> => {
  await readyFormulas(body);
  const content = noteHtml(body);
  for (const place of content.querySelectorAll<HTMLElement>('[data-attachment]')) {
    const blob = await loadImage(place.dataset['attachment'] ?? '');
    if (blob?.type.startsWith('image/') !== true) continue;
    const image = document.createElement('img');
    placePicture(place, image);
    // An attribute: set on the element it would be fetched here.
    image.setAttribute('data-src', await dataAddress(blob));
  }
  for (const place of content.querySelectorAll<HTMLElement>('[data-file]')) {
    const file = await loadImage(place.dataset['file'] ?? '');
    if (file !== undefined) await placeFile(place, file);
  }
  const holder = document.createElement('div');
  holder.append(content);
  const title = noteTitle(body);
  const page = `<!doctype html>
<html lang="${document.documentElement.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${holder.innerHTML.replace(/ data-src="/gu, ' src="')}
</html>
`;
  const name = `${fileNameOf(title, 'Untitled')}.html`;
  return { name, mimeType: 'text/html;charset=utf-8', bytes: new TextEncoder().encode(page) };
};

import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { MAX_ATTACHMENT_BYTES } from '../../../core/ports/attachmentRepository';
import { services } from '../editorServices';
import { holdPlace, imagePlaces } from './imagePlaces';
import { awaitPicture, pictureOf } from './pictures';
import { attachmentAddress } from '../../../core/note/attachmentLinks';
import { linkWords } from '../../../core/note/fileNames';
import { ok, type Result } from '../../../shared/result';

const BYTES_PER_MB = 1024 * 1024;

/** Deletes the picture beside the caret as a whole: its source is out of sight, and a part of it would be no picture. */
const deletePicture =
  (forward: boolean): Command =>
  ({ state, dispatch }) => {
    const { empty, head } = state.selection.main;
    if (!empty || state.readOnly) return false;
    const image = syntaxTree(state).resolveInner(head, forward ? 1 : -1);
    const { name, from, to } = image.name === 'LinkMark' && image.parent !== null ? image.parent : image;
    if (name !== 'Image' || (forward ? from : to) !== head || pictureOf(state.sliceDoc(from, to), false) === null)
      return false;
    dispatch(state.update({ changes: { from, to }, userEvent: 'delete', scrollIntoView: true }));
    return true;
  };

/** How a picture is described until somebody does it better: by its name, without the ending. */
const markdownName = (name: string): string => linkWords(name.replace(/\.[^.]*$/u, ''));

/** Stores a file and says what names it in the text, or the i18n key of why it could not; undefined: there is no store. */
export type Take = (file: File) => Promise<Result<string, string> | undefined>;

export const isPicture = ({ type }: Pick<Blob, 'type'>): boolean => /^image\/(?:png|jpeg|gif|webp|avif)$/u.test(type);

export const takePicture: Take = async (file) => {
  const stored = await services.props.storeImage?.(file, file.name);
  if (stored?.ok !== true) return stored;
  awaitPicture(stored.value);
  return ok(`![${markdownName(file.name)}](${attachmentAddress(stored.value)})`);
};

/** Stores the pictures and puts them where the caret is now, whatever is typed meanwhile. */
export const storeImages = async (
  view: EditorView,
  files: readonly File[],
  take = takePicture,
  place = holdPlace(view),
): Promise<void> => {
  const { props } = services;
  for (const file of files) {
    if (file.size > MAX_ATTACHMENT_BYTES) {
      props.onNotice?.('editor:imageTooLarge', {
        sizeMb: (file.size / BYTES_PER_MB).toFixed(1),
        limitMb: MAX_ATTACHMENT_BYTES / BYTES_PER_MB,
      });
      continue;
    }
    const noteId = props.noteId;
    const stored = await take(file);
    if (stored === undefined) return;
    if (!stored.ok) {
      props.onNotice?.(stored.error);
      continue;
    }
    // Storing takes a moment; a picture never lands in another note.
    if (services.props.noteId !== noteId || !view.dom.isConnected) {
      props.onNotice?.('shell:imageElsewhere');
      return;
    }
    place.insert(stored.value);
  }
  place.release();
};

/** Anything else is taken in by ../files, which comes late. */
const imagesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(isPicture);

const takingIn = EditorView.domEventHandlers({
  paste: (event, view) => {
    const images = imagesOf(event.clipboardData);
    // Office programs put a picture of the text beside the text: the text is meant.
    if (images.length === 0 || view.state.readOnly || event.clipboardData?.getData('text/plain') !== '') return false;
    event.preventDefault();
    void storeImages(view, images);
    return true;
  },
  drop: (event, view) => {
    const images = imagesOf(event.dataTransfer);
    if (images.length === 0 || view.state.readOnly) return false;
    event.preventDefault();
    event.stopPropagation();
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (position !== null) view.dispatch({ selection: { anchor: position } });
    void storeImages(view, images);
    return true;
  },
});

export const noteImages: Extension = [
  imagePlaces,
  takingIn,
  keymap.of([
    { key: 'Backspace', run: deletePicture(false) },
    { key: 'Delete', run: deletePicture(true) },
  ]),
];

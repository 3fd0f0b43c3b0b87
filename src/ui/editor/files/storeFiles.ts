import type { EditorView } from '@codemirror/view';
import { attachmentAddress } from '../../../core/note/attachmentLinks';
import { linkWords } from '../../../core/note/fileNames';
import { fileTypeOf } from '../../../core/transfer/filePaths';
import { ok } from '../../../shared/result';
import { services } from '../editorServices';
import { holdPlace } from '../pictures/imagePlaces';
import { isPicture, storeImages, takePicture, type Take } from '../pictures/noteImages';

/** By its name alone: what a page says of a file that it hands over is not to be believed. */
const takeFile: Take = async (file) => {
  const name = file.name.normalize('NFC');
  const stored = await services.props.storeFile?.(new Blob([file], { type: fileTypeOf(name) }), name);
  return stored?.ok === true ? ok(`[${linkWords(name)}](${attachmentAddress(stored.value)})`) : stored;
};

/** Stores files of any kind at `place`, or where the caret is now: pictures as pictures, all else by its name. */
export const storeFiles = (view: EditorView, files: readonly File[], place = holdPlace(view)): Promise<void> => {
  // Right behind `!` a link would be a picture.
  let isFirst = place.before !== '!';
  const take: Take = async (file) => {
    const taken = await (isPicture(file) ? takePicture(file) : takeFile(file));
    if (taken?.ok !== true) return taken;
    const text = isFirst || isPicture(file) ? taken.value : ` ${taken.value}`;
    isFirst = false;
    return ok(text);
  };
  return storeImages(view, files, take, place);
};

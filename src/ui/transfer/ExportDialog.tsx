import { Code, FileText, Printer, Share2, Type, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Note, NoteId } from '../../core/note/note';
import { fileNameOf, noteTitle } from '../../core/note/noteText';
import { plainText } from '../../core/note/plainText';
import { toMarkdown } from '../../core/transfer/frontMatter';
import { Dialog } from '../controls/Dialog';
import { useTransferTexts } from '../i18n/useTransferTexts';
import { useInkling, useInklingStore } from '../store/storeContext';
import styles from './ExportDialog.module.css';

interface Way {
  /** Texts: `export.<id>` and `export.<id>Note`. */
  readonly id: 'markdown' | 'html' | 'text' | 'print' | 'share';
  readonly Icon: LucideIcon;
  readonly run: (note: Note) => unknown;
}

/** Pin, archive and dates are of this app; the file goes to somebody else. */
const shared = ({ body, tags }: Note) => ({ body, tags, pinned: false, archived: false });

/** One note for somebody else: as a file, on paper, or to another app. */
export const ExportDialog = ({ noteId }: { readonly noteId: NoteId }) => {
  const { t } = useTransferTexts();
  const store = useInklingStore();
  const note = useInkling((state) => state.library.byId.get(noteId));
  const showOverlay = useInkling((state) => state.showOverlay);
  const shareText = useInkling((state) => state.shareText);
  const [failed, setFailed] = useState(false);
  const close = () => showOverlay(null);
  const { saveFile, loadImage } = store.getState();
  const saveText = ({ body }: Note, extension: string, type: string, text: string) =>
    saveFile({
      name: `${fileNameOf(noteTitle(body), 'Untitled')}.${extension}`,
      mimeType: `${type};charset=utf-8`,
      bytes: new TextEncoder().encode(text),
    });

  const ways: readonly Way[] = [
    {
      id: 'markdown',
      Icon: FileText,
      run: (shown) => saveText(shown, 'md', 'text/markdown', toMarkdown(shared(shown))),
    },
    {
      id: 'html',
      Icon: Code,
      run: async (shown) => saveFile(await (await import('../print/noteHtmlFile')).noteHtmlFile(shown, loadImage)),
    },
    {
      id: 'text',
      Icon: Type,
      run: (shown) => saveText(shown, 'txt', 'text/plain', plainText(shown.body)),
    },
    {
      id: 'print',
      Icon: Printer,
      run: async ({ id }) => (await import('../print/printing')).printNote(store, id),
    },
    ...(shareText === null
      ? []
      : [{ id: 'share', Icon: Share2, run: ({ body }: Note) => shareText(noteTitle(body), body) } as const]),
  ];
  const choose = async ({ run }: Way) => {
    // What is in the editor and not yet in the library belongs into the file.
    await store.getState().flush();
    const now = store.getState().library.byId.get(noteId);
    if (now === undefined) return;
    try {
      await run(now);
      close();
    } catch {
      setFailed(true);
    }
  };

  if (note === undefined) return null;
  return (
    <Dialog title={t('export.title')} onClose={close}>
      <p className={styles['name']}>{noteTitle(note.body)}</p>
      <ul className={styles['ways']}>
        {ways.map((way, index) => (
          <li key={way.id}>
            <button
              type="button"
              className={styles['way']}
              onClick={() => void choose(way)}
              {...(index === 0 ? { 'data-first-focus': true } : {})}
            >
              <way.Icon size={18} strokeWidth={1.5} aria-hidden />
              <span className={styles['words']}>
                <span>{t(`export.${way.id}`)}</span>
                <span className={styles['note']}>{t(`export.${way.id}Note`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failed ? <p role="alert">{t('export.failed')}</p> : null}
    </Dialog>
  );
};

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInklingStore } from '../store/storeContext';
import { sourceOf } from '../actions/fileSource';
import styles from './DropZone.module.css';

/** Texts, archives and what no system knows may hold notes; anything else is a file for a note. */
const mayHoldNotes = ({ type }: DataTransferItem): boolean => /^$|^text\/|json|zip|octet-stream/u.test(type);

/** Files dropped anywhere become a dry run of an import; those that can hold no notes, dropped on the text, stay the editor's. */
export const DropZone = () => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const filesOf = (event: DragEvent): DataTransferItem[] =>
      [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const brings = (event: DragEvent): boolean => {
      const files = filesOf(event);
      const { target } = event;
      const onText = target instanceof Element && target.closest('.cm-content') !== null;
      return files.length > 0 && (!onText || files.some(mayHoldNotes));
    };
    const enter = (event: DragEvent) => {
      if (!filesOf(event).some(mayHoldNotes)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (brings(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setOver(false);
      if (event.defaultPrevented || !brings(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const items = filesOf(event);
      // Entries and files must be taken now: after the event the list is empty.
      const entries = items.map((item) => item.webkitGetAsEntry());
      const files = [...(event.dataTransfer?.files ?? [])];
      // Opening folders is code that comes when it is needed.
      void import('./droppedFiles')
        .then(
          ({ droppedFiles }) => droppedFiles(entries, files),
          () => files.map((file) => sourceOf(file)),
        )
        .then((found) => store.getState().planImport(found));
    };
    // In the capture phase, or the editor would paste a Markdown file's name into the text.
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop, { capture: true });
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop, { capture: true });
    };
  }, [store]);

  return over ? (
    <div className={styles['veil']} aria-hidden>
      <p>{t('import.dropHere')}</p>
    </div>
  ) : null;
};

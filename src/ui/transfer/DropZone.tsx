import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInklingStore } from '../store/storeContext';
import { sourceOf } from '../actions/fileSource';
import styles from './DropZone.module.css';

const isImage = (item: DataTransferItem): boolean => item.type.startsWith('image/');

/** Files dropped anywhere become a dry run of an import; images dropped on the text stay the editor's. */
export const DropZone = () => {
  const { t } = useTranslation('notes');
  const store = useInklingStore();
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const brings = (event: DragEvent): boolean => {
      const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      return files.length > 0 && !files.every(isImage);
    };
    const enter = (event: DragEvent) => {
      if (!brings(event)) return;
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
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
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

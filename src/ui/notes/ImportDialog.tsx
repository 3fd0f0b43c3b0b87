import type { ImportPlan } from '../../core/ports/transferService';
import { digestOf } from '../../state/notes/librarySelectors';
import { Button } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { useInkling, useInklingStore } from '../store/storeContext';
import { chooseFiles } from '../actions/chooseFiles';
import styles from './ImportDialog.module.css';
import { useImportTexts } from './useImportTexts';

/** Enough to recognise what is coming; the counts say how much there is. */
const MOST_LINES = 50;

/** Notes that are here already; 0 when that is not all there is to say. */
const allHereCount = ({ notes, skipped }: ImportPlan): number =>
  notes.length === 0 && skipped.every(({ reason }) => reason === 'already-here') ? skipped.length : 0;

const Report = ({ plan }: { readonly plan: ImportPlan }) => {
  const { t } = useImportTexts();
  const hereCount = allHereCount(plan);
  if (hereCount > 0) return <p role="status">{t('allHere', { count: hereCount })}</p>;
  const counts = [
    { key: 'notes', count: plan.notes.length },
    { key: 'images', count: plan.attachments.length },
    { key: 'skipped', count: plan.skipped.length },
  ].filter(({ count }) => count > 0);
  return (
    <div className={styles['report']}>
      <p className={styles['sum']}>
        {plan.notes.length === 0 ? `${t('nothingNew')} ` : ''}
        {counts.map(({ key, count }) => t(key, { count })).join(' · ')}
      </p>
      {plan.notes.length === 0 ? null : (
        <ul className={styles['lines']} aria-label={t('notes', { count: plan.notes.length })} tabIndex={0}>
          {plan.notes.slice(0, MOST_LINES).map((note) => (
            <li key={note.id}>{digestOf(note).title || t('notes:untitled')}</li>
          ))}
          {plan.notes.length > MOST_LINES ? <li>{t('more', { count: plan.notes.length - MOST_LINES })}</li> : null}
        </ul>
      )}
      {plan.skipped.length === 0 ? null : (
        <details className={styles['skipped']}>
          <summary>{t('skipped', { count: plan.skipped.length })}</summary>
          <ul>
            {plan.skipped.slice(0, MOST_LINES).map(({ path, reason }) => (
              <li key={path}>
                <code>{path}</code> {t(`reason.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** A dry run first: what would come in, what would not, and why. Then all of it or nothing. */
export const ImportDialog = () => {
  const { t } = useImportTexts();
  const store = useInklingStore();
  const state = useInkling((store_) => store_.importState);
  const cancel = useInkling((store_) => store_.cancelImport);
  const accept = useInkling((store_) => store_.acceptImport);

  const again = (
    <>
      <Button onClick={() => chooseFiles(store, 'files')}>{t('chooseFiles')}</Button>
      <Button onClick={() => chooseFiles(store, 'folder')}>{t('chooseFolder')}</Button>
    </>
  );

  return (
    <Dialog title={t('title')} onClose={cancel}>
      <div className={styles['body']} aria-busy={state.status === 'reading' || state.status === 'storing'}>
        {state.status === 'idle' ? <p>{t('what')}</p> : null}
        {state.status === 'reading' ? <p role="status">{t('reading', { count: state.fileCount })}</p> : null}
        {state.status === 'storing' ? <p role="status">{t('storing')}</p> : null}
        {state.status === 'reading' || state.status === 'storing' ? (
          <progress className={styles['progress']} aria-label={t('title')} />
        ) : null}
        {state.status === 'planned' ? <Report plan={state.plan} /> : null}
        {state.status === 'refused' ? (
          <div role="alert">
            <p>
              {t(`failure.${state.failure.kind}`)} {t('nothingChanged')}
            </p>
            {state.failure.detail === '' ? null : (
              <details className={styles['skipped']}>
                <summary>{t('notes:save.details')}</summary>
                {state.failure.detail}
              </details>
            )}
          </div>
        ) : null}
        {state.status === 'failed' ? (
          <p role="alert">
            {state.failure.kind === 'quota' ? t('notes:save.reason.quota') : t('notStored')} {t('nothingChanged')}
          </p>
        ) : null}
      </div>
      <div className={styles['buttons']}>
        {state.status === 'planned' && state.plan.notes.length === 0 ? (
          <Button look="main" onClick={cancel} data-first-focus>
            {t('shell:close')}
          </Button>
        ) : state.status === 'planned' ? (
          <>
            <Button onClick={cancel}>{t('shell:cancel')}</Button>
            <Button look="main" onClick={() => void accept()}>
              {t('accept', { count: state.plan.notes.length })}
            </Button>
          </>
        ) : state.status === 'reading' || state.status === 'storing' ? null : (
          again
        )}
      </div>
    </Dialog>
  );
};

import type { ImportPlan, ImportReport as Report, Tally } from '../../core/ports/transferService';
import { digestOf } from '../../state/notes/librarySelectors';
import { useTransferTexts } from '../i18n/useTransferTexts';
import styles from './ImportDialog.module.css';

/** Enough to recognise what is coming; the counts say how much there is. */
const MOST_LINES = 50;

/** Notes that are here already; 0 when that is not all there is to say. */
const allHereCount = ({ notes, skipped }: ImportPlan): number =>
  notes.length === 0 && skipped.every(({ reason }) => reason === 'already-here') ? skipped.length : 0;

/** What comes along, by kind; kinds that the export has none of are left out. */
const Kept = ({ report }: { readonly report: Report }) => {
  const { t } = useTransferTexts();
  const ofAll = ({ kept, all }: Tally): string => (all === 0 ? '' : t('ofAll', { kept, all }));
  const from = report.formats.map(({ format, noteCount }) => `${t(`format.${format}`)} (${noteCount})`).join(', ');
  const rows = [
    { key: 'from', value: from },
    { key: 'dates', value: ofAll(report.dates) },
    { key: 'tags', value: report.tagCount === 0 ? '' : String(report.tagCount) },
    { key: 'images', value: ofAll(report.images) },
    { key: 'files', value: ofAll(report.files) },
    { key: 'links', value: ofAll(report.links) },
  ].filter(({ value }) => value !== '');
  return (
    <dl className={styles['kept']} aria-label={t('table')}>
      {rows.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

interface Line {
  readonly path: string;
  readonly text: string;
}

const Lines = ({ summary, lines }: { readonly summary: string; readonly lines: readonly Line[] }) => {
  const { t } = useTransferTexts();
  if (lines.length === 0) return null;
  return (
    <details className={styles['skipped']}>
      <summary>{summary}</summary>
      <ul tabIndex={0} aria-label={summary}>
        {lines.slice(0, MOST_LINES).map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            <code>{path}</code> {text}
          </li>
        ))}
        {lines.length > MOST_LINES ? <li>{t('more', { count: lines.length - MOST_LINES })}</li> : null}
      </ul>
    </details>
  );
};

/** A dry run in words: what would come in, what is changed on the way, what stays out, and why. */
export const ImportReport = ({ plan }: { readonly plan: ImportPlan }) => {
  const { t } = useTransferTexts();
  const hereCount = allHereCount(plan);
  if (hereCount > 0) return <p role="status">{t('allHere', { count: hereCount })}</p>;
  const counts = [
    { key: 'notes', count: plan.notes.length },
    { key: 'skipped', count: plan.skipped.length },
  ].filter(({ count }) => count > 0);
  const { report } = plan;
  const warnings = (report?.warnings ?? []).map(({ path, kind, count }) => ({
    path,
    text: `${t(`warning.${kind}`)}${count > 1 ? ` (${t('times', { count })})` : ''}`,
  }));
  return (
    <div className={styles['report']}>
      <p className={styles['sum']}>
        {plan.notes.length === 0 ? `${t('nothingNew')} ` : ''}
        {counts.map(({ key, count }) => t(key, { count })).join(' · ')}
      </p>
      {report === undefined || report.formats.length === 0 ? null : <Kept report={report} />}
      {plan.notes.length === 0 ? null : (
        <ul className={styles['lines']} aria-label={t('notes', { count: plan.notes.length })} tabIndex={0}>
          {plan.notes.slice(0, MOST_LINES).map((note) => (
            <li key={note.id}>{digestOf(note).title || t('notes:untitled')}</li>
          ))}
          {plan.notes.length > MOST_LINES ? <li>{t('more', { count: plan.notes.length - MOST_LINES })}</li> : null}
        </ul>
      )}
      <Lines summary={t('warnings', { count: warnings.length })} lines={warnings} />
      <Lines
        summary={t('skipped', { count: plan.skipped.length })}
        lines={plan.skipped.map(({ path, reason }) => ({ path, text: t(`reason.${reason}`) }))}
      />
    </div>
  );
};

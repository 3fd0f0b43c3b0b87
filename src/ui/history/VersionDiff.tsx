import { useMemo } from 'react';
import { diffWords, folded } from '../../core/saving/textDiff';
import { useVersionTexts } from '../i18n/useVersionTexts';
import styles from './VersionDiff.module.css';

/** Lines that stand around a change. */
const CONTEXT = 2;

/** What became of one text in another: words that came are underlined, words that went struck through, both in colour. */
export const VersionDiff = ({ before, after, label }: { before: string; after: string; label: string }) => {
  const { t } = useVersionTexts();
  const parts = useMemo(() => folded(diffWords(before, after), CONTEXT), [before, after]);
  if (parts.every(({ kind }) => kind === 'same' || kind === 'gap')) return <p role="status">{t('same')}</p>;
  return (
    <>
      <p className={styles['legend']}>
        <ins>{t('added')}</ins> <del>{t('removed')}</del>
      </p>
      <pre className={styles['diff']} tabIndex={0} aria-label={label}>
        {parts.map((part, index) => {
          switch (part.kind) {
            case 'gap':
              return <small key={index}>{t('gap', { count: part.lines })}</small>;
            case 'added':
              return <ins key={index}>{part.text}</ins>;
            case 'removed':
              return <del key={index}>{part.text}</del>;
            case 'same':
              return <span key={index}>{part.text}</span>;
          }
        })}
      </pre>
    </>
  );
};

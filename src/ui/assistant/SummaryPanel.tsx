import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { summaryMarkdown } from '../../core/assistant/summaryText';
import type { SummaryLength } from '../../shared/protocol';
import { Choice } from '../settings/Field';
import { Button } from '../shell/Button';
import { AssistantError } from './AssistantError';
import styles from './assistant.module.css';
import { useAssistant, useAssistantActions } from './assistantStore';
import { CopyButton } from './CopyButton';
import { PackGate } from './PackGate';
import { SummaryLines } from './SummaryLines';
import { SwitchField } from './SwitchField';

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

export function SummaryPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('assistant');
  const actions = useAssistantActions();
  const session = useAssistant((slice) => slice.assistant.summary);
  const [length, setLength] = useState<SummaryLength>(session?.length ?? 'medium');
  const [compress, setCompress] = useState(session?.compress ?? false);
  const ready = useAssistant((slice) =>
    slice.assistant.packs.some(({ facts, state }) => facts.packId === 'notes-en' && state === 'ready'),
  );

  useEffect(() => {
    if (ready) void actions.startSummary({ length, compress });
  }, [actions, ready, length, compress]);

  const running = session?.status === 'running';
  const lines = session?.lines ?? [];
  return (
    <PackGate packId="notes-en">
      <div className={styles['controls']}>
        <Choice
          label={t('summary.length')}
          value={length}
          options={LENGTHS.map((value) => ({ value, text: t(`summary.${value}`) }))}
          onChange={setLength}
        />
        <SwitchField label={t('summary.compress')} note={t('summary.compressNote')} checked={compress} onChange={setCompress} />
      </div>
      <div className={styles['result']} aria-busy={running}>
        {running ? (
          <div className={styles['working']} role="status">
            <span>{t(session.scope === 'selection' ? 'summary.readingSelection' : 'summary.reading')}</span>
            <progress aria-label={t('summary.reading')} />
            <Button look="quiet" onClick={actions.cancelSummary}>
              {t('stop')}
            </Button>
          </div>
        ) : null}
        {session?.status === 'failed' && session.error !== null ? (
          <AssistantError error={session.error} onRetry={() => void actions.startSummary({ length, compress })} />
        ) : null}
        {session?.status === 'done' && lines.length === 0 ? <p className={styles['fine']}>{t('summary.empty')}</p> : null}
        {session === null || lines.length === 0 ? null : <SummaryLines session={session} />}
        {session === null || session.titles.length === 0 ? null : (
          <section className={styles['titles']} aria-label={t('summary.titles')}>
            <h3>{t('summary.titles')}</h3>
            <ul>
              {session.titles.map((title) => (
                <li key={title}>
                  <span>{title}</span>
                  <Button look="quiet" aria-label={t('summary.useTitleNamed', { title })} onClick={() => actions.applyTitle(title)}>
                    {t('summary.useTitle')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {lines.length > 0 ? <p className={styles['fine']}>{t('summary.hint', { count: lines.length })}</p> : null}
      <footer className={styles['sheetFoot']}>
        <Button look="main" disabled={running || lines.length === 0} onClick={actions.insertSummary}>
          {t('insert')}
        </Button>
        <CopyButton text={summaryMarkdown(lines)} disabled={lines.length === 0} />
        <Button look="quiet" onClick={onClose}>
          {t('dismiss')}
        </Button>
      </footer>
    </PackGate>
  );
}

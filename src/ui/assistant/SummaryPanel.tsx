import { useEffect, useState } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import { isTitled, summaryEdit } from '../../core/assistant/noteHead';
import { summaryHeading } from '../../core/assistant/summaryHeading';
import { openBoxesMarkdown, summaryMarkdown } from '../../core/assistant/summaryText';
import { hasSelection, type TextScope } from '../../core/assistant/textScope';
import { isLanguage } from '../../shared/languages';
import type { SummaryLength } from '../../shared/protocol';
import { Choice } from '../controls/Field';
import { Button } from '../controls/Button';
import { AssistantError } from './AssistantError';
import styles from './assistant.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { CopyButton } from '../controls/CopyButton';
import { PackGate } from './PackGate';
import { ScopeChoice } from './ScopeChoice';
import { SummaryLines } from './SummaryLines';
import { SummaryOpenBoxes } from './SummaryOpenBoxes';
import { SummaryTitles } from './SummaryTitles';
import { SwitchField } from '../controls/SwitchField';
import { useEditorFact } from './useEditorFact';
import { useOpenBoxes } from './useOpenBoxes';

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** Begins anew with every request for a summary: the selection is what it is by then, the wishes stay. */
export function SummaryPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useAssistantTexts();
  const actions = useAssistantActions();
  const editor = useInkling((state) => state.assistant.editor);
  const session = useInkling((state) => state.assistant.summary);
  const [scope, setScope] = useState<TextScope>(editor !== null && hasSelection(editor) ? 'selection' : 'note');
  const [length, setLength] = useState<SummaryLength>(session?.length ?? 'medium');
  const [compress, setCompress] = useState(session?.compress ?? false);
  const ready = useInkling(({ assistant }) =>
    assistant.packs.some(({ facts, state }) => facts.packId === 'notes-en' && state === 'ready'),
  );
  const placed = session?.placed ?? null;
  const inserted = useEditorFact(() => placed !== null && editor !== null && editor.text().includes(placed));

  useEffect(() => {
    if (ready) void actions.startSummary({ scope, length, compress });
  }, [actions, ready, scope, length, compress]);

  const running = session?.status === 'running';
  const lines = session?.lines ?? [];
  const boxes = useOpenBoxes(session);
  // A title that the note has already would change nothing.
  const titles = (session?.titles ?? []).filter((title) => !isTitled(editor?.text() ?? '', title));
  // Elsewhere the boxes are not at hand; in the note itself they would stand twice.
  const copied = [summaryMarkdown(lines), openBoxesMarkdown(boxes)].filter((part) => part !== '').join('\n\n');
  const insert = (): void => {
    const fallback = isLanguage(i18n.language) ? i18n.language : 'en';
    actions.insertSummary((text, bullets) => summaryEdit(text, `## ${summaryHeading(text, fallback)}\n\n${bullets}`));
  };
  return (
    <PackGate packId="notes-en">
      <div className={styles['controls']}>
        <ScopeChoice scope={scope} onChange={setScope} />
        <Choice
          label={t('summary.length')}
          value={length}
          options={LENGTHS.map((value) => ({ value, text: t(`summary.${value}`) }))}
          onChange={setLength}
        />
        <SwitchField
          label={t('summary.compress')}
          note={t('summary.compressNote')}
          checked={compress}
          onChange={setCompress}
        />
      </div>
      <div className={styles['result']} aria-busy={running}>
        {running ? (
          <div className={styles['working']} role="status">
            <span>{t(`summary.reading_${session.scope}`)}</span>
            <progress
              className={styles['bar']}
              aria-label={t(`summary.reading_${session.scope}`)}
              {...(session.share > 0 ? { value: session.share } : {})}
            />
            <Button look="quiet" onClick={actions.cancelSummary}>
              {t('stop')}
            </Button>
          </div>
        ) : null}
        {session?.status === 'failed' && session.error !== null ? (
          <AssistantError
            error={session.error}
            onRetry={() => void actions.startSummary({ scope, length, compress })}
          />
        ) : null}
        {session?.status === 'stopped' ? (
          <p className={styles['fine']} role="status">
            {t('summary.stopped')}
          </p>
        ) : null}
        {session?.status === 'done' && lines.length === 0 && boxes.length === 0 ? (
          <p className={styles['fine']}>{t(`summary.silence_${session.silence ?? 'short'}`)}</p>
        ) : null}
        {session === null || lines.length === 0 ? null : (
          <section className={styles['part']} aria-labelledby="summary-of">
            <h3 id="summary-of">{t(`summary.of_${session.scope}`)}</h3>
            <SummaryLines
              lines={lines}
              onReveal={(index) => session.tracker?.reveal(index)}
              onLight={(index) => session.tracker?.light(index)}
            />
            <p className={styles['fine']}>{t('summary.hint', { count: lines.length })}</p>
          </section>
        )}
        {boxes.length === 0 ? null : <SummaryOpenBoxes boxes={boxes} />}
        <SummaryTitles titles={titles} />
      </div>
      <footer className={styles['sheetFoot']}>
        <Button look="main" disabled={running || inserted || lines.length === 0} onClick={insert}>
          <span aria-live="polite">{t(inserted ? 'inserted' : 'insert')}</span>
        </Button>
        <CopyButton text={copied} disabled={copied === ''} />
        <Button look="quiet" onClick={onClose}>
          {t('dismiss')}
        </Button>
      </footer>
    </PackGate>
  );
}

import { useEffect, useState } from 'react';
import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { AssistedEditor } from '../../core/assistant/assistedEditor';
import { packOfDirection } from '../../core/assistant/packFacts';
import { hasSelection, spanOfScope, type TextScope } from '../../core/assistant/textScope';
import { isLanguage, LANGUAGES, type Language } from '../../shared/languages';
import type { PackView } from '../../state/assistant/packActions';
import { Button } from '../controls/Button';
import { AssistantError } from './AssistantError';
import room from './assistant.module.css';
import styles from './TranslationPanel.module.css';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { CopyButton } from '../controls/CopyButton';
import { detectLanguage, type Detection } from './detectLanguage';
import { LanguageSelect } from './LanguageSelect';
import { PackGate } from './PackGate';
import { ScopeChoice } from './ScopeChoice';
import { TranslatedPairs } from './TranslatedPairs';
import { isMostlyDoubtful } from './translationDoubt';
import { UnknownSource } from './UnknownSource';
import { useEditorFact } from './useEditorFact';

const scopeNow = (editor: AssistedEditor): TextScope => (hasSelection(editor) ? 'selection' : 'note');

const textOf = (editor: AssistedEditor, scope: TextScope): string => {
  const { start, end } = spanOfScope(editor, scope);
  return editor.text().slice(start, end);
};

/** A language that a person named, and the text they named it for. */
interface ChosenLanguage {
  readonly language: Language;
  readonly text: string;
}

/** What the other side may be: packs know English and one more language each. */
const targetsOf = (from: Language): readonly Language[] =>
  LANGUAGES.filter((to) => packOfDirection(from, to) !== undefined);

/** True when the build has a pack for this language. */
const isOffered = (packs: readonly PackView[], language: Language): boolean =>
  language === 'en' || packs.some(({ facts }) => facts.packId === packOfDirection('en', language));

export function TranslationPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useAssistantTexts();
  const actions = useAssistantActions();
  const editor = useInkling((state) => state.assistant.editor);
  const session = useInkling((state) => state.assistant.translation);
  const packs = useInkling((state) => state.assistant.packs);
  const ticket = useInkling((state) => state.assistant.sheetTicket);
  const [scope, setScope] = useState<TextScope>(editor === null ? 'note' : scopeNow(editor));
  const [detected, setDetected] = useState<Detection | null>(null);
  const [chosenFrom, setChosenFrom] = useState<ChosenLanguage | null>(null);
  const [chosenTo, setChosenTo] = useState<Language | null>(null);
  const [detecting, setDetecting] = useState(true);
  const [seenTicket, setSeenTicket] = useState(ticket);

  if (seenTicket !== ticket && editor !== null) {
    // Asked for again: for what is selected and written by now. Another text may be in another language. The text of
    // the last translation cannot tell: one that began just now may have read the new text already.
    setSeenTicket(ticket);
    const wanted = scopeNow(editor);
    if (chosenFrom !== null && chosenFrom.text !== textOf(editor, wanted)) setChosenFrom(null);
    setScope(wanted);
    setDetecting(true);
  }

  useEffect(() => {
    if (editor === null) return undefined;
    let current = true;
    void detectLanguage(textOf(editor, scope)).then((found) => {
      if (!current) return;
      setDetected(found);
      setDetecting(false);
    });
    return () => {
      current = false;
    };
  }, [editor, scope, ticket]);

  const detectedLanguage = detected?.kind === 'known' ? detected.language : null;
  const from: Language | null = chosenFrom?.language ?? detectedLanguage;
  const offered = packs.length === 0 ? LANGUAGES : LANGUAGES.filter((language) => isOffered(packs, language));
  const targets = targetsOf(from ?? 'en').filter((language) => offered.includes(language));
  const native = i18n.language.slice(0, 2);
  const preferred = chosenTo ?? (isLanguage(native) ? native : 'de');
  const to: Language = targets.find((target) => target === preferred) ?? targets[0] ?? 'en';
  const packId = (from === null ? undefined : packOfDirection(from, to)) ?? 'en-de';
  const ready = packs.some(({ facts, state }) => facts.packId === packId && state === 'ready');

  useEffect(() => {
    if (ready && !detecting && from !== null) void actions.startTranslation({ scope, from, to });
  }, [actions, ready, detecting, scope, from, to]);

  const running = session?.status === 'running';
  const whole = session?.text ?? null;
  const placed = session?.placed ?? null;
  // An undo takes it out again: then it may be put there once more.
  const stands = useEditorFact(
    () => placed !== null && whole !== null && editor !== null && editor.text().includes(whole),
  );
  const isDoubtful = session?.status === 'done' && isMostlyDoubtful(session);
  const retry = (): void => {
    if (from !== null) void actions.startTranslation({ scope, from, to });
  };
  const chooseFrom = (language: Language): void =>
    setChosenFrom({ language, text: editor === null ? '' : textOf(editor, scope) });

  return (
    <>
      <div className={room['controls']}>
        <ScopeChoice
          scope={scope}
          onChange={(value) => {
            setDetecting(true);
            setScope(value);
            if (chosenFrom !== null && editor !== null) setChosenFrom({ ...chosenFrom, text: textOf(editor, value) });
          }}
        />
        <div className={styles['direction']}>
          <LanguageSelect
            label={t(
              chosenFrom === null && detectedLanguage !== null ? 'translation.fromDetected' : 'translation.from',
            )}
            value={from}
            options={offered}
            onChoose={chooseFrom}
          />
          <LanguageSelect label={t('translation.to')} value={to} options={targets} onChoose={setChosenTo} />
        </div>
      </div>
      {from === null ? (
        <div className={room['result']} aria-busy={detecting}>
          {detecting || detected === null ? null : <UnknownSource detection={detected} />}
        </div>
      ) : (
        <PackGate packId={packId}>
          <div className={room['result']} aria-busy={running}>
            {isDoubtful ? (
              <p className={styles['doubtful']} role="status">
                {t('translation.mostlyUnsure')}
              </p>
            ) : null}
            {running ? (
              <div className={room['working']} role="status">
                <span>
                  {session.total === 0
                    ? t('translation.starting')
                    : t('translation.progress', { done: session.sentences.length, total: session.total })}
                </span>
                <progress
                  className={room['bar']}
                  aria-label={t('translation.title')}
                  {...(session.total === 0 ? {} : { value: session.sentences.length, max: session.total })}
                />
                <Button look="quiet" onClick={actions.cancelTranslation}>
                  {t('stop')}
                </Button>
              </div>
            ) : null}
            {session?.status === 'failed' && session.error !== null ? (
              <AssistantError error={session.error} onRetry={retry} />
            ) : null}
            {session?.status === 'done' && session.sentences.length === 0 ? (
              <p className={room['fine']}>{t('translation.empty')}</p>
            ) : null}
            {session === null || session.sentences.length === 0 ? null : <TranslatedPairs session={session} />}
          </div>
          <p className={room['fine']}>{t('translation.hint')}</p>
          <footer className={room['sheetFoot']}>
            <Button
              {...(isDoubtful ? {} : { look: 'main' })}
              disabled={whole === null || stands}
              onClick={actions.insertTranslation}
            >
              <span aria-live="polite">{t(stands && placed === 'below' ? 'inserted' : 'translation.insert')}</span>
            </Button>
            <Button disabled={whole === null || stands} onClick={actions.replaceWithTranslation}>
              <span aria-live="polite">
                {t(stands && placed === 'instead' ? 'translation.replaced' : 'translation.replace')}
              </span>
            </Button>
            <CopyButton text={whole ?? ''} disabled={whole === null} />
            <Button look="quiet" onClick={onClose}>
              {t('dismiss')}
            </Button>
          </footer>
        </PackGate>
      )}
    </>
  );
}

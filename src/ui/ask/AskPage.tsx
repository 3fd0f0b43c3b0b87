import { ChevronLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { mayBeRead } from '../../core/meaning/readableNotes';
import { useAskTexts } from '../i18n/useAskTexts';
import { IconButton } from '../controls/Button';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { AskAnswers } from './AskAnswers';
import { AskField } from './AskField';
import { AskNeeds, AskReading } from './AskNeeds';
import styles from './AskPage.module.css';

const NEEDED = ['meaning', 'reader'] as const;
const EXAMPLES = ['when', 'who', 'tag'] as const;

const Teaching = () => {
  const { t } = useAskTexts();
  const hasNotes = useInkling(({ library }) => [...library.byId.values()].some(mayBeRead));
  if (!hasNotes) return <p className={styles['teach']}>{t('empty')}</p>;
  return (
    <div className={styles['teach']}>
      <p>{t('teach.text')}</p>
      <h2>{t('teach.examples')}</h2>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>{t(`teach.${example}`)}</li>
        ))}
      </ul>
    </div>
  );
};

/** A question, and the sentences of the notes that answer it. */
export const AskPage = () => {
  const { t } = useAskTexts();
  const actions = useAssistantActions();
  const enabled = useInkling((state) => state.assistant.settings.enabled);
  const allPacks = useInkling((state) => state.assistant.packs);
  const question = useInkling((state) => state.question);
  const navigate = useInkling((state) => state.navigate);
  const lastNotesRoute = useInkling((state) => state.lastNotesRoute);
  const back = (): void => navigate(lastNotesRoute);

  useEffect(() => {
    if (enabled) void actions.refreshPacks();
  }, [actions, enabled]);

  const packs = NEEDED.flatMap((packId) => allPacks.find(({ facts }) => facts.packId === packId) ?? []);
  const whole = packs.length === NEEDED.length && packs.every(({ state }) => state === 'ready');

  let content: ReactNode;
  if (enabled && packs.some(({ state }) => state === 'unknown')) content = <div aria-busy />;
  else if (!enabled || !whole) content = <AskNeeds packs={packs} />;
  else {
    content = (
      <>
        <AskField key={question} />
        <AskReading />
        {question.trim() === '' ? <Teaching /> : <AskAnswers />}
      </>
    );
  }
  return (
    <div
      className={styles['page']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        back();
      }}
    >
      <header className={styles['header']}>
        <IconButton label={t('back')} onClick={back}>
          <ChevronLeft size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </header>
      <div className={styles['scroller']}>
        <div className={styles['sheet']}>
          <h1>{t('title')}</h1>
          {content}
        </div>
      </div>
    </div>
  );
};

import { ChevronLeft } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { mayBeRead } from '../../core/meaning/readableNotes';
import { Button, IconButton } from '../controls/Button';
import { Page } from '../controls/Page';
import { useAssistantActions, useInkling } from '../store/storeContext';
import { AskField } from './AskField';
import { AskFound } from './AskFound';
import { AskNeeds, AskReading } from './AskNeeds';
import styles from './ask.module.css';
import { useAskTexts } from './useAskTexts';

const EXAMPLES = ['when', 'who', 'tag'] as const;

const Teaching = () => {
  const { t } = useAskTexts();
  const hasNotes = useInkling(({ library }) => [...library.byId.values()].some(mayBeRead));
  const ask = useInkling((state) => state.ask);
  if (!hasNotes) return <p className={styles['teach']}>{t('empty')}</p>;
  return (
    <div className={styles['teach']}>
      <p>{t('teach.text')}</p>
      <h2>{t('teach.examples')}</h2>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <Button look="quiet" onClick={() => ask(t(`teach.${example}`))}>
              {t(`teach.${example}`)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A question, and the sentences of the notes that come nearest to it. */
export const AskPage = () => {
  const { t } = useAskTexts();
  const actions = useAssistantActions();
  const enabled = useInkling((state) => state.assistant.settings.enabled);
  const pack = useInkling((state) => state.assistant.packs.find(({ facts }) => facts.packId === 'meaning'));
  const question = useInkling((state) => state.question);
  const closeSettings = useInkling((state) => state.closeSettings);

  useEffect(() => {
    if (enabled) void actions.refreshPacks();
  }, [actions, enabled]);

  let content: ReactNode;
  if (enabled && (pack?.state === 'unknown' || pack?.state === undefined)) content = <div aria-busy />;
  else if (!enabled || pack?.state !== 'ready') content = <AskNeeds sizeBytes={pack?.totalBytes ?? 0} />;
  else {
    content = (
      <>
        <AskField key={question} />
        <AskReading />
        {question.trim() === '' ? <Teaching /> : <AskFound />}
      </>
    );
  }
  return (
    <Page
      name="ask"
      bar={
        <IconButton label={t('back')} onClick={closeSettings}>
          <ChevronLeft size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
      }
    >
      <h1 className={styles['title']}>{t('title')}</h1>
      {content}
    </Page>
  );
};

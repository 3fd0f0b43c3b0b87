import { useMemo } from 'react';
import { countSections } from '../../state/notes/librarySelectors';
import type { QuizView } from '../../state/quiz/quizSlice';
import type { Section } from '../../state/view/route';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { SwitchField } from '../controls/SwitchField';
import { useInkling } from '../store/storeContext';
import { QuizTeaching } from './QuizTeaching';
import styles from './quiz.module.css';
import { useFocusOnce } from './useFocusOnce';
import { useQuizTexts } from './useQuizTexts';

/** More tags than these are on the shelves. */
const MOST_TAGS = 12;

/** What is due, what else could be asked about, and how to write what can be asked. */
export const QuizDoor = ({ quiz }: { readonly quiz: QuizView }) => {
  const { t } = useQuizTexts();
  const library = useInkling((state) => state.library);
  const askAbout = useInkling((state) => state.askAbout);
  const heading = useFocusOnce<HTMLHeadingElement>();
  const counts = useMemo(() => countSections(library), [library]);
  const tags = useMemo(() => [...counts.tags].sort((a, b) => b.count - a.count).slice(0, MOST_TAGS), [counts]);
  const shelf = (section: Section, name: string) => (
    <li key={name}>
      <Button onClick={() => askAbout({ kind: 'shelf', section })}>{name}</Button>
    </li>
  );
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {t('title')}
      </h1>
      <div className={styles['due']}>
        <p>{quiz.due === 0 ? t('door.none') : t('door.due', { count: quiz.due })}</p>
        {quiz.due === 0 ? null : (
          <Button look="main" onClick={() => askAbout({ kind: 'due' })}>
            {t('door.start')}
          </Button>
        )}
      </div>
      {counts.all === 0 ? null : (
        <Group title={t('door.about')} note={t('door.aboutNote')}>
          <ul className={styles['shelves']}>
            {shelf({ kind: 'all' }, t('door.all'))}
            {tags.map(({ tag }) => shelf({ kind: 'tag', tag }, `#${tag}`))}
          </ul>
          <SwitchField
            label={t('door.choices')}
            note={t('door.choicesNote')}
            checked={quiz.wantsChoices}
            onChange={quiz.setWantsChoices}
          />
        </Group>
      )}
      <Group title={t('door.teach')} note={t('door.teachNote')}>
        <QuizTeaching />
      </Group>
    </>
  );
};

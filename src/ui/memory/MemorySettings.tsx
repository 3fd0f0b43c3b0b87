import { useState } from 'react';
import { digestOf, notesOf } from '../../state/notes/librarySelectors';
import { Button } from '../controls/Button';
import { Fact, Group } from '../controls/Field';
import { SwitchField } from '../controls/SwitchField';
import { useInkling } from '../store/storeContext';
import { LeftOutTags } from './LeftOutTags';
import { MemoryTrial } from './MemoryTrial';
import styles from './memory.module.css';
import { useMemoryTexts } from './useMemoryTexts';

/** What was learnt from the notes, what is left out of it, and the way to forget it. */
export const MemorySettings = () => {
  const { t } = useMemoryTexts();
  const memory = useInkling((state) => state.memory);
  const assisted = useInkling((state) => state.assistant.settings.enabled);
  const library = useInkling((state) => state.library);
  const [forgotten, setForgotten] = useState(false);
  if (memory === null || !assisted) return null;
  const { settings, facts, learning } = memory;
  const held =
    facts === null || facts.noteCount === 0
      ? t(learning ? 'learning' : 'nothing')
      : t('held', { count: facts.noteCount, words: facts.wordCount });
  const titleOf = (id: string): string => {
    const note = library.byId.get(id);
    return note === undefined ? '…' : digestOf(note).title || t('notes:untitled');
  };
  const leaveOut = (id: string): void => {
    if (id !== '') memory.set({ leftOutNotes: [...settings.leftOutNotes, id] });
  };
  const free = notesOf(library, { kind: 'all' }, 'edited').filter(({ id }) => !settings.leftOutNotes.includes(id));
  return (
    <Group title={t('title')} note={t('note')}>
      <SwitchField label={t('enabled')} checked={settings.enabled} onChange={(enabled) => memory.set({ enabled })} />
      {settings.enabled ? (
        <>
          <dl>
            <Fact
              name={t('name')}
              action={
                <Button
                  onClick={() => {
                    setForgotten(true);
                    void memory.forgetAll();
                  }}
                >
                  {t('forget')}
                </Button>
              }
            >
              <span data-testid="memory-held">{held}</span>
            </Fact>
          </dl>
          <p role="status" className={styles['sums']}>
            {forgotten ? t('forgotten') : ''}
          </p>
          <MemoryTrial />
          <LeftOutTags tags={settings.leftOutTags} />
          <label className={styles['field']}>
            {t('leaveOutOpen')}
            <select value="" onChange={({ target }) => leaveOut(target.value)}>
              <option value="">{t('chooseNote')}</option>
              {free.map(({ id }) => (
                <option key={id} value={id}>
                  {titleOf(id)}
                </option>
              ))}
            </select>
          </label>
          <div className={styles['buttons']}>
            {settings.leftOutNotes.map((id) => (
              <Button
                key={id}
                onClick={() => memory.set({ leftOutNotes: settings.leftOutNotes.filter((one) => one !== id) })}
              >
                {t('takeBack', { title: titleOf(id) })}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </Group>
  );
};

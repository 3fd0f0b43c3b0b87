import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../controls/Button';
import { useInkling } from '../store/storeContext';
import styles from './ask.module.css';
import { useAskTexts } from './useAskTexts';

/** Where the question is written; it is asked when it is sent, not letter by letter. */
export const AskField = () => {
  const { t } = useAskTexts();
  const field = useRef<HTMLInputElement>(null);
  const question = useInkling((state) => state.question);
  const ask = useInkling((state) => state.ask);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  return (
    <form
      className={styles['field']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(field.current?.value.trim() ?? '');
      }}
    >
      <Search size={18} strokeWidth={1.5} aria-hidden />
      <input
        ref={field}
        type="search"
        defaultValue={question}
        placeholder={t('placeholder')}
        aria-label={t('field')}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button look="main" type="submit">
        {t('submit')}
      </Button>
    </form>
  );
};

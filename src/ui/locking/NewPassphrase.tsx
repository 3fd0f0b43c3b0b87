import { PassphraseField } from './PassphraseField';
import { SHORTEST_PASSPHRASE, strengthOf, type Chosen } from './newPassphrase';
import { useLockingTexts } from '../i18n/useLockingTexts';

/** A passphrase that is chosen: twice, since nobody sees it and nobody can bring it back. */
export const NewPassphrase = ({
  chosen,
  onChange,
  isFirst = false,
}: {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly isFirst?: boolean;
}) => {
  const { t } = useLockingTexts();
  const { first, again } = chosen;
  const differs = again !== '' && !first.startsWith(again);
  return (
    <>
      <PassphraseField
        label={t('choose.label')}
        hint={t(`choose.${strengthOf(first)}`, { count: SHORTEST_PASSPHRASE })}
        value={first}
        onChange={(value) => onChange({ first: value, again })}
        isFirst={isFirst}
      />
      <PassphraseField
        label={t('choose.again')}
        hint={differs ? t('choose.differs') : ' '}
        value={again}
        onChange={(value) => onChange({ first, again: value })}
      />
    </>
  );
};

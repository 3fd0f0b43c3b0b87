import { useAssistantTexts } from '../i18n/useAssistantTexts';
import type { PackView } from '../../state/assistant/packActions';
import { clockText, sizeText } from '../format/whenText';
import { Button } from '../controls/Button';
import { IndexState } from '../meaning/IndexState';
import room from './assistant.module.css';
import styles from './PackRow.module.css';
import { useAssistantActions } from '../store/storeContext';
import { PackDownload } from './PackDownload';

/** One pack: what it does, its languages, size and state, and what can be done with it. */
export function PackRow({ pack }: { readonly pack: PackView }) {
  const { t, i18n } = useAssistantTexts();
  const actions = useAssistantActions();
  const { facts, state, activity } = pack;
  const languages = facts.languages.map((language) => t(`language.${language}`)).join(', ');
  const busy = activity !== null;
  const stored = state === 'ready' && !busy;
  return (
    <li className={styles['pack']} data-pack={facts.packId} data-state={state}>
      <div className={styles['packHead']}>
        <h3>{t(`packs.name.${facts.packId}`)}</h3>
        <span className={styles['packState']} data-state={activity?.kind ?? state}>
          {activity?.kind === 'deleting' ? t('packs.deleting') : busy ? null : t(`packs.state.${state}`)}
        </span>
      </div>
      <p className={room['fine']}>
        {t(`packs.does.${facts.packId}`)} {languages}. {sizeText(pack.totalBytes, i18n.language)}.
      </p>
      <PackDownload pack={pack} />
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p className={room['fine']} role="status" hidden={pack.foundWholeAtMs === null}>
        {pack.foundWholeAtMs === null
          ? null
          : t('packs.whole', { time: clockText(pack.foundWholeAtMs, i18n.language) })}
      </p>
      {stored && facts.packId === 'meaning' ? <IndexState /> : null}
      {stored ? (
        <div className={room['buttons']}>
          <Button onClick={() => void actions.verifyPack(facts.packId)}>{t('packs.verify')}</Button>
          <Button look="quiet" onClick={() => void actions.deletePack(facts.packId)}>
            {t('packs.delete')}
          </Button>
        </div>
      ) : null}
      <details className={room['fine']}>
        <summary>{t('packs.card')}</summary>
        <dl className={styles['card']}>
          <dt>{t('packs.version')}</dt>
          <dd>{pack.version ?? facts.version}</dd>
          <dt>{t('packs.parameters')}</dt>
          <dd>{facts.parameters.toLocaleString(i18n.language)}</dd>
          <dt>{t('packs.licence')}</dt>
          <dd>{facts.license}</dd>
          <dt>{t('packs.limits')}</dt>
          <dd>{t(`packs.limit.${facts.packId}`)}</dd>
        </dl>
      </details>
    </li>
  );
}

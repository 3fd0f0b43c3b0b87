import { useState } from 'react';
import { dayOf, type DayWorth } from '../../core/ghost/ghostWorth';
import { Button } from '../controls/Button';
import { Group } from '../controls/Field';
import { regionOf } from '../i18n/region';
import { useInkling } from '../store/storeContext';
import styles from './memory.module.css';
import { useMemoryTexts } from './useMemoryTexts';

const DAYS = 14;
const BAR_STEP = 20;
const BAR_WIDTH = 14;
const HEIGHT = 60;
/** A day with something to count is seen, however little it is. */
const LEAST_BAR = 2;

const sumOf = (days: readonly DayWorth[], of: (day: DayWorth) => number): number =>
  days.reduce((sum, day) => sum + of(day), 0);

/** What suggestions were worth: three sums and one bar a day. */
export const GhostWorth = () => {
  const { t, i18n } = useMemoryTexts();
  const worth = useInkling((state) => state.worth);
  const resetWorth = useInkling((state) => state.resetWorth);
  const [now] = useState(() => Date.now());
  const days = Array.from({ length: DAYS }, (_, index) => {
    // Not by hours: a day has 23 or 25 of them when the clocks change.
    const date = new Date(now);
    const atMs = date.setDate(date.getDate() - (DAYS - 1 - index));
    const day = dayOf(atMs);
    return { atMs, worth: worth.find((entry) => entry.day === day) ?? { day, shown: 0, accepted: 0, letters: 0 } };
  });
  const counted = days.map((day) => day.worth);
  const most = Math.max(1, ...counted.map(({ letters }) => letters));
  const none = sumOf(counted, ({ shown, accepted }) => shown + accepted) === 0;
  const date = new Intl.DateTimeFormat(regionOf(i18n.language), { day: 'numeric', month: 'short' });
  const dayText = ({ atMs, worth: { letters } }: (typeof days)[number]): string =>
    t('worth.day', { day: date.format(atMs), letters });
  return (
    <Group title={t('worth.title')} note={t('worth.note')}>
      <p className={styles['sums']} data-testid="ghost-worth">
        {none
          ? t('worth.none')
          : t('worth.total', {
              days: DAYS,
              shown: sumOf(counted, ({ shown }) => shown),
              accepted: sumOf(counted, ({ accepted }) => accepted),
              letters: sumOf(counted, ({ letters }) => letters),
            })}
      </p>
      {none ? null : (
        <>
          <svg
            className={styles['chart']}
            role="img"
            aria-label={`${t('worth.chart')}. ${days
              .filter((day) => day.worth.letters > 0)
              .map(dayText)
              .join(', ')}`}
            viewBox={`0 0 ${DAYS * BAR_STEP} ${HEIGHT}`}
          >
            {days.map((day, index) => {
              const { letters } = day.worth;
              const height = letters === 0 ? 0 : Math.max(LEAST_BAR, (letters / most) * HEIGHT);
              return (
                <rect
                  key={day.worth.day}
                  x={index * BAR_STEP}
                  y={HEIGHT - height}
                  width={BAR_WIDTH}
                  height={height}
                  rx={2}
                >
                  <title>{dayText(day)}</title>
                </rect>
              );
            })}
          </svg>
          <div className={styles['buttons']}>
            <Button onClick={() => void resetWorth()}>{t('worth.reset')}</Button>
          </div>
        </>
      )}
    </Group>
  );
};

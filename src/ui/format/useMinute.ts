import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, in milliseconds, no older than a minute: days change while a page is open. */
export const useMinute = (): number => {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
};

import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { GhostWorth } from '../../../src/ui/memory/GhostWorth';
import { showPart } from '../shell/shellHarness';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('shows each day once, also one of 25 hours, as the region writes it', async () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  vi.spyOn(Date, 'now').mockReturnValue(new Date('2026-11-01T23:30:00+01:00').getTime());
  const { store, change, container } = await showPart(<GhostWorth />);
  await change(() => store.setState({ worth: [{ day: '2026-10-25', shown: 5, accepted: 2, letters: 40 }] }));
  expect(screen.getByTestId('ghost-worth')).toHaveTextContent(/\b40\b/u);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('25 Oct');
  const days = [...container.querySelectorAll('title')].map(({ textContent }) => textContent);
  expect(new Set(days)).toHaveLength(14);
});

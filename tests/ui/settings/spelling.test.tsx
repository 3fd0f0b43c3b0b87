import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { AppearanceTab } from '../../../src/ui/settings/AppearanceTab';
import { usePreferences } from '../../../src/ui/shell/usePreferences';
import { openEditor } from '../editor/editorHarness';
import { showPart } from '../shell/shellHarness';

afterEach(() => {
  document.documentElement.removeAttribute('spellcheck');
  vi.useRealTimers();
});

const Page = () => {
  usePreferences();
  return <AppearanceTab />;
};

it('is the browser’s until it is switched off, for the editor and every other field, and stays off', async () => {
  const { settings } = await showPart(<Page />);
  expect(document.documentElement).toHaveAttribute('spellcheck', 'true');
  await userEvent.click(screen.getByRole('switch', { name: 'Spell checking by the browser' }));
  expect(document.documentElement).toHaveAttribute('spellcheck', 'false');
  expect(await settings.get('spelling')).toBe(false);
  expect(openEditor('text', { noteId: 'spelling' }).view.contentDOM).toHaveAttribute('spellcheck', 'false');
});

it('is never asked about a locked note, and about the next one again', () => {
  const { view, rerender } = openEditor('a secret', { noteId: 'locked', secret: true });
  expect(view.contentDOM).toHaveAttribute('spellcheck', 'false');
  rerender({ noteId: 'plain', body: 'no secret', secret: false });
  expect(view.contentDOM).toHaveAttribute('spellcheck', 'true');
});

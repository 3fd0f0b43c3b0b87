import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchInstallPrompt } from '../../src/platform/installPrompt';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

const offer = (outcome: 'accepted' | 'dismissed'): Event =>
  Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => ({ outcome })) });

describe('install prompt', () => {
  it('is unavailable until the browser offers it, asks once, and says how it went', async () => {
    const install = watchInstallPrompt();
    const changed = vi.fn();
    install.onChange(changed);
    expect(install.state()).toBe('unavailable');
    expect(await install.install()).toBe(false);
    const event = offer('dismissed');
    window.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(install.state()).toBe('available');
    expect(await install.install()).toBe(false);
    expect(install.state()).toBe('unavailable');
    window.dispatchEvent(offer('accepted'));
    expect(await install.install()).toBe(true);
    window.dispatchEvent(new Event('appinstalled'));
    expect(install.state()).toBe('installed');
    expect(changed).toHaveBeenCalledTimes(5);
  });

  it('knows that it runs installed', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    expect(watchInstallPrompt().state()).toBe('installed');
  });
});

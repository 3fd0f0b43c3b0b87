import type { InstallState } from '../core/ports/platform';

/** Chromium's event; the standard library does not know it. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallPrompt {
  state(): InstallState;
  /** Asks once; resolves to whether the person agreed. False where it cannot be asked. */
  install(): Promise<boolean>;
  /** Called whenever `state()` may have changed; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
}

/** Must run before the first paint: the browser offers its prompt once and early. */
export const watchInstallPrompt = (): InstallPrompt => {
  let offered: BeforeInstallPromptEvent | null = null;
  let installed = window.matchMedia('(display-mode: standalone)').matches;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered = event as BeforeInstallPromptEvent;
    changed();
  });
  window.addEventListener('appinstalled', () => {
    offered = null;
    installed = true;
    changed();
  });
  return {
    state: () => (installed ? 'installed' : offered === null ? 'unavailable' : 'available'),
    install: async () => {
      const event = offered;
      if (event === null) return false;
      // An event prompts only once, whatever the answer.
      offered = null;
      const { outcome } = await event.prompt();
      changed();
      return outcome === 'accepted';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

import type { InklingStore } from '../store';

export interface EngineKeeper {
  /** Keeps what the runtime needs for offline use; with `webgpu`, its second build as well. */
  keep(webgpu: boolean): Promise<unknown>;
  /** Updates of the app no longer fetch it. */
  stop(): Promise<unknown>;
}

/** The engine is kept while the assistant is on, its second build only where it was measured to be faster. */
export const keepEngineWhileOn = (store: InklingStore, { keep, stop }: EngineKeeper): void => {
  store.subscribe(({ assistant: { settings, plan } }, { assistant: before }) => {
    if (settings.enabled === before.settings.enabled && plan === before.plan) return;
    if (settings.enabled) void keep(plan !== null && (plan.decode === 'webgpu' || plan.read === 'webgpu'));
    else void stop();
  });
};

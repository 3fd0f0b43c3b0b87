import { parseDevicePlan, usesWebgpu, withoutWebgpu } from '../../core/assistant/devicePlan';
import { isRecord } from '../../shared/decoder';
import type { DevicePlan } from '../../shared/protocol';
import type { AssistantPart } from './assistantSlice';

export const PLAN_KEY = 'assistant.plan';
/** Under what a GPU is being tried: found at a start, the one before did not live to see the end of it. */
const TRIAL_KEY = 'assistant.trial';

export interface PlanKeeping {
  /** What is stored; null when there is none or it cannot be read. */
  read(): Promise<DevicePlan | null>;
  /** Hands the stored plan to the assistant, without the GPU when that ended the last start. */
  use(): void;
  /** Measures, unless that was done under the same conditions. It waits until nobody writes; nothing waits for it. */
  measure(): Promise<void>;
  /** The person wishes for the GPU, whatever it did before. */
  tryAgain(): void;
}

/** What the device is planned by, measured once for an app, a browser, a pack and a wish. */
export const createPlanKeeping = ({ deps, state, patch }: AssistantPart): PlanKeeping => {
  let measured: unknown;
  let trial: unknown;
  const conditions = (): string => {
    const version = state().packs.find((pack) => pack.facts.packId === 'notes-en')?.version;
    return [deps.build, version, state().settings.graphics].join(' ');
  };
  /** Under these conditions the GPU took the worker, or the whole app, with it. */
  const isDeadly = (): boolean => trial === conditions();
  const forget = (): void => {
    if (trial === undefined) return;
    void deps.settings.remove(TRIAL_KEY);
  };
  const keep = (plan: DevicePlan): void => {
    measured = conditions();
    patch({ plan });
    void deps.settings.set(PLAN_KEY, { ...plan, measured: conditions() });
    // From here on the plan itself leaves the GPU out.
    forget();
  };
  const measure = async (): Promise<void> => {
    const wanted = conditions();
    if (measured === wanted || !state().settings.enabled) return;
    const outcome = await deps.assistant.probe(state().settings.graphics && !isDeadly());
    if (outcome.status === 'done' && wanted === conditions()) keep(outcome.value);
  };
  const leaveOut = (): void => {
    const { plan } = state();
    if (plan !== null && measured === conditions() && usesWebgpu(plan)) keep(withoutWebgpu(plan));
  };

  deps.assistant.onPlan(keep);
  deps.assistant.onTrial((stage) => {
    if (stage === 'over') {
      forget();
      trial = undefined;
      return;
    }
    trial = conditions();
    if (stage === 'begun') void deps.settings.set(TRIAL_KEY, conditions());
    else {
      leaveOut();
      void measure();
    }
  });

  return {
    read: async () => {
      const stored = await deps.settings.get(PLAN_KEY).catch(() => undefined);
      trial = await deps.settings.get(TRIAL_KEY).catch(() => undefined);
      measured = isRecord(stored) ? stored['measured'] : undefined;
      return parseDevicePlan(stored);
    },
    use: () => {
      if (isDeadly()) leaveOut();
      const { plan } = state();
      if (plan !== null && measured === conditions()) deps.assistant.usePlan(plan);
    },
    measure,
    tryAgain: () => {
      forget();
      trial = undefined;
      measured = undefined;
    },
  };
};

import { Suspense } from 'react';
import type { AssistantState } from '../../state/assistant/assistantSlice';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';

// Whoever has answered it never fetches its code again.
const OpenInvitation = lazyPart(async () => (await import('./OpenInvitation')).OpenInvitation);

const isOpen = ({ settings, settingsLoaded, packs }: AssistantState): boolean => {
  const notes = packs.find((pack) => pack.facts.packId === 'notes-en');
  if (!settingsLoaded || notes === undefined) return false;
  if (!settings.enabled) return !settings.invitationAnswered;
  const { activity, error, state } = notes;
  const begun = activity !== null || error !== null || state === 'partial';
  return begun && state !== 'ready' && activity?.kind !== 'deleting';
};

/**
 * Under the note: what the assistant is, what it weighs, and a choice that can wait; once chosen, how far it has come.
 * It stays until it is answered or everything is here, whatever note is open. Never in the way.
 */
export function FirstRunInvitation() {
  const open = useInkling(({ assistant }) => isOpen(assistant));
  return open ? (
    <Suspense>
      <OpenInvitation />
    </Suspense>
  ) : null;
}

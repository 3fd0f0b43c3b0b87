import { Suspense, useState } from 'react';
import { lazyPart } from '../controls/lazyPart';
import { useInkling } from '../store/storeContext';

// With the assistant off not even the code of its sheet is fetched.
const OpenSheet = lazyPart(async () => (await import('./OpenSheet')).OpenSheet);

/** Summary or translation of the open note: beside it on a desktop, below it on a phone; never over it. */
export function AssistantSheet() {
  const sheet = useInkling((state) => state.assistant.sheet);
  const enabled = useInkling((state) => state.assistant.settings.enabled);
  const editor = useInkling((state) => state.assistant.editor);
  const ticket = useInkling((state) => state.assistant.sheetTicket);
  const [asked, setAsked] = useState({ ticket: 0, text: '' });
  if (asked.ticket !== ticket) setAsked({ ticket, text: editor?.text() ?? '' });
  if (sheet === 'closed' || !enabled) return null;
  return (
    <Suspense>
      <OpenSheet kind={sheet} askedText={asked.text} />
    </Suspense>
  );
}

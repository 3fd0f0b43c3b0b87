import { list, oneOf, record, text } from '../shared/decoder';
import type { ChangeOrigin } from '../core/ports/noteRepository';

const CHANNEL = 'inkling-changes';

export type ChangeTopic = 'notes' | 'settings' | 'meaning' | 'quiz';

/** Tells every tab, this one included, which records have changed. */
export interface ChangeChannel {
  announce(topic: ChangeTopic, keys: readonly string[]): void;
  subscribe(topic: ChangeTopic, listener: (keys: readonly string[], origin: ChangeOrigin) => void): () => void;
  close(): void;
}

interface Message {
  readonly topic: ChangeTopic;
  readonly keys: readonly string[];
}

/** Another version of the app may be on the other end: what is not understood is left alone. */
const decode = record<Message>({ topic: oneOf(['notes', 'settings', 'meaning', 'quiz'] as const), keys: list(text) });

/** Over BroadcastChannel; without it (old WebKit in some frames) only this tab is told. */
export const openChangeChannel = (name = CHANNEL): ChangeChannel => {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const listeners = {
    notes: new Set<Listener>(),
    settings: new Set<Listener>(),
    meaning: new Set<Listener>(),
    quiz: new Set<Listener>(),
  };
  const tell = ({ topic, keys }: Message, origin: ChangeOrigin): void => {
    for (const listener of listeners[topic]) listener(keys, origin);
  };
  if (channel) {
    channel.onmessage = (event: MessageEvent<unknown>) => {
      const message = decode(event.data);
      if (message) tell(message, 'elsewhere');
    };
  }
  return {
    announce(topic, keys) {
      if (keys.length === 0) return;
      channel?.postMessage({ topic, keys } satisfies Message);
      tell({ topic, keys }, 'here');
    },
    subscribe(topic, listener) {
      listeners[topic].add(listener);
      return () => listeners[topic].delete(listener);
    },
    close() {
      channel?.close();
    },
  };
};

type Listener = (keys: readonly string[], origin: ChangeOrigin) => void;

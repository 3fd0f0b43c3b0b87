/** Functions that run inside the page: each is sent as text, so none may use anything from outside itself. */

/** Milliseconds from each key to the end of the frame that shows its letter; the array fills as keys come. */
export const watchKeys = (): number[] => {
  const times: number[] = [];
  window.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        // A message posted in the frame is handled after that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  return times;
};

/** Pastes `text` at the caret, as a person would bring in a long text. */
export const pasteText = (text: string): void => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
};

/** Milliseconds from the last key to the first ghost after it. */
export const watchGhosts = (): number[] => {
  const times: number[] = [];
  let lastKeyMs: number | null = null;
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      lastKeyMs = timeStamp;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (lastKeyMs === null || document.querySelector('.ghost-text') === null) return;
    const keyMs = lastKeyMs;
    lastKeyMs = null;
    const shownMs = performance.now() - keyMs;
    // A ghost that is typed through was shown before this key.
    if (shownMs > 60) times.push(shownMs);
  }).observe(document.body, { childList: true, subtree: true });
  return times;
};

/** Milliseconds from each letter in the search box to the frame after the list changed, or after nothing did. */
export const watchSearch = (): number[] => {
  const times: number[] = [];
  document.querySelector('input[role=combobox]')?.addEventListener('input', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
  return times;
};

/** Runs before the page: notes when `selector` was first painted, in milliseconds since the navigation began. */
export const watchFirstPaint = (selector: string): void => {
  const painted = new Promise<number>((resolve) => {
    new MutationObserver((_records, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { paintedMs: painted });
};

/** Puts `count` notes of about 1,500 characters into the database, as the app stores them. */
export const fillLibrary = async (count: number): Promise<void> => {
  const words =
    'boat garden meeting plan week list weekend kitchen river street window paper letter Wasser Garten Straße jardín école forêt 東京 天気 harbour engine winter summer bread apples train ticket doctor school music bridge lamp chair table stone field'.split(
      ' ',
    );
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const sentence = (): string =>
    Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)] ?? '').join(' ');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('inkling');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The database could not be opened.'));
  });
  const transaction = database.transaction('notes', 'readwrite');
  const store = transaction.objectStore('notes');
  for (let index = 0; index < count; index++) {
    const body = `# ${sentence()} ${index}\n\n${Array.from({ length: 18 }, sentence).join('. ')}. #${index % 2 === 0 ? 'home' : 'boat'}`;
    const atMs = 1_700_000_000_000 + index * 60_000;
    store.put({
      id: crypto.randomUUID(),
      body,
      tags: [],
      pinned: false,
      archived: false,
      trashedAtMs: null,
      createdAtMs: atMs,
      updatedAtMs: atMs,
      revision: 1,
    });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error('The notes could not be stored.'));
  });
  database.close();
};

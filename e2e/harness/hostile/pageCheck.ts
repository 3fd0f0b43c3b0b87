import type { Page } from '@playwright/test';
import type { HostileInput } from './inputs';

export interface Drawn {
  /** What stands in the editor or on paper and could run or fetch something. */
  readonly active: readonly string[];
  /** What was laid for printing, by input. */
  readonly papers: readonly string[];
  /** Addresses that a click with the key held has opened. */
  readonly opened: readonly string[];
}

/** Before the app's own code: the canary, and no new tabs. */
export const CANARY = `
  window.fire = (number) => console.log('fired by ' + number);
  window.openedByHand = [];
  window.open = (address) => { window.openedByHand.push(String(address)); return null; };
`;

/**
 * Pastes each input into the open note in the place of what is there, looks at what is drawn, follows its links and lays
 * the note for printing. All of it in the page: two thousand inputs by keys would take an hour.
 */
export const pasteEach = (page: Page, inputs: readonly HostileInput[]): Promise<Drawn> =>
  page.evaluate(async (given) => {
    const editor = document.querySelector<HTMLElement>('.cm-content');
    if (editor === null) throw new Error('There is no editor.');
    // A message is not held back as a timer is.
    const turn = (): Promise<void> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    const press = (key: string, ctrlKey = false): void => {
      const keyCode = key === 'a' ? 65 : 46;
      editor.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, keyCode, bubbles: true, cancelable: true }));
    };
    const active: string[] = [];
    const papers: string[] = [];
    const RUNS = 'script,iframe,frame,object,embed,applet,form,base,meta,link,style,video,audio,source,portal,dialog';
    const look = (where: string, root: Element, number: number): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const handler = [...element.attributes].find(({ name }) => name.startsWith('on'));
        const far = [...element.attributes].find(
          ({ name, value }) =>
            /^(?:src|srcset|background|poster|ping|data|action)$/u.test(name) && !/^(?:blob|data):/u.test(value),
        );
        const leads =
          element instanceof HTMLAnchorElement && element.hasAttribute('href') ? element.protocol : 'https:';
        // CodeMirror's own spacers are images without an address.
        if (element.matches(RUNS) || handler !== undefined || far !== undefined || !/^(?:https?|mailto):$/u.test(leads))
          active.push(`${where} ${number}: ${element.outerHTML.slice(0, 200)}`);
      }
    };
    for (const [number, { kind, text }] of given.entries()) {
      press('a', true);
      press('Delete');
      const empty = editor.textContent;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (kind === 'html') clipboardData.setData('text/html', text);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      // A page is read by a part of the app that comes late; one without a word changes nothing.
      for (let waits = 0; waits < 40 && editor.textContent === empty; waits += 1) await turn();
      look('editor', editor, number);
      for (const link of editor.querySelectorAll('.md-weblink, .note-image-open')) {
        const { left, top, width, height } = link.getBoundingClientRect();
        const place = { clientX: left + width / 2, clientY: top + height / 2, ctrlKey: true };
        const how = { ...place, bubbles: true, cancelable: true };
        link.dispatchEvent(new MouseEvent('mousedown', how));
        if (link.matches('button')) link.dispatchEvent(new MouseEvent('click', how));
      }
      window.dispatchEvent(new Event('beforeprint'));
      const paper = document.querySelector('.print-page');
      if (paper !== null) look('paper', paper, number);
      papers.push(paper?.innerHTML ?? '');
      window.dispatchEvent(new Event('afterprint'));
    }
    const opened = Reflect.get(window, 'openedByHand') as string[];
    return { active, papers, opened: opened.splice(0) };
  }, inputs);

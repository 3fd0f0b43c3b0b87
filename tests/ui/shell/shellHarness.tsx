import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Note } from '../../../src/core/note/note';
import { createI18n } from '../../../src/ui/i18n/i18n';
import { addSettingsTexts } from '../../../src/ui/i18n/useSettingsTexts';
import { StoreProvider } from '../../../src/ui/store/storeContext';
import { openLoaded } from '../../state/storeHarness';

/** What jsdom lacks: modal dialogs without a focus trap, one window width, and sizes for the virtual list. */
const completeDom = (): void => {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
    this.querySelector<HTMLElement>('[tabindex], input, button')?.focus();
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.removeAttribute('open');
  };
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 680 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 300 });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
};

/** Renders a part of the interface over the store on memory. */
export const showPart = async (part: ReactNode, stored: readonly Note[] = []) => {
  completeDom();
  const harness = await openLoaded(stored);
  const i18n = createI18n();
  // As the app does once it has settled.
  addSettingsTexts(i18n);
  const view = render(
    <I18nextProvider i18n={i18n}>
      <StoreProvider store={harness.store}>{part}</StoreProvider>
    </I18nextProvider>,
  );
  const change = (run: (state: ReturnType<typeof harness.store.getState>) => unknown) =>
    act(async () => {
      await run(harness.store.getState());
    });
  return { ...harness, ...view, change };
};

import type { SliceContext } from './slice';

/** One line at the foot of the window, read out politely. Texts are i18n keys: the store speaks no language. */
export interface Notice {
  readonly id: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly tone: 'plain' | 'warning';
  readonly action?: { readonly key: string; readonly run: () => void };
}
export interface NoticeRequest {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly tone?: Notice['tone'];
  readonly action?: Notice['action'];
  /** Takes the place of an earlier one that says the same. */
  readonly once?: boolean;
}

/** Oldest notices make room: three lines never cover the text. */
const MOST_NOTICES = 3;

export interface StatusSlice {
  readonly notices: readonly Notice[];
  notify(request: NoticeRequest): number;
  dismissNotice(id: number): void;
}

export const createStatusSlice = ({ set }: SliceContext): StatusSlice => {
  let lastId = 0;
  return {
    notices: [],
    notify: ({ key, values = {}, tone = 'plain', action, once = false }) => {
      lastId += 1;
      const notice: Notice = { id: lastId, key, values, tone, ...(action === undefined ? {} : { action }) };
      set(({ notices }) => {
        const others = once ? notices.filter((other) => other.key !== key) : notices;
        return { notices: [...others, notice].slice(-MOST_NOTICES) };
      });
      return lastId;
    },
    dismissNotice: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
  };
};

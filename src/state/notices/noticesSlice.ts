import type { SliceContext } from '../slice';

/** One line at the foot of the page, read out politely. Texts are i18n keys: the store speaks no language. */
export interface Notice {
  readonly id: number;
  readonly key: string;
  /** `title` is the name of a note, '' for one without words. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly tone: 'plain' | 'warning';
  /** Of one kind only the newest is shown. */
  readonly kind: string;
  /** `note`: it is about the note on the screen and goes when another comes up. */
  readonly scope: 'app' | 'note';
  readonly action?: { readonly key: string; readonly run: () => void };
}
export interface NoticeRequest {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly tone?: Notice['tone'];
  /** Left out: the key. */
  readonly kind?: string;
  /** Left out: `app`. */
  readonly scope?: Notice['scope'];
  readonly action?: Notice['action'];
}

/** Oldest notices make room: three lines never cover the text. */
const MOST_NOTICES = 3;

export interface NoticesSlice {
  readonly notices: readonly Notice[];
  notify(request: NoticeRequest): number;
  dismissNotice(id: number): void;
  /** Another note comes up: what was said about the last one goes. */
  dropNoteNotices(): void;
  /** Does what the newest notice offers, for hands that stay on the keys. */
  answerNotice(): void;
}

/** The newest notice that offers something. */
const answerable = (notices: readonly Notice[]): Notice | undefined =>
  notices.findLast((notice) => notice.action !== undefined);

/** The same where it offers to take something back: the key that takes moves back does that first. */
export const undoable = (notices: readonly Notice[]): Notice | undefined => {
  const newest = answerable(notices);
  return newest?.action?.key === 'shell:undo' ? newest : undefined;
};

export const createNoticesSlice = ({ set, get }: SliceContext): NoticesSlice => {
  let lastId = 0;
  return {
    notices: [],
    notify: ({ key, values = {}, tone = 'plain', kind = key, scope = 'app', action }) => {
      lastId += 1;
      const notice: Notice = {
        id: lastId,
        key,
        values,
        tone,
        kind,
        scope,
        ...(action === undefined ? {} : { action }),
      };
      set((state) => ({
        notices: [...state.notices.filter((other) => other.kind !== kind), notice].slice(-MOST_NOTICES),
      }));
      return lastId;
    },
    dismissNotice: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
    dropNoteNotices: () => {
      const { notices } = get();
      if (notices.some(({ scope }) => scope === 'note'))
        set({ notices: notices.filter(({ scope }) => scope !== 'note') });
    },
    answerNotice: () => {
      const notice = answerable(get().notices);
      if (notice === undefined) return;
      get().dismissNotice(notice.id);
      notice.action?.run();
    },
  };
};

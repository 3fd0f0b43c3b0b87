import { TextSearch } from 'lucide-react';
import { UNLINKABLE } from '../../core/note/links';
import { linkMention } from '../../core/note/mentions';
import type { Note } from '../../core/note/note';
import { noteTitle } from '../../core/note/noteText';
import { stripMarks } from '../../core/note/plainLine';
import { digestOf } from '../../state/notes/librarySelectors';
import { FooterList, FooterWay } from '../controls/FooterList';
import { openPlace } from '../editor/links/openPlace';
import { useInklingStore } from '../store/storeContext';
import { rewriteNote } from '../history/rewriteNote';
import { useMentions, type Mention } from './useMentions';
import { useMentionTexts } from './useMentionTexts';

const AROUND = 60;
/** So much of the line is read before its marks are taken off. */
const READ = 400;

/** The words around a mention, from one line, without marks. */
const around = ({ source, span }: Mention): readonly [string, string, string] => {
  const lineStart = source.body.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = source.body.indexOf('\n', span.end);
  const end = lineEnd === -1 ? source.body.length : lineEnd;
  const words = source.body.slice(span.start, span.end);
  const before = source.body.slice(Math.max(lineStart, span.start - READ), span.start);
  const plain = stripMarks(before + source.body.slice(span.start, Math.min(end, span.end + READ)));
  // What comes before it may name it too, inside of a link.
  const at = plain.indexOf(words, Math.max(0, stripMarks(before).length - 2));
  return at === -1
    ? ['', words, '']
    : [plain.slice(Math.max(0, at - AROUND), at), words, plain.slice(at + words.length, at + words.length + AROUND)];
};

/** At the foot of a note, folded: notes that name it without a link, each with the words, and a press that links them. */
export const Mentions = ({ note }: { readonly note: Note }) => {
  const { t } = useMentionTexts();
  const store = useInklingStore();
  const mentions = useMentions(note);
  const title = noteTitle(note.body);
  if (mentions.length === 0) return null;

  const link = ({ source, span }: Mention): void => {
    const { library, markForSearch, notify } = store.getState();
    // Written in since it was found: the next look finds it again.
    if (library.byId.get(source.id)?.body !== source.body) return;
    const after = linkMention(source.body, span, title);
    const put = (body: string): void => {
      rewriteNote(store, source.id, body);
      markForSearch(source.id);
    };
    put(after);
    notify({
      key: 'mentions:linked',
      kind: 'links',
      values: { title: digestOf(source).title },
      action: {
        key: 'shell:undo',
        run: () => {
          if (store.getState().library.byId.get(source.id)?.body === after) put(source.body);
        },
      },
    });
  };

  return (
    <FooterList
      icon={<TextSearch size={14} strokeWidth={1.5} aria-hidden />}
      title={t('title')}
      words={t('count', { count: mentions.length })}
      count={mentions.length}
      rows={() =>
        mentions.map((mention) => {
          const { source, span } = mention;
          const name = digestOf(source).title || t('notes:untitled');
          const [before, words, after] = around(mention);
          return (
            <FooterWay
              key={source.id}
              name={name}
              onOpen={() => openPlace(store, source.id, span)}
              link={UNLINKABLE.test(title) ? null : { label: t('link', { title: name }), onLink: () => link(mention) }}
            >
              {before}
              <mark>{words}</mark>
              {after}
            </FooterWay>
          );
        })
      }
    />
  );
};

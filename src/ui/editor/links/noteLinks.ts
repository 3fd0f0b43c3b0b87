import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { attachmentIdOf } from '../../../core/note/attachmentLinks';
import { allNoteLinks } from '../../../core/note/links';
import { cleanTag } from '../../../core/note/tagWords';
import { services } from '../editorServices';
import { linkCompletion } from './linkCompletion';
import { tagAt } from '../marks/tagMarks';
import { webLinkAt } from './webAddress';

/** Target of the link to a note that `offset` of `line` lies in or touches, or null. */
export const linkAt = (line: string, offset: number): string | null =>
  allNoteLinks(line).find(({ start, end }) => offset >= start && offset <= end)?.title ?? null;

/** The web in a tab of its own, which learns nothing of this one; a file of the note by what can show it, or saved. */
export const openAddress = (address: string, source: string): void => {
  const id = attachmentIdOf(address);
  if (id !== undefined) {
    const { loadImage } = services.props;
    void import('../files/openFile').then(({ openLinkedFile }) => openLinkedFile(id, source, loadImage));
    return;
  }
  window.open(address, '_blank', 'noopener,noreferrer');
};

/**
 * A click opens a note link unless the caret is in it already. Web addresses open with Ctrl or Cmd held; a finger
 * has no such key, so its tap opens them as well unless the caret is there.
 */
const opening = (): Extension => {
  let byFinger = false;
  return EditorView.domEventHandlers({
    pointerdown: (event) => {
      byFinger = event.pointerType === 'touch';
    },
    mousedown: (event, view) => {
      if (event.button !== 0 || event.shiftKey || event.altKey) return false;
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      if (position === null || !(event.target instanceof Element)) return false;
      const line = view.state.doc.lineAt(position);
      const withKey = event.ctrlKey || event.metaKey;
      const { head } = view.state.selection.main;
      const title = event.target.closest('.md-wikilink') === null ? null : linkAt(line.text, position - line.from);
      if (title !== null) {
        const caretInside =
          view.hasFocus && head >= line.from && head <= line.to && linkAt(line.text, head - line.from) === title;
        if (caretInside && !withKey) return false;
        event.preventDefault();
        services.props.onOpenLink?.(title);
        return true;
      }
      const tag = event.target.closest('.md-tag') === null ? undefined : tagAt(line.text, position - line.from);
      if (tag !== undefined) {
        const caretInside = view.hasFocus && head >= line.from + tag.start && head <= line.from + tag.end;
        if (caretInside && !withKey) return false;
        event.preventDefault();
        services.props.onOpenTag?.(cleanTag(tag.raw));
        return true;
      }
      if (!withKey && !byFinger) return false;
      const link = event.target.closest('.md-weblink') === null ? null : webLinkAt(view.state, position);
      if (link === null || (!withKey && view.hasFocus && head >= link.from && head <= link.to)) return false;
      event.preventDefault();
      openAddress(link.address, view.state.sliceDoc(link.from, link.to));
      return true;
    },
  });
};

export const noteLinking = (): Extension => [opening(), linkCompletion];

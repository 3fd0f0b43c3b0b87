import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { MAX_ATTACHMENT_BYTES } from '../../core/ports/attachmentRepository';
import { services } from './editorServices';

const IMAGE = /^!\[([^\]]*)\]\(\s*<?([^\s)>]+)/u;
const ATTACHMENT = /^attachment:([\da-f]{64})$/u;
const BYTES_PER_MB = 1024 * 1024;

/** A picture stored with the note, drawn from its bytes. */
class StoredImage extends WidgetType {
  readonly #id: string;
  readonly #alt: string;

  constructor(id: string, alt: string) {
    super();
    this.#id = id;
    this.#alt = alt;
  }

  override eq(other: StoredImage): boolean {
    return this.#id === other.#id && this.#alt === other.#alt;
  }

  override toDOM(view: EditorView): HTMLElement {
    const frame = document.createElement('span');
    frame.className = 'note-image';
    const { props, translate } = services;
    void (props.loadImage?.(this.#id) ?? Promise.resolve(undefined)).then((blob) => {
      if (blob === undefined) {
        frame.classList.add('note-image-note');
        frame.textContent = translate('imageMissing');
        return;
      }
      const image = document.createElement('img');
      const url = URL.createObjectURL(blob);
      image.alt = this.#alt;
      const loaded = (): void => {
        // Once decoded the picture needs its address no more.
        URL.revokeObjectURL(url);
        view.requestMeasure();
      };
      image.addEventListener('load', loaded, { once: true });
      image.addEventListener('error', loaded, { once: true });
      image.src = url;
      frame.append(image);
    });
    return frame;
  }
}

/** A picture elsewhere: named, never fetched. Looking at it is a deliberate visit to that site. */
class RemoteImage extends WidgetType {
  readonly #url: string;

  constructor(url: string) {
    super();
    this.#url = url;
  }

  override eq(other: RemoteImage): boolean {
    return this.#url === other.#url;
  }

  override toDOM(): HTMLElement {
    const { translate } = services;
    const frame = document.createElement('span');
    frame.className = 'note-image note-image-note';
    const host = URL.canParse(this.#url) ? new URL(this.#url).host : this.#url;
    frame.textContent = `${translate('imageRemote', { host })} `;
    const open = document.createElement('button');
    open.type = 'button';
    open.className = 'note-image-open';
    open.textContent = translate('imageOpen');
    open.addEventListener('click', () => window.open(this.#url, '_blank', 'noopener,noreferrer'));
    frame.append(open);
    return frame;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const widgetFor = (source: string): WidgetType | null => {
  const [, alt = '', address = ''] = IMAGE.exec(source) ?? [];
  const id = ATTACHMENT.exec(address)?.[1];
  if (id !== undefined) return new StoredImage(id, alt);
  return /^https?:\/\//iu.test(address) ? new RemoteImage(address) : null;
};

const decorate = (view: EditorView): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        if (node.name !== 'Image') return;
        const widget = widgetFor(view.state.sliceDoc(node.from, node.to));
        if (widget !== null) builder.add(node.to, node.to, Decoration.widget({ widget, side: 1 }));
      },
    });
  }
  return builder.finish();
};

const imageWidgets = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || syntaxTree(update.state) !== syntaxTree(update.startState)) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const markdownName = (name: string): string => name.replace(/\.[^.]*$/u, '').replace(/[[\]\\\r\n]/gu, ' ').trim();

const storeImages = async (view: EditorView, files: readonly File[]): Promise<void> => {
  const { props } = services;
  for (const file of files) {
    if (file.size > MAX_ATTACHMENT_BYTES) {
      props.onNotice?.('editor:imageTooLarge', {
        sizeMb: (file.size / BYTES_PER_MB).toFixed(1),
        limitMb: MAX_ATTACHMENT_BYTES / BYTES_PER_MB,
      });
      continue;
    }
    const noteId = props.noteId;
    const stored = await props.storeImage?.(file, file.name);
    if (stored === undefined) return;
    if (!stored.ok) {
      props.onNotice?.(stored.error);
      continue;
    }
    // Storing takes a moment; a picture never lands in another note.
    if (services.props.noteId !== noteId) {
      props.onNotice?.('shell:imageElsewhere');
      return;
    }
    view.dispatch(view.state.replaceSelection(`![${markdownName(file.name)}](attachment:${stored.value})`), {
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
  }
};

const imagesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

const takingIn = EditorView.domEventHandlers({
  paste: (event, view) => {
    const images = imagesOf(event.clipboardData);
    // Office programs put a picture of the text beside the text: the text is meant.
    if (images.length === 0 || view.state.readOnly || event.clipboardData?.getData('text/plain') !== '') return false;
    event.preventDefault();
    void storeImages(view, images);
    return true;
  },
  drop: (event, view) => {
    const images = imagesOf(event.dataTransfer);
    if (images.length === 0 || view.state.readOnly) return false;
    event.preventDefault();
    event.stopPropagation();
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (position !== null) view.dispatch({ selection: { anchor: position } });
    void storeImages(view, images);
    return true;
  },
});

export const noteImages: Extension = [imageWidgets, takingIn];

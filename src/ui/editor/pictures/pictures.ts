import { EditorView, WidgetType } from '@codemirror/view';
import { services } from '../editorServices';
import { attachmentIdOf } from '../../../core/note/attachmentLinks';
import { splitWidth } from '../../../core/note/imageWidth';

const IMAGE = /^!\[([^\]]*)\]\(\s*<?([^\s)>]+)/u;

/** Sizes of the pictures that were drawn: drawn again, one takes its room before its bytes are there. */
const sizes = new Map<string, { readonly width: number; readonly height: number }>();

/** The picture that was just put in: it is brought into view once there is something to see. */
let awaited: string | null = null;
export const awaitPicture = (id: string): void => {
  awaited = id;
};

abstract class Picture extends WidgetType {
  readonly #source: string;
  /** Its source is in sight above it. */
  readonly beside: boolean;

  constructor(source: string, beside: boolean) {
    super();
    this.#source = source;
    this.beside = beside;
  }

  override eq(other: Picture): boolean {
    return this.constructor === other.constructor && this.#source === other.#source && this.beside === other.beside;
  }

  protected frame(): HTMLElement {
    const frame = document.createElement('span');
    frame.className = this.beside ? 'note-image note-image-beside' : 'note-image';
    return frame;
  }
}

/** A picture stored with the note, drawn from its bytes. */
class StoredImage extends Picture {
  readonly #id: string;
  readonly #alt: string;
  /** In pixels, where the note says one. */
  readonly #width: number | undefined;

  constructor(id: string, alt: string, beside: boolean) {
    super(`${id} ${alt}`, beside);
    const { words, width } = splitWidth(alt);
    this.#id = id;
    this.#alt = words;
    this.#width = width;
  }

  override toDOM(view: EditorView): HTMLElement {
    const frame = this.frame();
    const { props, translate } = services;
    const image = document.createElement('img');
    image.alt = this.#alt;
    const size = sizes.get(this.#id);
    if (size !== undefined) Object.assign(image, size);
    // The style sheet keeps the height in proportion and the width within the column.
    if (this.#width !== undefined) image.style.width = `${this.#width}px`;
    frame.append(image);
    void (props.loadImage?.(this.#id) ?? Promise.resolve(undefined)).then((blob) => {
      if (blob === undefined) {
        frame.classList.add('note-image-note');
        frame.textContent = translate('imageMissing');
        return;
      }
      const url = URL.createObjectURL(blob);
      const loaded = (): void => {
        // Once decoded the picture needs its address no more, and knows its size by itself.
        URL.revokeObjectURL(url);
        sizes.set(this.#id, { width: image.naturalWidth, height: image.naturalHeight });
        image.removeAttribute('width');
        image.removeAttribute('height');
        view.requestMeasure();
        this.#bringIntoView(view, frame);
      };
      image.addEventListener('load', loaded, { once: true });
      image.addEventListener('error', loaded, { once: true });
      image.src = url;
    });
    return frame;
  }

  /** The caret goes beside it by a click, as beside a word. */
  override ignoreEvent(): boolean {
    return false;
  }

  #bringIntoView(view: EditorView, frame: HTMLElement): void {
    if (awaited !== this.#id || !frame.isConnected) return;
    awaited = null;
    view.dispatch({ effects: EditorView.scrollIntoView(view.posAtDOM(frame)) });
    frame.scrollIntoView({ block: 'nearest' });
  }
}

/** A picture elsewhere: named, never fetched. Looking at it is a deliberate visit to that site. */
class RemoteImage extends Picture {
  readonly #url: string;

  constructor(url: string, beside: boolean) {
    super(url, beside);
    this.#url = url;
  }

  override toDOM(): HTMLElement {
    const { translate } = services;
    const frame = this.frame();
    frame.classList.add('note-image-note');
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

/** What is drawn for the Markdown of an image; null for what is neither stored here nor on the web. */
export const pictureOf = (source: string, beside: boolean): WidgetType | null => {
  const [, alt = '', address = ''] = IMAGE.exec(source) ?? [];
  const id = attachmentIdOf(address);
  if (id !== undefined) return new StoredImage(id, alt, beside);
  return /^https?:\/\//iu.test(address) ? new RemoteImage(address, beside) : null;
};

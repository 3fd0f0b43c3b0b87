import { WidgetType, type EditorView } from '@codemirror/view';
import { isApple } from '../../format/keyboard';
import { sizeText } from '../../format/whenText';
import { services } from '../editorServices';
import { fileIcon } from './fileIcons';
import type { FileLink } from './fileLinks';
import { filesText } from './filesText';
import { kindOf, openFile, saveFile, type FileKind } from './openFile';

interface Facts {
  readonly kind: FileKind;
  readonly name: string;
  readonly sizeBytes: number;
}

/** What is known of the files that were drawn: drawn again, they are whole at once, and not read. */
const known = new Map<string, Facts>();

const DOES: Readonly<Record<FileKind, string>> = { pdf: 'open', audio: 'play', video: 'watch', file: 'save' };

const playerIn = (chip: HTMLElement): HTMLMediaElement | null => chip.querySelector<HTMLMediaElement>('audio, video');

const button = (className: string, run: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  // The caret stays where it is, and a phone's keyboard as it is.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', run);
  return made;
};

/** A file of the note in the place of its link: what it is called and how large it is, to be opened, heard, seen or saved. */
export class FileChip extends WidgetType {
  readonly #id: string;
  readonly #words: string;
  /** Its source is in sight above it. */
  readonly #beside: boolean;

  constructor({ id, words }: FileLink, beside: boolean) {
    super();
    this.#id = id;
    this.#words = words;
    this.#beside = beside;
  }

  override eq(other: FileChip): boolean {
    return this.#id === other.#id && this.#words === other.#words && this.#beside === other.#beside;
  }

  override toDOM(view: EditorView): HTMLElement {
    const chip = document.createElement('span');
    chip.className = this.#beside ? 'note-file note-file-beside' : 'note-file';
    chip.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') view.focus();
    });
    const facts = known.get(this.#id);
    if (facts !== undefined) {
      this.#fill(chip, facts);
      return chip;
    }
    chip.append(this.#words);
    void this.#load().then(
      (file) => {
        if (file === undefined) this.#miss(chip);
        else {
          const found = { kind: kindOf(file), name: file.name, sizeBytes: file.size };
          known.set(this.#id, found);
          this.#fill(chip, found);
        }
        if (view.dom.isConnected) view.requestMeasure();
      },
      () => this.#miss(chip),
    );
    return chip;
  }

  /** Its buttons are its own; the keys of the text are not for them. */
  override ignoreEvent(): boolean {
    return true;
  }

  override destroy(chip: HTMLElement): void {
    const player = playerIn(chip);
    if (player !== null) URL.revokeObjectURL(player.src);
  }

  async #load(): Promise<File | undefined> {
    return await services.props.loadImage?.(this.#id);
  }

  #miss(chip: HTMLElement): void {
    chip.classList.add('note-file-missing');
    chip.replaceChildren(this.#words === '' ? '' : `${this.#words}: `, filesText('missing'));
  }

  #fill(chip: HTMLElement, { kind, name, sizeBytes }: Facts): void {
    const shown = this.#words === '' ? name : this.#words;
    const words = document.createElement('span');
    words.textContent = shown;
    const size = document.createElement('small');
    size.textContent = sizeText(sizeBytes, document.documentElement.lang);
    const act = button('note-file-open', () => void this.#act(chip, kind));
    const key = isApple() ? '⌘' : services.translate('ctrl');
    act.title = filesText('withKey', { what: filesText(DOES[kind]), key });
    act.append(fileIcon(kind), words, ' ', size);
    chip.replaceChildren(act);
    if (kind === 'file') return;
    const save = button('note-file-save', () => void this.#save(chip, shown));
    save.title = filesText('save');
    save.ariaLabel = filesText('saveNamed', { name: shown });
    save.append(fileIcon('save'));
    chip.append(save);
  }

  async #save(chip: HTMLElement, shown: string): Promise<void> {
    const file = await this.#load();
    if (file === undefined) this.#miss(chip);
    else saveFile(file, shown);
  }

  async #act(chip: HTMLElement, kind: FileKind): Promise<void> {
    const playing = playerIn(chip);
    if (playing !== null) {
      if (playing.paused) await playing.play().catch(() => undefined);
      else playing.pause();
      return;
    }
    const file = await this.#load();
    if (file === undefined) this.#miss(chip);
    else if (kind === 'audio' || kind === 'video') {
      // Another note may be open by now, and a second press may have begun it.
      if (chip.isConnected && playerIn(chip) === null) this.#play(chip, kind, file);
    } else await openFile(this.#id, this.#words, file);
  }

  /** The browser's own player, which is given the sound or the film only now. */
  #play(chip: HTMLElement, kind: 'audio' | 'video', file: File): void {
    const player = document.createElement(kind);
    player.controls = true;
    // A phone would take the whole screen for it.
    player.setAttribute('playsinline', '');
    player.ariaLabel = this.#words;
    player.src = URL.createObjectURL(file);
    player.addEventListener('error', () => {
      const fault = document.createElement('em');
      fault.role = 'status';
      fault.textContent = filesText('unplayable');
      URL.revokeObjectURL(player.src);
      player.replaceWith(fault);
    });
    chip.querySelector('em')?.remove();
    chip.append(player);
    player.focus();
    void player.play().catch(() => undefined);
  }
}

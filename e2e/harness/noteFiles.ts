import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import type { GivenFile } from './library';

/** One empty page, as small as viewers take it. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R/Resources<<>>>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

const SAMPLES_PER_SECOND = 8_000;

/** One second of silence: one channel, eight bits a sample. */
const silence = (): Buffer => {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + SAMPLES_PER_SECOND, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 40);
  return Buffer.concat([head, Buffer.alloc(SAMPLES_PER_SECOND, 128)]);
};

export const PLAN: GivenFile = { name: 'Pläne 2.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
export const MEMO: GivenFile = { name: 'memo.wav', mimeType: 'audio/wav', buffer: silence() };
export const HOSTILE_PAGE: GivenFile = {
  name: 'page.html',
  mimeType: 'text/html',
  buffer: Buffer.from('<script>opener?.document.body.remove(); window.hit = 1</script>'),
};

/** Pastes or drops files into the open note, as the system would hand them over. */
export const bringFiles = async (page: Page, how: 'paste' | 'drop', files: readonly GivenFile[]): Promise<void> => {
  await page.getByRole('textbox', { name: 'Note' }).evaluate(
    (editor, [way, given]) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of given)
        data.items.add(new File([Uint8Array.from(bytes)], name, { type: mimeType }));
      const common = { bubbles: true, cancelable: true };
      const { left, bottom } = (editor.lastElementChild ?? editor).getBoundingClientRect();
      editor.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 400, clientY: bottom - 5 }),
      );
    },
    [how, files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] }))] as const,
  );
};

/** A moment of film, as this browser makes and plays it. */
export const recordFilm = async (page: Page): Promise<GivenFile> => {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    for (let frame = 0; frame < 10; frame += 1) {
      pen?.fillRect(frame, frame, 10, 10);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return { name: 'tide.webm', mimeType: 'video/webm', buffer: Buffer.from(bytes) };
};

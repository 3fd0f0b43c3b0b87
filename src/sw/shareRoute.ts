import {
  MAX_SHARED_FILE_BYTES,
  MAX_SHARED_FILES,
  MAX_WAITING_SHARES,
  SHARE_CACHE,
  SHARE_LANDING,
  SHARE_LOST_LANDING,
  shareFilePath,
  shareIdOf,
  shareRecordPath,
  type ShareRecord,
} from '../shared/shareStash';

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/iu;

const textField = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Another site that posts is named by its origin; an app, and a site that hides it, are not. */
const originOf = ({ referrer }: Request, scope: string): string => {
  const origin = URL.canParse(referrer) ? new URL(referrer).origin : '';
  return origin === 'null' || origin === new URL(scope).origin ? '' : origin;
};

const forget = async (urls: readonly string[]): Promise<void> => {
  try {
    const cache = await caches.open(SHARE_CACHE);
    await Promise.all(urls.map((url) => cache.delete(url)));
  } catch {
    // Without a record nobody sees them.
  }
};

/**
 * Stores one share and sends the browser to the app with a 303, so that a reload does not post again.
 * The record is written last: a share without one was cut short and is never shown half.
 */
export const receiveShare = async (request: Request, scope: string): Promise<Response> => {
  const landing = Response.redirect(new URL(SHARE_LANDING, scope).href, 303);
  const lost = Response.redirect(new URL(SHARE_LOST_LANDING, scope).href, 303);
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    // A form that cannot be read to its end was a share: the other app may have taken a file back.
    return FORM.test(request.headers.get('content-type') ?? '') ? lost : landing;
  }
  const sent = form.getAll('files').filter((value): value is File => value instanceof File && value.size > 0);
  const taken = sent.filter((file) => file.size <= MAX_SHARED_FILE_BYTES).slice(0, MAX_SHARED_FILES);
  const record: ShareRecord = {
    id: crypto.randomUUID(),
    title: textField(form, 'title'),
    text: textField(form, 'text'),
    url: textField(form, 'url'),
    files: taken.map((file) => ({ name: file.name, mimeType: file.type })),
    from: originOf(request, scope),
    skippedFiles: sent.length - taken.length,
  };
  if (record.title === '' && record.text === '' && record.url === '' && sent.length === 0) return landing;
  const files = taken.map((file, index) => ({ file, at: new URL(shareFilePath(record.id, index), scope).href }));
  try {
    const cache = await caches.open(SHARE_CACHE);
    if ((await cache.keys()).filter(({ url }) => shareIdOf(url) !== null).length >= MAX_WAITING_SHARES) return lost;
    const kept = await Promise.allSettled(files.map(({ file, at }) => cache.put(at, new Response(file))));
    // Only now is none of them still being written, behind what is forgotten below.
    if (kept.some(({ status }) => status === 'rejected')) throw new Error('A file of the share was not kept.');
    await cache.put(new URL(shareRecordPath(record.id), scope).href, Response.json(record));
    return landing;
  } catch {
    // Most often the disk is full. The person lands in the app all the same, and learns of it there.
    await forget(files.map(({ at }) => at));
    return lost;
  }
};

const SCHEME = 'attachment:';
const REFERENCE = /attachment:([0-9a-f]{64})/gu;

/** The address by which Markdown names an image or other file of the note. */
export const attachmentAddress = (id: string): string => SCHEME + id;

/** The id in such an address, or undefined for any other. */
export const attachmentIdOf = (address: string): string | undefined =>
  /^attachment:([0-9a-f]{64})$/u.exec(address)?.[1];

/** Ids of the attachments that a body names, each once. */
export const attachmentIdsOf = (body: string): string[] => {
  if (!body.includes(SCHEME)) return [];
  return [...new Set([...body.matchAll(REFERENCE)].map((match) => match[1] ?? ''))];
};

/** Ids of the attachments that any of the texts names. */
export const attachmentIdsIn = (texts: readonly { readonly body: string }[]): Set<string> =>
  new Set(texts.flatMap(({ body }) => attachmentIdsOf(body)));

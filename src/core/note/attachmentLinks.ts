const REFERENCE = /attachment:([0-9a-f]{64})/gu;

/** Ids of the attachments that a body shows, each once. */
export const attachmentIdsOf = (body: string): string[] => {
  if (!body.includes('attachment:')) return [];
  return [...new Set([...body.matchAll(REFERENCE)].map((match) => match[1] ?? ''))];
};

/** Ids of the attachments that any of the texts shows. */
export const attachmentIdsIn = (texts: readonly { readonly body: string }[]): Set<string> =>
  new Set(texts.flatMap(({ body }) => attachmentIdsOf(body)));

/** Rewrites the target of every reference; ids without an answer stay as they are. */
export const mapAttachmentLinks = (body: string, target: (id: string) => string | undefined): string =>
  body.replace(REFERENCE, (whole, id: string) => target(id) ?? whole);

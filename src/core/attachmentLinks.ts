const REFERENCE = /attachment:([0-9a-f]{64})/gu;

/** Ids of the attachments that a body shows, each once. */
export const attachmentIdsOf = (body: string): string[] => {
  if (!body.includes('attachment:')) return [];
  return [...new Set([...body.matchAll(REFERENCE)].map((match) => match[1] ?? ''))];
};

/** Rewrites the target of every reference; ids without an answer stay as they are. */
export const mapAttachmentLinks = (body: string, target: (id: string) => string | undefined): string =>
  body.replace(REFERENCE, (whole, id: string) => target(id) ?? whole);

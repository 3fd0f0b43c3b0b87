/** Names that programs have for when a note was begun, the surest first. */
export const CREATED = [
  'created',
  'created at',
  'date created',
  'creation date',
  'createdat',
  'created time',
  'ctime',
  'date',
];
/** And for when it was last changed. */
export const UPDATED = [
  'updated',
  'updated at',
  'modified',
  'date modified',
  'last modified',
  'lastmod',
  'last updated',
  'updatedat',
  'updated time',
  'mtime',
  'last edited time',
];

/** Keys are compared without case, and with dashes and underscores as spaces. */
export const keyOf = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/gu, ' ');

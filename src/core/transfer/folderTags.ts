import type { ImportPlan } from '../ports/transferService';

/** The folder that all folders lie in, with its slash; '' when they share none. What all have in common tells nothing. */
export const commonFolder = (folders: readonly string[]): string => {
  const [first = '', ...rest] = folders;
  let parts = first.split('/').filter((part) => part !== '');
  for (const folder of rest) {
    const others = folder.split('/');
    const differs = parts.findIndex((part, index) => part !== others[index]);
    if (differs !== -1) parts = parts.slice(0, differs);
  }
  return parts.length === 0 ? '' : `${parts.join('/')}/`;
};

/** The plan with folders and notebooks as tags of their notes. */
export const withFolderTags = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  notes: plan.notes.map((note) => {
    const tag = plan.folderTags?.[note.id];
    return tag === undefined ? note : { ...note, tags: [...new Set([...note.tags, tag])].sort() };
  }),
});

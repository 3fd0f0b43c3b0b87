import { ForgetDialog } from './ForgetDialog';
import { InsecureDialog } from './InsecureDialog';
import { ShareDialog } from '../transfer/ShareDialog';

const DIALOGS = { shared: ShareDialog, insecure: InsecureDialog, forgotten: ForgetDialog };

/** Dialogs about what comes in and what is forgotten: hardly ever seen, and one chunk. */
export const SafetyDialogs = ({ shown }: { readonly shown: keyof typeof DIALOGS }) => {
  const Dialog = DIALOGS[shown];
  return <Dialog />;
};

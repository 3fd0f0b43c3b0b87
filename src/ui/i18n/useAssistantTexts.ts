import english from './en/assistant.json';
import { lateTexts } from './lateTexts';

/** The texts of the assistant's sheet, invitation and packs. */
export const useAssistantTexts = lateTexts('assistant', english);

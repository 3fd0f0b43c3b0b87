import { isLanguage, LANGUAGES, type Language } from '../../shared/languages';

const SAMPLE_CHARS = 2_000;
/** Below this share the guess is no better than asking. */
const LEAST_ACCURACY = 0.3;

/** The language of the text, of those that a pack reads; null when it cannot be told. Loads its tables when first asked. */
export const detectLanguage = async (text: string): Promise<Language | null> => {
  const sample = text.slice(0, SAMPLE_CHARS).trim();
  if (sample === '') return null;
  try {
    const { detectAll } = await import('tinyld/light');
    const [best] = detectAll(sample, { only: [...LANGUAGES] });
    return best !== undefined && best.accuracy >= LEAST_ACCURACY && isLanguage(best.lang) ? best.lang : null;
  } catch {
    // Offline before its tables were ever fetched: the person chooses.
    return null;
  }
};

/** English words that carry no content of their own. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every all both no not nor or and but if so as at by for from in into ' +
    'of off on onto out over per through to toward towards under up upon via with within without about above across ' +
    'after against along among around before behind below beneath beside besides between beyond during since than ' +
    'then there until when where while why how what which who whom whose it its i me my we us our you your he him his ' +
    'she her they them their is am are was were be been being do does did doing have has had having can could may ' +
    'might must shall should will would let vs'
  ).split(' '),
);

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word.toLowerCase());

/**
 * Function words that a title may use whether or not the note does: they join, and claim nothing. "Not", "has been" or
 * "between" would say what the note may not say, and "may" could be read as a month.
 */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to for from with and or how what why'.split(' '),
);

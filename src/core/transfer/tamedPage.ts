/** Put before the names of what would act. No text that a person wrote holds it. */
const TAMED = 'x-tamed-';

/** Attribute that holds the style of an element of a tamed page. */
export const TAMED_STYLE = `data-${TAMED}style`;
/** Elements of a tamed page whose text nobody wrote to be read, in small letters. */
export const TAMED_UNREAD: readonly string[] = [`${TAMED}script`, `${TAMED}style`];

/** Wherever an attribute could begin, be it in a tag or in what a browser may take for one. */
const ACTIVE = /(?<=[\s"'/])(?=(?:on[a-z]+|style)\s*=)/giu;
const ACTING = /<(\/?)(?=(?:script|style|base|video|audio|source|track)[\s/>])/giu;

/**
 * The source of a page, so that a parser of it finds nothing that would run, load or set a style: a browser looks at such
 * things, and reports them to the policy of the app, even in a document that is never shown. What is made of the page is to
 * be handed to `untamed`, since its words may look like attributes, too.
 */
export const tamed = (html: string): string => html.replace(ACTIVE, `data-${TAMED}`).replace(ACTING, `<$1${TAMED}`);

/** Words of a tamed page as they were. */
export const untamed = (text: string): string => text.replaceAll(`data-${TAMED}`, '').replaceAll(TAMED, '');

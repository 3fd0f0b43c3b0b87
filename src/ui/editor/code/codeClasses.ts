import { tagHighlighter, tags } from '@lezer/highlight';

/** Few colours, each for one thing: what is fixed, what is said, what is counted, what is noted, what is named. */
export const codeClasses = tagHighlighter([
  { tag: [tags.comment, tags.lineComment, tags.blockComment, tags.docComment], class: 'code-comment' },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.self], class: 'code-keyword' },
  {
    tag: [tags.string, tags.special(tags.string), tags.character, tags.regexp, tags.attributeValue],
    class: 'code-string',
  },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.unit, tags.color, tags.escape], class: 'code-number' },
  {
    tag: [tags.typeName, tags.className, tags.namespace, tags.tagName, tags.standard(tags.variableName)],
    class: 'code-type',
  },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.definition(tags.variableName),
      tags.definition(tags.propertyName),
      tags.attributeName,
      tags.macroName,
    ],
    class: 'code-name',
  },
  { tag: [tags.meta, tags.processingInstruction, tags.heading], class: 'code-meta' },
  { tag: tags.inserted, class: 'code-string' },
  { tag: tags.deleted, class: 'code-keyword' },
]);

/** The same colours for the words of line-by-line modes; the first that a style begins with is meant. */
const BY_STYLE: readonly (readonly [RegExp, string])[] = [
  [/^comment/u, 'code-comment'],
  [/^(?:keyword|modifier|qualifier|deleted|negative|operatorKeyword)/u, 'code-keyword'],
  [/^(?:string|character|inserted|positive|regexp|quote)/u, 'code-string'],
  [/^(?:number|atom|bool|null|unit|color)/u, 'code-number'],
  [/^(?:type|className|namespace|tag|builtin|variableName\.standard)/u, 'code-type'],
  [/^(?:def|attribute|variableName\.(?:definition|function)|macro|function)/u, 'code-name'],
  [/^(?:meta|header|heading|processingInstruction)/u, 'code-meta'],
];

export const classOfStyle = (style: string): string | undefined =>
  BY_STYLE.find(([pattern]) => pattern.test(style))?.[1];

import { expect, it } from 'vitest';
import { linkImages } from '../../../src/core/transfer/imageLinks';

const linked = (body: string): string => linkImages(body, (target) => `<${target}>`);

it.each<[string, string]>([
  ['![a](b.png)', '![a](attachment:<b.png>)'],
  ['![](<my  big photo.png>)', '![](attachment:<my  big photo.png>)'],
  ['![a](my photo.png "a title")', '![a](attachment:<my photo.png> "a title")'],
  ['![a](b%20c.png\n"t")', '![a](attachment:<b c.png>\n"t")'],
  // Screenshots of macOS have a narrow no-break space before AM and PM.
  ['![a](Shot at 9.41\u202fAM.png)', '![a](attachment:<Shot at 9.41\u202fAM.png>)'],
  ['![[Trips/boat one.png|200]]', '![boat one.png](attachment:<Trips/boat one.png>)'],
  ['x ![a](b c d) y ![e](f)![[g]]', 'x ![a](attachment:<b c d>) y ![e](attachment:<f>)![g](attachment:<g>)'],
  ['![a](https://x.example/y.png) [b](c.png) ![d]', '![a](https://x.example/y.png) [b](c.png) ![d]'],
  ['![open](a ![b](c.png)', '![open](a ![b](attachment:<c.png>)'],
])('finds the images of %j', (body, expected) => {
  expect(linked(body)).toBe(expected);
});

it.each(['![a](b ', 'word ', '![a](', '![', '![[a|', '![a](b "', ' ', 'w'])(
  'takes no more time than the text is long: %j',
  (part) => {
    for (const start of ['', '![a](', '![a](b', '![a](<b ', '![[']) {
      const body = `${start}${part.repeat(100_000)}\nnext line`;
      expect(linkImages(body, () => undefined)).toBe(body);
    }
  },
);

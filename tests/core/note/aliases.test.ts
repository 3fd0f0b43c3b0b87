import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { aliasesOf } from '../../../src/core/note/aliases';
import { readField } from '../../../src/core/transfer/noteMeta';

it.each([
  "aliases: [The Vessel, \"Trip\", 'It''s her']",
  'alias: Boat',
  'aliases: Boat, the blue one',
  '"aliases": [a]',
  "'alias' : b # mine",
  'Aliases: ["home, sweet", b] # two',
  'aliases: [it\'s, a "b", C#, x # no\n]',
  'aliases: [\n  one,\n  "two \\"2\\"", # second\n]\nother: [x]',
  'aliases:\n  - Boat # hers\n  - "Pole: long"\n- \'#1\'\n  - C# and F#\ntags: [x]'.replace('\n- ', '\n  - '),
  'aliases: # none yet\n\n  # first\n  - a, b\nx: y',
  'aliases: null',
  'aliases: ~\ntitle: aliases',
  'aliases:\ntags:\n  - x',
  'x: aliases\n2024: [a]\nmy aliases: [b]',
  'aliases:\r\n  - a\r\n  - b\r',
])('reads other names as YAML does: %j', (head) => {
  const values = parse(head, { uniqueKeys: false }) as Readonly<Record<string, unknown>>;
  const said = Object.entries(values).map(([key, value]) => readField(key, value)?.aliases ?? []);
  expect(aliasesOf(`---\n${head}\n---\nText`)).toEqual(said.flat());
});

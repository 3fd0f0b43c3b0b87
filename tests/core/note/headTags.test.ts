import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newNote } from '../../../src/core/note/note';
import { renamedTags } from '../../../src/core/note/tagRename';
import { readField } from '../../../src/core/transfer/noteMeta';
import { cpuMs } from '../../setup/cpuTime';

const renamed = (head: string, from = 'home', to = 'house'): string => {
  const body = `---\n${head}\n---\nWords.`;
  const after = renamedTags({ ...newNote('a', 1, body), tags: [] }, from, to)?.body ?? body;
  expect(after.endsWith('\n---\nWords.')).toBe(true);
  return after.slice(4, -'\n---\nWords.'.length);
};

describe('renaming a tag in front matter', () => {
  it.each<[string, string]>([
    ['tags: [home, b]', 'tags: [house, b]'],
    ['tags: [a,home/garden,  "home" , \'home/roof\']', 'tags: [a,house/garden,  "house" , \'house/roof\']'],
    ['tags: [ home\t,b ]   # home stays', 'tags: [ house\t,b ]   # home stays'],
    ['tags:\n  - home\n  - b # home', 'tags:\n  - house\n  - b # home'],
    [
      'tags:\n- Home/Garden\n-   "home"\n\n- homes\ntitle: home',
      'tags:\n- house/Garden\n-   "house"\n\n- homes\ntitle: home',
    ],
    ['tags:\n  # home first\n  - home', 'tags:\n  # home first\n  - house'],
    ['tags: [\n  home,\n  b, # home\n  "home",\n]\nx: home', 'tags: [\n  house,\n  b, # home\n  "house",\n]\nx: home'],
    ['tag: home', 'tag: house'],
    ['Tags : home', 'Tags : house'],
    ['TAGS: home, b home/x', 'TAGS: house, b house/x'],
    ['tags: "home, b"', 'tags: "house, b"'],
    ["tags: '#home #b'", "tags: '#house #b'"],
    ['tags: ["#home", b]', 'tags: ["#house", b]'],
    ['tags: >-\n  home b\n  home/x\nother: home', 'tags: >-\n  house b\n  house/x\nother: home'],
    ['tags: !!seq [home]', 'tags: !!seq [house]'],
    ['tags: &all\n  - &one home\n  - *one', 'tags: &all\n  - &one house\n  - *one'],
    [
      'tags:\n  - homes\n  - sweet home\n  - at-home\n  - a/home',
      'tags:\n  - homes\n  - sweet home\n  - at-home\n  - a/home',
    ],
    [
      'title: home\nkeywords: [home]\naliases:\n  - home\nmy tags: [home]',
      'title: home\nkeywords: [home]\naliases:\n  - home\nmy tags: [home]',
    ],
    ['nested:\n  tags: [home]\ntags: home', 'nested:\n  tags: [home]\ntags: house'],
    ['tags:\r\n  - home\r\n  - b\r', 'tags:\r\n  - house\r\n  - b\r'],
    ['x: 1\ntags:\ny: home', 'x: 1\ntags:\ny: home'],
  ])('%j', (head, after) => {
    expect(renamed(head)).toBe(after);
  });

  it('follows names that YAML takes for something else, and those of several words', () => {
    expect(renamed('tags: [home]', 'home', '2026')).toBe('tags: ["2026"]');
    expect(renamed('tags:\n  - home', 'home', 'no')).toBe('tags:\n  - "no"');
    expect(renamed("tags: ['home']", 'home', 'null')).toBe("tags: ['null']");
    expect(renamed('tags: [Home Sweet/Garden, b]', 'home-sweet', 'x')).toBe('tags: [x/Garden, b]');
    expect(renamed('tags: [null, ~]', 'null', 'x')).toBe('tags: [null, ~]');
    expect(renamed('tags: [2024/may, überseh]', 'überseh', 'ü')).toBe('tags: [2024/may, ü]');
    expect(renamed('tags: [a]', 'a', 'a/b')).toBe('tags: [a/b]');
    expect(renamed('tags: "x #a"', 'a', 'a/b')).toBe('tags: "x #a/b"');
  });

  it('leaves a note alone whose head is none', () => {
    const note = (body: string) => ({ ...newNote('a', 1, body), tags: [] });
    expect(renamedTags(note('tags: [home]'), 'home', 'house')).toBeNull();
    expect(renamedTags(note('---\ntags: [home]\n\nA rule above, no end.'), 'home', 'house')).toBeNull();
    expect(renamedTags(note('Text\n\n---\ntags: [home]\n---'), 'home', 'house')).toBeNull();
  });

  it('means the same as reading the YAML and renaming there', () => {
    const name = fc.constantFrom('home', 'home/garden', 'homes', 'Home', 'b', 'at-home', 'x/home');
    const quoted = fc.tuple(name, fc.constantFrom('', '"', "'")).map(([tag, sign]) => sign + tag + sign);
    const list = fc.array(quoted, { minLength: 1, maxLength: 5 });
    const gap = fc.constantFrom('', ' ', '  ');
    const head = fc.oneof(
      fc.tuple(list, gap).map(([tags, space]) => `tags: [${tags.join(`,${space} `)}${space}]`),
      fc.tuple(list, gap).map(([tags, space]) => `tags:\n${tags.map((tag) => `${space}- ${tag}`).join('\n')}`),
      list.map((tags) => `tags: [\n  ${tags.join(',\n  ')},\n]`),
      name.map((tag) => `tag: ${tag}`),
    );
    const read = (yaml: string): readonly string[] => {
      const [[key, value]] = Object.entries(parse(yaml) as Record<string, unknown>) as [[string, unknown]];
      return readField(key, value)?.tags ?? [];
    };
    fc.assert(
      fc.property(head, fc.constantFrom('', ' # home', '\n# home'), (yaml, comment) => {
        const before = read(yaml);
        const wanted = before.map((tag) => (tag === 'home' || tag.startsWith('home/') ? `house${tag.slice(4)}` : tag));
        const after = renamed(yaml + comment);
        expect(after.endsWith(comment)).toBe(true);
        expect([...read(after)].sort()).toEqual([...new Set(wanted)].sort());
      }),
    );
  });

  it('stays quick on a head of nothing but signs', () => {
    for (const sign of ['[', '"', "'", '- ', '# ', 'a ', ' ', '&a ', '{', ',']) {
      const spentMs = cpuMs(() => {
        renamed(`tags: ${sign.repeat(30_000)}`);
      });
      expect(spentMs, sign).toBeLessThan(1_500);
    }
  });
});

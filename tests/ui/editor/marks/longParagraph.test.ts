import { describe, expect, it } from 'vitest';
import { noteLanguage } from '../../../../src/ui/editor/marks/noteLanguage';

const { parser } = noteLanguage([]);
const namesIn = (text: string): string[] => {
  const names: string[] = [];
  parser.parse(text).iterate({ enter: ({ name, from, to }) => void names.push(`${name} ${from}-${to}`) });
  return names;
};
const long = '**bold** and `code` '.repeat(6_000);

describe('a line that is longer than anybody writes one', () => {
  it('is a paragraph of plain words, and what stands around it is read as ever', () => {
    const end = 8 + long.length;
    expect(namesIn(`a **b**\n${long}\n*c*`)).toEqual([
      `Document 0-${end + 4}`,
      'Paragraph 0-7',
      'StrongEmphasis 2-7',
      'EmphasisMark 2-4',
      'EmphasisMark 5-7',
      `Paragraph 8-${end}`,
      `Paragraph ${end + 1}-${end + 4}`,
      `Emphasis ${end + 1}-${end + 4}`,
      `EmphasisMark ${end + 1}-${end + 2}`,
      `EmphasisMark ${end + 3}-${end + 4}`,
    ]);
  });

  it('stays in its item, quote and code', () => {
    expect(namesIn(`- ${long}\n- *b*`)).toContain(`Paragraph 2-${2 + long.length}`);
    expect(namesIn(`> ${long}`)).toContain(`Paragraph 2-${2 + long.length}`);
    expect(namesIn(`\`\`\`\n${long}\n\`\`\``)).not.toContain(`Paragraph 4-${4 + long.length}`);
  });

  it('ends where its paragraph is longer than that, but no table does', () => {
    const blocks = (text: string): string[] => namesIn(text).filter((name) => /^(?:Paragraph|Table) /u.test(name));
    const lines = 'one **two** three\n'.repeat(15_000);
    expect(blocks(lines)).toHaveLength(3);
    expect(namesIn(lines).filter((name) => name.startsWith('StrongEmphasis'))).toHaveLength(15_000);
    const table = `| a | b |\n| - | - |\n${'| one | two three four |\n'.repeat(9_000)}`;
    expect(blocks(table)).toEqual([`Table 0-${table.length - 1}`]);
  });

  it('is read with its marks as long as somebody may have written it', () => {
    expect(namesIn('**bold** '.repeat(9_000)).filter((name) => name.startsWith('StrongEmphasis'))).toHaveLength(9_000);
  });
});

import { describe, expect, it } from 'vitest';
import { memoryFromBytes, memoryToBytes } from '../../../src/core/memory/memorySnapshot';
import { PersonalMemory } from '../../../src/core/memory/personalMemory';

const DAY_MS = 24 * 60 * 60 * 1000;
const note = (id: string, text: string, day = 0, stamp = '1') => ({ id, stamp, writtenAtMs: day * DAY_MS, text });
const memoryOf = (...texts: readonly string[]): PersonalMemory => {
  const memory = new PersonalMemory();
  texts.forEach((text, index) => memory.learn(note(`note-${index}`, text, index)));
  return memory;
};
const best = (memory: PersonalMemory, before: string, finished = false): string =>
  memory.expect(before, finished).texts[0]?.text ?? '';

/** The stored words, which are kept as UTF-16. */
const storedText = (memory: PersonalMemory): string => new TextDecoder('utf-16le').decode(memoryToBytes(memory));

/** What a memory says at many places, to the last digit. */
const answers = (memory: PersonalMemory): string =>
  JSON.stringify(
    ['Mit freundlichen', 'mit freundlichen G', 'the bro', 'the ', 'Call Anna', '- ', 'Anna S', 'x', ''].flatMap(
      (before) => [memory.expect(before, false), memory.expect(before, true), memory.expect(before, false, 'note-1')],
    ),
  );

describe('PersonalMemory', () => {
  it('knows how a phrase of two notes goes on from its second word, in any language', () => {
    const memory = memoryOf(
      'Hallo Tom,\n\nbis zum nächsten Stammtisch im Ratskeller.',
      'Bring den Schlüssel mit, bis zum nächsten Stammtisch.',
    );
    expect(best(memory, 'Also bis zum ')).toBe('nächsten');
    expect(best(memory, 'Also bis zum', true)).toBe(' nächsten');
    expect(best(memory, 'bis zum nächsten')).toBe('');
    expect(best(memory, 'bis zum nächsten', true)).toBe(' Stammtisch');
    expect(best(memory, 'bis zum nächsten St')).toBe('ammtisch');
    expect(memory.expect('bis zum ', false).weight).toBeGreaterThan(0.4);
  });

  it('goes on in the case that is typed', () => {
    const memory = memoryOf(...Array<string>(5).fill('The budget meeting of NASA in İzmir starts.'));
    expect(best(memory, 'THE BUDGET MEE')).toBe('TING');
    expect(best(memory, 'The budget mee')).toBe('ting');
    expect(best(memory, 'The budget meeting of na')).toBe('');
    expect(best(memory, 'The budget meeting of NA')).toBe('SA');
    expect(best(memory, 'The budget meeting of NASA in İ')).toBe('zmir');
  });

  it('keeps the marks that stand between the words', () => {
    const memory = memoryOf('Dear Anna, thank you', 'Dear Anna, thank him');
    expect(best(memory, 'Dear Anna', true)).toBe(', thank');
    expect(best(memory, 'Dear Anna,')).toBe(' thank');
  });

  it('counts by note: one long paste is no habit', () => {
    const pasted = memoryOf('the kettle is blue. '.repeat(300), 'the boat is red', 'the boat is green');
    const [first] = pasted.expect('the ', false).texts;
    expect(first?.text).toBe('boat');
  });

  it('counts what is older less', () => {
    const memory = new PersonalMemory();
    memory.learn(note('old', 'we meet at Carlo\n', 0));
    memory.learn(note('new', 'we meet at Delia\n', 720));
    expect(best(memory, 'we meet at ')).toBe('Delia');
  });

  it('takes half a word at the very end of notes for no word', () => {
    const memory = memoryOf('Thank you very mu', 'Thank you very mu', 'Thank you very much.');
    expect(best(memory, 'Thank you very mu')).toBe('ch');
    expect(storedText(memory)).not.toMatch(/mu(?!ch)/u);
  });

  it('completes the letters of a name that stands anywhere', () => {
    expect(best(memoryOf('I saw Schoenherr there.'), 'Tomorrow with Scho')).toBe('enherr');
  });

  it('goes by letters where words have no spaces between them', () => {
    const memory = memoryOf('今天下午三点开会', '明天下午三点开会');
    expect(best(memory, '星期五下午三')).toBe('点');
    expect(best(memory, '星期五下午三点')).toBe('开');
  });

  it('never says figures, and learns no code, address, front matter or line mark', () => {
    const memory = memoryOf(
      ...[1, 2].map(
        () =>
          '---\nsecret: zebrafish\n---\nMy code is 4711 and done.\n```\nfunction zebrafish\n```\nsee https://zebrafish.example/x now\nmail to zebra@fish.example now\n- [ ] buy `zebrafish` food\n| stone | zebra |\n',
      ),
    );
    expect(best(memory, 'My code is ')).toBe('');
    expect(best(memory, 'My code', true)).toBe(' is');
    expect(best(memory, 'zebraf')).toBe('');
    expect(best(memory, 'secr')).toBe('');
    expect(best(memory, '- [ ] b')).toBe('uy');
    // Cells are not each other's context.
    expect(best(memory, 'a stone', true)).toBe('');
    expect(storedText(memory)).toContain('done');
    expect(storedText(memory)).not.toContain('zebrafish');
  });

  it('does not take the note being written for a witness', () => {
    const memory = memoryOf('the quick heron.');
    expect(best(memory, 'the quick ')).toBe('heron');
    expect(memory.expect('the quick ', false, 'note-0')).toEqual(new PersonalMemory().expect('the quick ', false));
    expect(memory.expect('her', false, 'note-0').texts).toEqual([]);
  });
});

describe('forgetting', () => {
  const texts = [
    'Mit freundlichen Grüßen, Anna Schoenherr',
    'mit freundlichen Grüssen\nthe brown fox and the brown bear',
    'Call Anna about the brown boat.\n- the list',
  ];

  it('leaves no trace of a note, in the answers and in the bytes', () => {
    const without = memoryOf(...texts);
    const memory = memoryOf(...texts);
    memory.learn(note('gone', 'Call Anna Sapphire: the brawny gnu. Mit freundlichen Geiern', 900));
    expect(answers(memory)).not.toBe(answers(without));
    memory.forget('gone');
    expect(answers(memory)).toBe(answers(without));
    expect(memoryToBytes(memory)).toEqual(memoryToBytes(without));
    memory.settle();
    expect(answers(memory)).toBe(answers(without));
  });

  it('gives cold answers once all is forgotten, byte for byte', () => {
    const memory = memoryOf(...texts);
    const cold = new PersonalMemory();
    for (const id of ['note-0', 'note-1', 'note-2']) memory.forget(id);
    expect(answers(memory)).toBe(answers(cold));
    expect(memoryToBytes(memory)).toEqual(memoryToBytes(cold));
  });

  it('knows of an edited note what it says now', () => {
    const memory = memoryOf(...texts);
    memory.learn(note('note-1', 'the brass bell', 1, '2'));
    const fresh = new PersonalMemory();
    fresh.learn(note('note-2', texts[2] ?? '', 2));
    fresh.learn(note('note-1', 'the brass bell', 1, '2'));
    fresh.learn(note('note-0', texts[0] ?? '', 0));
    expect(answers(memory)).toBe(answers(fresh));
    expect(memoryToBytes(memory)).toEqual(memoryToBytes(fresh));
  });

  it('answers the same before and after the index was made anew', () => {
    const memory = memoryOf(...texts);
    const loose = answers(memory);
    memory.settle();
    expect(answers(memory)).toBe(loose);
    memory.forget('note-0');
    const dead = answers(memory);
    memory.settle();
    expect(answers(memory)).toBe(dead);
  });
});

describe('the stored form', () => {
  it('brings everything back', () => {
    const memory = memoryOf('Mit freundlichen Grüßen', 'Call Anna about the boat', '');
    const back = memoryFromBytes(memoryToBytes(memory));
    expect(back?.stampOf('note-1')).toBe('1');
    expect(back?.notes()).toHaveLength(3);
    expect(back?.noteCount).toBe(memory.noteCount);
    expect(answers(back ?? new PersonalMemory())).toBe(answers(memory));
  });

  it('is refused when it is damaged anywhere', () => {
    const bytes = memoryToBytes(memoryOf('Mit freundlichen Grüßen', 'Call Anna'));
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(memoryFromBytes(damaged)).toBeNull();
    }
    expect(memoryFromBytes(bytes.slice(0, -4))).toBeNull();
    expect(memoryFromBytes(new Uint8Array(0))).toBeNull();
  });
});

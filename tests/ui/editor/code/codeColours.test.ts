import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, test, vi } from 'vitest';
import { codeColours } from '../../../../src/ui/editor/code/codeColours';
import {
  codeReader,
  fenceLanguage,
  loadCodeReader,
  type CodeReader,
} from '../../../../src/ui/editor/code/codeLanguages';
import { colourFence, readFence, type FenceReading } from '../../../../src/ui/editor/code/fenceReading';
import { noteMarkdown } from '../../../../src/ui/editor/marks/noteLanguage';
import { cpuMs } from '../../../setup/cpuTime';

const readerOf = async (name: string): Promise<CodeReader> => {
  await loadCodeReader(name);
  const reader = codeReader(name);
  if (reader === undefined) throw new Error(`Nothing reads ${name}.`);
  return reader;
};

const coloursOf = (reading: FenceReading): string[] => {
  const found: string[] = [];
  colourFence(reading, 0, reading.text.length, (from, to, classes) =>
    found.push(`${reading.text.slice(from, to)} ${classes}`),
  );
  return found;
};

const SAMPLES: readonly (readonly [name: string, code: string, colours: readonly string[]])[] = [
  ['js', 'const tide = 4; // hours', ['const code-keyword', '4 code-number', '// hours code-comment']],
  ['ts', 'type A = string;', ['type code-keyword', 'A code-type']],
  ['tsx', 'const a = <b>{1}</b>;', ['const code-keyword', '1 code-number']],
  ['json', '{"a": [true, 1.5]}', ['true code-number', '1.5 code-number']],
  ['html', '<p class="a">x</p><script>let a = 1</script>', ['p code-type', '"a" code-string', 'let code-keyword']],
  ['css', 'a { color: #fff }', ['#fff code-number']],
  ['python', 'def go():\n  return "sea"', ['def code-keyword', 'go code-name', '"sea" code-string']],
  ['java', 'class A { int b = 1; }', ['class code-keyword', 'int code-type']],
  ['cpp', 'int main() { return 0; }', ['main code-name', 'return code-keyword']],
  ['rust', 'fn main() { let a = 1; }', ['fn code-keyword', 'main code-name']],
  ['go', 'func main() { return }', ['func code-keyword', 'main code-name']],
  ['php', 'function a() { return "b"; }', ['function code-keyword', '"b" code-string']],
  ['xml', '<a b="c"/>', ['a code-type', 'b code-name']],
  ['yaml', 'a: "b" # c', ['"b" code-string', '# c code-comment']],
  ['sh', 'if true; then\n  echo "x" # y\nfi', ['if code-keyword', '"x" code-string', '# y code-comment']],
  ['sql', "select 1 from a where b = 'c' -- d", ['select code-keyword', "'c' code-string", '-- d code-comment']],
  ['ruby', 'def go\n  "a"\nend', ['def code-keyword', 'end code-keyword']],
  ['swift', 'let a = "b"', ['let code-keyword']],
  ['c#', 'class A { }', ['class code-keyword']],
  ['kotlin', 'fun main() { }', ['fun code-keyword']],
  ['lua', 'local a = 1 -- b', ['local code-keyword', '-- b code-comment']],
  ['perl', 'my $a = 1; # b', ['1 code-number', '# b code-comment']],
  ['r', 'a <- function(x) 1 # b', ['function code-keyword', '# b code-comment']],
  ['haskell', 'module A where', ['module code-keyword']],
  ['toml', 'a = "b" # c', ['"b" code-string', '# c code-comment']],
  ['ini', '# c\na=b', ['# c code-comment']],
  ['diff', '- a\n+ b', ['- a code-keyword', '+ b code-string']],
  ['dockerfile', 'FROM a\nRUN b', ['FROM code-keyword']],
  ['powershell', 'function A { return "b" }', ['"b" code-string']],
  ['latex', String.raw`\frac{a}{b} % c`, ['% c code-comment']],
  ['julia', 'function a() end', ['function code-keyword']],
  ['dart', 'class A {}', ['class code-keyword']],
  ['scala', 'object A', ['object code-keyword']],
  ['objc', '@interface A', ['@interface code-keyword']],
];

describe('colours of code', () => {
  test.each(SAMPLES)('%s', async (name, code, colours) => {
    expect(coloursOf(readFence(await readerOf(name), code, undefined))).toEqual(expect.arrayContaining([...colours]));
  });

  test('the name of a language is found in what fences say', () => {
    expect(['js', '{.python .numbers}', 'TS title="a.ts"', 'c++', '', ' c#'].map(fenceLanguage)).toEqual([
      'js',
      'python',
      'ts',
      'c++',
      '',
      'c#',
    ]);
    expect(loadCodeReader('no such language')).toBeNull();
  });

  test('scripts and styles of a page are read on from what was read of them, and not anew', async () => {
    const reader = await readerOf('html');
    const script = `<script>\n${'function a(b) { return b + 1; }\n'.repeat(1_000)}</script>`;
    const style = `<style>\n${'.a { color: red; }\n'.repeat(500)}</style>`;
    let text = `<p>one</p>${style}${script}<p>two</p>`;
    let reading = readFence(reader, text, undefined);
    coloursOf(reading);
    let whole = 0;
    let parts = 0;
    for (const at of [4, 500, 2_000, 20_000, text.length - 5, text.indexOf('<script>') + 3]) {
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      reading = readFence(reader, text, reading);
      const fresh = readFence(reader, text, undefined);
      expect(coloursOf(reading)).toEqual(coloursOf(fresh));
    }
    for (let step = 0; step < 20; step += 1) {
      const at = 20_000 + step;
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      const near = (what: FenceReading) => () => colourFence(what, at - 200, at + 200, () => undefined);
      reading = readFence(reader, text, reading);
      parts += cpuMs(near(reading));
      whole += cpuMs(near(readFence(reader, text, undefined)));
    }
    expect(parts).toBeLessThan(whole / 2);
  });

  test('what is read after a letter more is what is read at once', async () => {
    const reader = await readerOf('js');
    const code = 'const a = `b ${c("d")}`;\n/* e */ function f() {\n  return /g/u.test(a) ? 1 : null;\n}\n';
    let reading: FenceReading | undefined;
    for (let length = 0; length <= code.length; length += 1) {
      reading = readFence(reader, code.slice(0, length), reading);
      expect(coloursOf(reading)).toEqual(coloursOf(readFence(reader, code.slice(0, length), undefined)));
    }
    // Nothing is taken over in a short text: only in a long one can it be done wrongly.
    const long = code.repeat(100);
    const whole = readFence(reader, long, undefined);
    for (const at of [3, 12, 30, 1_000, 3_001]) {
      const text = `${long.slice(0, at)}"${long.slice(at)}`;
      expect(coloursOf(readFence(reader, text, whole))).toEqual(coloursOf(readFence(reader, text, undefined)));
    }
  });
});

describe('a fence in a quote or an item', () => {
  const CODE = 'echo "one\n\n two" # sea\nif true; then\n  ls\nfi';
  const HTML = '<p class="a\nb">x</p>\n<script>\nlet a = `b\nc`\n</script>\n<b>y</b>';

  const drawn = (language: string, code: string, mark: string, prefix: string) => {
    const lines = [`\`\`\`${language}`, ...code.split('\n'), '```'];
    const doc = lines.map((line, at) => `${at === 0 ? mark : prefix}${line}`).join('\n');
    const state = EditorState.create({ doc, extensions: [noteMarkdown, codeColours] });
    const view = new EditorView({ state, parent: document.body });
    ensureSyntaxTree(view.state, doc.length, 5_000);
    view.dispatch({ changes: { from: doc.length, insert: '\n' } });
    return view;
  };
  const colours = (view: EditorView) =>
    [...view.contentDOM.querySelectorAll('[class^=code-]')].map((span) => `${span.textContent} ${span.className}`);

  test.each([
    ['sh', CODE],
    ['html', HTML],
  ])('has the colours that it has outside of it: %s', async (language, code) => {
    await readerOf(language);
    const plain = colours(drawn(language, code, '', ''));
    expect(plain.length).toBeGreaterThan(5);
    expect(colours(drawn(language, code, '> ', '> '))).toEqual(plain);
    expect(colours(drawn(language, code, '- ', '  '))).toEqual(plain);
  });

  test('is read once for a letter, not once for each line', async () => {
    const reader = await readerOf('sh');
    if (reader.kind !== 'mode' || reader.mode.startState === undefined) throw new Error('sh is read by a mode.');
    const view = drawn('sh', 'echo "x"\n'.repeat(60), '> ', '> ');
    const reads = vi.spyOn(reader.mode as Required<typeof reader.mode>, 'startState');
    view.dispatch({ changes: { from: view.state.doc.line(5).to, insert: 'y' } });
    expect(reads).toHaveBeenCalledTimes(1);
    reads.mockRestore();
  });
});

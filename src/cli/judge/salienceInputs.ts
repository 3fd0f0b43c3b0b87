/**
 * What the engine would read of documents to score their sentences: the salience head is trained and judged on
 * exactly this.
 *
 *     npx tsx src/cli/judge/salienceInputs.ts TOKENIZER.json < documents.jsonl > inputs.jsonl
 *
 * One JSON string a line in; out, {"sentences": [text], "features": [[number]], "windows": [{"tokens", "spans"}],
 * "weights": [number or null for what is no sentence], "content": [[content word]]}.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { splitSentences } from '../../core/text/sentences';
import { contentWordsOf } from '../../worker/text/redundancy';
import { salienceFeatures } from '../../worker/text/salienceFeatures';
import { salienceWindows } from '../../worker/text/salienceWindows';
import { candidateWeights } from '../../worker/text/summaryCandidates';
import { TextTokenizer } from '../../worker/tokenizer/textTokenizer';

const [tokenizerPath] = process.argv.slice(2);
if (tokenizerPath === undefined) {
  console.error('usage: salienceInputs TOKENIZER.json < documents.jsonl');
  process.exit(2);
}
const tokenizer = new TextTokenizer(JSON.parse(readFileSync(tokenizerPath, 'utf8')));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const text: unknown = JSON.parse(line);
  if (typeof text !== 'string') throw new TypeError('each line must be a JSON string');
  const sentences = splitSentences(text);
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const output = {
    sentences: texts,
    features: salienceFeatures(text, sentences).map((row) => row.map((value) => Number(value.toFixed(5)))),
    windows: salienceWindows(text, sentences, (piece) => tokenizer.encode(piece)),
    weights: candidateWeights(text, sentences).map((weight) => (weight === -Infinity ? null : weight)),
    content: texts.map((sentence) => [...contentWordsOf(sentence)]),
  };
  if (!process.stdout.write(`${JSON.stringify(output)}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

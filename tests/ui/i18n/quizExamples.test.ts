// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { possibleItems } from '../../../src/core/quiz/noteItems';
import { UI_LANGUAGES } from '../../../src/shared/languages';
import { noteWith } from '../../core/quiz/quizNotes';

const FOLDER = path.resolve(import.meta.dirname, '../../../src/ui/i18n');

interface QuizTexts {
  readonly teach: Readonly<Record<string, string>>;
}

const examples = (language: string): [string, string][] => {
  const { teach } = JSON.parse(readFileSync(path.join(FOLDER, language, 'quiz.json'), 'utf8')) as QuizTexts;
  return Object.entries(teach).filter(([key]) => key.endsWith('Example'));
};

describe.each(UI_LANGUAGES)('what the quiz teaches in %s', (language) => {
  it.each(examples(language))('%s can be asked', (_, example) => {
    // Below a title, as in a note.
    expect(possibleItems(noteWith(`# A\n\n${example}`)).size).toBeGreaterThan(0);
  });
});

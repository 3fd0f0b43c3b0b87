import { expect, it } from 'vitest';
import { QuizPage } from '../../../src/ui/quiz/QuizPage';
import { showPart } from '../shell/shellHarness';

it('says it when what asks cannot be fetched', async () => {
  const { change, noticeKeys } = await showPart(<QuizPage />);
  expect(noticeKeys()).toEqual([]);
  await change((state) => state.assistantActions.restoreAssistant());
  expect(noticeKeys()).toEqual(['shell:part.missing']);
});

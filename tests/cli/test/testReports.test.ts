import { expect, it } from 'vitest';
import {
  coverageWords,
  playwrightCounts,
  pytestCounts,
  secondTries,
  vitestCounts,
} from '../../../src/cli/test/testReports';

it('reads the counts of each suite', () => {
  expect(
    vitestCounts(
      '{"numPassedTests":5,"numFailedTests":2,"numFailedTestSuites":1,"numPendingTests":1,"numTodoTests":1}',
    ),
  ).toEqual({ passed: 5, failed: 2, skipped: 2 });
  expect(playwrightCounts('{"stats":{"expected":3,"unexpected":1,"flaky":1,"skipped":2},"errors":[]}')).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
  });
  expect(
    pytestCounts('<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10" time="1">'),
  ).toEqual({ passed: 4, failed: 3, skipped: 3 });
});

it('counts a file that did not load as failed', () => {
  expect(vitestCounts('{"numPassedTests":5,"numFailedTests":0,"numFailedTestSuites":1}').failed).toBe(1);
  expect(playwrightCounts('{"stats":{"expected":0},"errors":[{"message":"no config"}]}').failed).toBe(1);
});

it('says what the coverage is in all, and not of each file', () => {
  const all = { lines: { pct: 98.2 }, statements: { pct: 97 }, functions: { pct: 96.55 }, branches: { pct: 95.01 } };
  const file = { lines: { pct: 1 }, statements: { pct: 1 }, functions: { pct: 1 }, branches: { pct: 1 } };
  expect(coverageWords(JSON.stringify({ '/src/a.ts': file, total: all }))).toBe(
    '97 % of statements, 95.01 % of branches, 96.55 % of functions, 98.2 % of lines',
  );
});

it('names the stories that passed at a second try alone', () => {
  const spec = (title: string, ...statuses: readonly string[]) => ({
    title,
    tests: statuses.map((status) => ({ status })),
  });
  const report = {
    suites: [
      {
        specs: [spec('writes', 'expected')],
        suites: [{ specs: [spec('locks', 'flaky'), spec('asks', 'unexpected')] }],
      },
      { specs: [spec('finds', 'flaky')] },
    ],
  };
  expect(secondTries(JSON.stringify(report))).toEqual(['locks', 'finds']);
});

/** What a suite says of itself. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const numberIn = (record: unknown, key: string): number => {
  const value =
    typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'number' ? value : 0;
};

/** Counts of Vitest's JSON report. A file that did not load is a failed suite with no test of its own. */
export const vitestCounts = (text: string): Counts => {
  const report: unknown = JSON.parse(text);
  const failed = numberIn(report, 'numFailedTests');
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: failed === 0 ? numberIn(report, 'numFailedTestSuites') : failed,
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
};

/** Counts of Playwright's JSON report. */
export const playwrightCounts = (text: string): Counts => {
  const report = JSON.parse(text) as { readonly stats?: unknown; readonly errors?: readonly unknown[] };
  return {
    passed: numberIn(report.stats, 'expected') + numberIn(report.stats, 'flaky'),
    failed: numberIn(report.stats, 'unexpected') + (report.errors?.length ?? 0),
    skipped: numberIn(report.stats, 'skipped'),
  };
};

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
}

/** Titles of the stories in Playwright's JSON report that failed and then passed. */
export const secondTries = (text: string): string[] => {
  const titles = ({ suites = [], specs = [] }: PlaywrightSuite): string[] => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...suites.flatMap(titles),
  ];
  return titles(JSON.parse(text) as PlaywrightSuite);
};

/** Counts of pytest's JUnit report. */
export const pytestCounts = (text: string): Counts => {
  const attribute = (name: string): number =>
    Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`, 'u').exec(text)?.[1] ?? 0);
  const failed = attribute('failures') + attribute('errors');
  const skipped = attribute('skipped');
  return { passed: attribute('tests') - failed - skipped, failed, skipped };
};

const KINDS = ['statements', 'branches', 'functions', 'lines'] as const;

/** What Vitest's summary of the coverage says in all, as words: `96.1 % of branches, …`. */
export const coverageWords = (text: string): string => {
  const { total } = JSON.parse(text) as { readonly total?: Readonly<Record<string, unknown>> };
  return KINDS.map((kind) => `${String(numberIn(total?.[kind], 'pct'))} % of ${kind}`).join(', ');
};

/** How many tests of a stage ended which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two stages. */
export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that ends a run, for people and for programs. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A stage that is one test: it passed if its programs ended well. */
export function oneTest(ok: boolean): Counts {
  return ok ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/**
 * What a test runner reported, held against how it ended: a runner that failed without a failed
 * test, that ran no test or whose report cannot be read is a failure.
 */
export function settle(reported: Counts | undefined, exitCode: number): Counts {
  const counts = reported ?? none;
  const broken = reported === undefined || exitCode !== 0 || counts.passed + counts.skipped === 0;
  return broken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Reads what count-reporter.ts wrote: the counts of node:test's own summary. */
export function nodeCounts(report: string): Counts | undefined {
  const counts = numbersIn(report, (value) => value);
  if (counts === undefined) return undefined;
  const { passed, failed, cancelled, skipped, todo } = counts;
  if ([passed, failed, cancelled, skipped, todo].some((number) => number === undefined)) {
    return undefined;
  }
  return {
    passed: passed ?? 0,
    failed: (failed ?? 0) + (cancelled ?? 0),
    skipped: (skipped ?? 0) + (todo ?? 0),
  };
}

/** Reads Playwright's JSON report; a test that passed only when tried again has failed. */
export function playwrightCounts(report: string): Counts | undefined {
  const stats = numbersIn(report, (value) => (value as { stats?: unknown }).stats);
  if (stats === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = stats;
  if ([expected, unexpected, flaky, skipped].some((number) => number === undefined)) {
    return undefined;
  }
  return {
    passed: expected ?? 0,
    failed: (unexpected ?? 0) + (flaky ?? 0),
    skipped: skipped ?? 0,
  };
}

function numbersIn(
  json: string,
  pick: (value: unknown) => unknown,
): Record<string, number | undefined> | undefined {
  try {
    const picked = pick(JSON.parse(json));
    if (typeof picked !== "object" || picked === null) return undefined;
    return Object.fromEntries(
      Object.entries(picked).filter(([, value]) => Number.isInteger(value)),
    );
  } catch {
    return undefined;
  }
}

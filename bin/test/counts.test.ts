import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { closingLine, nodeCounts, playwrightCounts, settle } from "./counts.ts";

test("the closing line has the form that programs read", () => {
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 1 }), "3 passed, 0 failed, 1 skipped");
});

test("a report that cannot be read is a failed test", () => {
  for (const report of ["", "{", "null", "7", '{"passed":"3"}', "{}"]) {
    assert.equal(nodeCounts(report), undefined, report);
    assert.equal(playwrightCounts(report), undefined, report);
  }
  assert.deepEqual(settle(undefined, 0), { passed: 0, failed: 1, skipped: 0 });
});

test("a runner that ends badly without a failed test has failed", () => {
  assert.equal(settle({ passed: 5, failed: 0, skipped: 0 }, 1).failed, 1);
  assert.equal(settle({ passed: 5, failed: 2, skipped: 0 }, 1).failed, 2);
});

test("a runner that ran no test has failed", () => {
  assert.equal(settle({ passed: 0, failed: 0, skipped: 0 }, 0).failed, 1);
});

test("a browser test that passed only at the second try has failed", () => {
  const report = '{"stats":{"expected":4,"unexpected":1,"flaky":1,"skipped":2}}';
  assert.deepEqual(playwrightCounts(report), { passed: 4, failed: 2, skipped: 2 });
});

test("the counts of node:test are those of the whole run", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recital-counts-"));
  try {
    const one = join(folder, "one.test.mjs");
    const two = join(folder, "two.test.mjs");
    const head = 'import { describe, test } from "node:test";\n';
    await writeFile(one, `${head}describe("d", () => { test("a", () => {}); test.skip("b"); });`);
    await writeFile(two, `${head}test("c", () => { throw new Error("no"); });\ntest.todo("d");`);
    const report = join(folder, "report.json");
    const reporter = resolve(import.meta.dirname, "count-reporter.ts");
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const to = ["--test-reporter", reporter, "--test-reporter-destination", report];
    await new Promise<void>((done) => {
      execFile(process.execPath, ["--test", ...to, one, two], { env }, () => done());
    });
    assert.deepEqual(nodeCounts(await readFile(report, "utf8")), {
      passed: 1,
      failed: 1,
      skipped: 2,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

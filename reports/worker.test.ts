import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { generateRegister } from "#register/generate.ts";
import { exampleDocument } from "#policy/render/testing/example-document.ts";
import { type ReportJob, render } from "./render.ts";
import { keepThreadReady, renderInWorker, workload } from "./worker.ts";

const { at, records } = generateRegister({ seed: 5, activities: 40 });
const common = { records, at, locale: "fr", generatedAt: "2026-03-04T09:30:00.000Z" } as const;
const remarks = {
  findings: true,
  history: true,
  records: (records.parties ?? []).map(({ id }) => ({
    record: `parties/${id}`,
    findings: [],
    history: [{ at: common.generatedAt, sentence: `Ada changed ${id}.` }],
  })),
};
const jobs: readonly ReportJob[] = [
  { ...common, kind: "pdf", checkpoint: { size: 12, hash: "ab".repeat(32) }, remarks },
  { ...common, kind: "xlsx" },
  { ...common, kind: "csv" },
  { ...common, kind: "jsonld" },
  {
    kind: "policy-pdf",
    document: exampleDocument("en"),
    options: { generatedAt: common.generatedAt },
  },
];

test("a report made in a worker thread is, byte for byte, the one made here", async () => {
  const apart = await Promise.all(jobs.map((job) => renderInWorker(job)));
  for (const [index, job] of jobs.entries()) {
    const here: Uint8Array[] = [];
    await render(job, (bytes) => here.push(bytes));
    const bytes = Buffer.concat(here);
    const { pieces = [], sha256, size } = apart[index] ?? {};
    assert.ok(Buffer.concat(pieces).equals(bytes), job.kind);
    assert.equal(size, bytes.length);
    assert.equal(sha256, createHash("sha256").update(bytes).digest("hex"));
  }
});

test("while a PDF is made this thread goes on, and is told how far it is", async () => {
  const shares: number[] = [];
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await renderInWorker({ ...common, kind: "pdf" }, { onProgress: (share) => shares.push(share) });
  clearInterval(timer);
  assert.ok(turns > 5, `${turns} turns`);
  assert.ok(shares.length > 5);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.ok(shares.every((share) => share > 0 && share <= 1));
});

test("no more than two reports are made at the same time", async () => {
  const pending = jobs.map((job) => renderInWorker(job));
  assert.deepEqual(workload(), { running: 2, waiting: jobs.length - 2 });
  await Promise.all(pending);
  assert.deepEqual(workload(), { running: 0, waiting: 0 });
});

test("what goes wrong in the thread is thrown here, and the next report is made all the same", async () => {
  const broken: ReportJob = { ...common, kind: "pdf", generatedAt: "never" };
  await assert.rejects(renderInWorker(broken), RangeError);
  const csv = await renderInWorker({ ...common, kind: "csv" });
  assert.ok(csv.size > 1000);
});

test("a report nobody waits for any more is given up, whether it has begun or not", async () => {
  const control = new AbortController();
  const { signal } = control;
  const pending = jobs.map((job) => renderInWorker(job, { signal }));
  control.abort(new Error("the browser has gone"));
  for (const outcome of await Promise.allSettled(pending)) {
    assert.match(
      outcome.status === "rejected" ? String(outcome.reason) : "made",
      /browser has gone/,
    );
  }
  assert.deepEqual(workload(), { running: 0, waiting: 0 });
});

test("reports made in threads that were started ahead are the same, one after the other", async () => {
  keepThreadReady();
  const [job] = jobs;
  assert.ok(job);
  const reports = [await renderInWorker(job), await renderInWorker(job)];
  const here: Uint8Array[] = [];
  await render(job, (bytes) => here.push(bytes));
  const sha256 = createHash("sha256").update(Buffer.concat(here)).digest("hex");
  assert.deepEqual(
    reports.map((report) => report.sha256),
    [sha256, sha256],
  );
});

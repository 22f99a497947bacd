import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { generateRegister } from "#register/generate.ts";
import { exampleDocument } from "#policy/render/testing/example-document.ts";
import { type ReportJob, render } from "./render.ts";
import { keepThreadsReady } from "./threads.ts";
import { renderInWorker, workload } from "./worker.ts";

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

test("while a PDF is made this thread goes on", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await renderInWorker({ ...common, kind: "pdf" });
  clearInterval(timer);
  assert.ok(turns > 5, `${turns} turns`);
});

test("a large register is drawn by two threads, and its bytes are those that one draws", async () => {
  const large = generateRegister({ seed: 6, activities: 110 });
  const job: ReportJob = { ...common, kind: "pdf", at: large.at, records: large.records, remarks };
  const here: Uint8Array[] = [];
  await render(job, (bytes) => here.push(bytes));
  const { pieces } = await renderInWorker(job);
  assert.ok(Buffer.concat(pieces).equals(Buffer.concat(here)));
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

test("reports made in threads that were started ahead are the same, one after the other", async () => {
  keepThreadsReady();
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

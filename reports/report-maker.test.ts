import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { generateRegister } from "#register/generate.ts";
import { exampleDocument } from "#policy/render/testing/example-document.ts";
import { type ReportJob, render } from "./render.ts";
import { ReportMaker } from "./report-maker.ts";

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

const many = generateRegister({ seed: 6, activities: 110 });
const large: ReportJob = { ...common, kind: "pdf", at: many.at, records: many.records, remarks };
const maker = new ReportMaker();

/** The bytes of a report made in this thread. */
async function madeHere(job: ReportJob): Promise<Buffer> {
  const here: Uint8Array[] = [];
  await render(job, (bytes) => here.push(bytes));
  return Buffer.concat(here);
}

test("a report made in a worker thread is, byte for byte, the one made here", async () => {
  const apart = await Promise.all(jobs.map((job) => maker.make(job)));
  for (const [index, job] of jobs.entries()) {
    const bytes = await madeHere(job);
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
  await maker.make({ ...common, kind: "pdf" });
  clearInterval(timer);
  assert.ok(turns > 5, `${turns} turns`);
});

test("a large register is drawn by two threads, and its bytes are those that one draws", async () => {
  const { pieces } = await maker.make(large);
  assert.ok(Buffer.concat(pieces).equals(await madeHere(large)));
});

test("no more than two reports are made at the same time", async () => {
  const pending = jobs.map((job) => maker.make(job));
  assert.deepEqual(maker.workload, { running: 2, waiting: jobs.length - 2 });
  await Promise.all(pending);
  assert.deepEqual(maker.workload, { running: 0, waiting: 0 });
});

test("what goes wrong in the thread is thrown here, and the next report is made all the same", async () => {
  const broken: ReportJob = { ...common, kind: "pdf", generatedAt: "never" };
  await assert.rejects(maker.make(broken), RangeError);
  const csv = await maker.make({ ...common, kind: "csv" });
  assert.ok(csv.size > 1000);
});

test("threads that are kept make each report as if it were their first, whatever went wrong before", async () => {
  const keeper = new ReportMaker();
  keeper.keepReady();
  const extract: ReportJob = { ...large, selection: { role: "processor" } };
  await assert.rejects(keeper.make({ ...large, generatedAt: "never" }), RangeError);
  for (const job of [large, extract, ...jobs.slice(-1)]) {
    const { pieces } = await keeper.make(job);
    assert.ok(Buffer.concat(pieces).equals(await madeHere(job)));
  }
  if (process.platform !== "linux") return;
  const those = readdirSync("/proc/self/task").map((id) => getPriority(Number(id)));
  const steppedBack = those.filter((priority) => priority > getPriority(process.pid));
  assert.ok(steppedBack.length >= 2, "who makes reports did not step back behind who answers");
});

test("threads that are kept end of their own accord when they are let go of, in the middle of a rehearsal too", async () => {
  const keeper = new ReportMaker();
  const ended = once(process, "worker").then(([worker]: Worker[]) =>
    once(worker ?? process, "exit"),
  );
  keeper.keepReady();
  await pause(3500);
  await keeper.close();
  // One that is torn down tells 1.
  assert.deepEqual(await ended, [0]);
});

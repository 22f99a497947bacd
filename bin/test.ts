import { parseArgs } from "node:util";
import { add, closingLine, type Counts, none } from "./test/counts.ts";
import { stages } from "./test/stages.ts";

const names = stages.map(({ name }) => name);
const { values } = parseArgs({ options: { only: { type: "string", default: names.join(",") } } });
const only = values.only.split(",");
const unknown = only.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no stage named ${unknown.join(", ")}; there are ${names.join(", ")}`);
  process.exit(2);
}

const report: string[] = [];
const failed = new Set<string>();
let total: Counts = none;

for (const { name, needs, run } of stages.filter(({ name }) => only.includes(name))) {
  if (needs !== undefined && failed.has(needs)) {
    report.push(`${name.padEnd(8)}not run, because ${needs} failed`);
    continue;
  }
  console.log(`\n── ${name}`);
  const start = performance.now();
  const counts = await run().catch((error: unknown) => {
    console.error(error);
    return { ...none, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (counts.failed > 0) failed.add(name);
  total = add(total, counts);
  report.push(`${name.padEnd(8)}${closingLine(counts)} (${seconds} s)`);
}

console.log(`\n${report.join("\n")}\n\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

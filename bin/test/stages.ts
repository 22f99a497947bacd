import { mkdir, readFile, rm } from "node:fs/promises";
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "../setup/build.js";
import { root, SetupError } from "../setup/command.js";
import { type Counts, nodeCounts, oneTest, playwrightCounts, settle } from "./counts.ts";
import { node, quietly } from "./node.ts";

interface Stage {
  readonly name: string;
  /** The stage without which this one makes no sense. */
  readonly needs?: string;
  readonly run: () => Promise<Counts>;
}

const modules = (path: string) => join("node_modules", path);
const reports = join(root, "test-results");

/** Everything `npm test` runs, in this order. */
export const stages: readonly Stage[] = [
  { name: "format", run: () => quietly([modules("@biomejs/biome/bin/biome"), "format", "."]) },
  { name: "lint", run: () => quietly([modules("oxlint/bin/oxlint")]) },
  { name: "types", run: types },
  { name: "unit", run: unit },
  { name: "build", run: build },
  { name: "e2e", needs: "build", run: endToEnd },
];

/** Next derives the types of the addresses from app/ first: without them pages cannot be checked. */
async function types(): Promise<Counts> {
  const derived = await quietly([modules("next/dist/bin/next"), "typegen"]);
  return derived.failed > 0 ? derived : quietly([modules("typescript/bin/tsc"), "--noEmit"]);
}

async function unit(): Promise<Counts> {
  const files = globSync("**/*.test.ts", {
    cwd: root,
    exclude: ["node_modules", ".next", "e2e", "data"],
  });
  if (files.length === 0) return settle(undefined, 0);
  const report = await freshReport("unit.json");
  const exitCode = await node([
    "--test",
    `--import=${pathToFileURL(join(root, "bin/loading.ts")).href}`,
    "--test-concurrency=2",
    // A bound for what hangs: on a slow machine a hundred kills and restarts take half an hour.
    "--test-timeout=3600000",
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    `--test-reporter=${join(root, "bin/test/count-reporter.ts")}`,
    `--test-reporter-destination=${report}`,
    ...files.sort(),
  ]);
  return settle(nodeCounts(await readFile(report, "utf8").catch(() => "")), exitCode);
}

async function build(): Promise<Counts> {
  try {
    await ensureBuilt();
    return oneTest(true);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return oneTest(false);
  }
}

async function endToEnd(): Promise<Counts> {
  const report = await freshReport("e2e.json");
  const exitCode = await node([modules("@playwright/test/cli.js"), "test"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return settle(playwrightCounts(await readFile(report, "utf8").catch(() => "")), exitCode);
}

async function freshReport(name: string): Promise<string> {
  const path = join(reports, name);
  await mkdir(reports, { recursive: true });
  await rm(path, { force: true });
  return path;
}

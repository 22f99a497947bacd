import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
let project = "";

before(async () => {
  project = await mkdtemp(join(tmpdir(), "recital-lint-"));
  await cp(join(root, "oxlint.config.ts"), join(project, "oxlint.config.ts"));
  await cp(join(root, "bin/lint"), join(project, "bin/lint"), { recursive: true });
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  await writeFile(join(project, "package.json"), '{ "type": "module" }');
});

after(() => rm(project, { recursive: true, force: true }));

/** What the linter says about one file with this text, as "rule: message" lines. */
async function problems(path: string, text: string): Promise<string[]> {
  const file = join(project, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [oxlint, "-f", "json", path], { cwd: project }, (_, out) =>
      done(out),
    );
  });
  await rm(file);
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { code: string; message: string }[];
  };
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const refused: [path: string, text: string, message: RegExp][] = [
  [
    "components/ui/said.tsx",
    "export const Said = () => <p>Save it</p>;\n",
    /interface-text.*Save it/,
  ],
  [
    "components/ui/spoken.tsx",
    'export const Spoken = () => <input aria-label="Name" />;\n',
    /interface-text.*Name/,
  ],
  [
    "register/a.ts",
    "export const label = { en: 'Law', fr: \"Droit d'accès\" };\n",
    /typewriter-marks/,
  ],
  [
    "register/a.ts",
    'import { x } from "#server/x.ts";\nx();',
    /register\/ may not import server\//,
  ],
  ["register/a.ts", 'export { x } from "#access/x.ts";', /register\/ may not import access\//],
  [
    "policy/a.ts",
    'import type { X } from "#server/x.ts";\nexport type Y = X;',
    /may not import server/,
  ],
  ["policy/a.ts", 'export type Y = import("#db/x.ts").X;', /policy\/ may not import db\//],
  ["checks/a.ts", 'export const x = () => import("#db/x.ts");', /checks\/ may not import db\//],
  [
    "app/a.tsx",
    'import { x } from "#server/x.ts";\nx();',
    /app\/ may import only types from server\//,
  ],
  [
    "app/a.tsx",
    'import type { X } from "#db/x.ts";\nexport type Y = X;',
    /app\/ may not import db\//,
  ],
  ["e2e/a.ts", 'import { X } from "#components/x.tsx";\nX();', /e2e\/ may not import components\//],
  [
    "newcomer/a.ts",
    'import { x } from "#register/x.ts";\nx();',
    /newcomer\/ may not import register\//,
  ],
  ["server/a.ts", 'import { x } from "../register/x.ts";\nx();', /Relative imports stay/],
  [
    "policy/a.ts",
    'import Database from "better-sqlite3";\nnew Database();',
    /may import better-sq/,
  ],
  [
    "queries/a.ts",
    'import { useState } from "react";\nuseState();',
    /may import react, not queries/,
  ],
  [
    "server/a.ts",
    'import { headers } from "next/headers";\nheaders();',
    /may import next, not server/,
  ],
  ["policy/a.ts", 'import { x } from "#samples/x.ts";\nx();', /policy\/ may not import samples\//],
  ["policy/index.ts", "export const x = 1;", /No barrels/],
  ["policy/a.ts", 'export * from "./b.ts";', /No barrels/],
  ["policy/a.ts", "export const x = (y: any) => y;", /no-explicit-any/],
  ["policy/a.ts", "export const x = (y?: string) => y!;", /no-non-null-assertion/],
  ["policy/a.ts", "// @ts-ignore\nexport const x = 1;", /ban-ts-comment/],
  ["policy/a.ts", "export const x = (y: number) => y == 1;", /eqeqeq/],
  ["policy/a.ts", "const x = 1;\nexport const y = 2;", /no-unused-vars/],
  ["policy/a.ts", "console.log(1);", /no-console/],
  ["policy/a.ts", `${"//\n".repeat(251)}export const x = 1;`, /max-lines/],
  ["app/a.tsx", "export const X = () => <p style={{ top: 0 }}>x</p>;", /forbid-dom-props/],
];

for (const [path, text, message] of refused) {
  test(`the linter refuses in ${path}: ${text.slice(0, 60).replaceAll("\n", " ")}`, async () => {
    const found = await problems(path, text);
    assert.ok(
      found.some((problem) => message.test(problem)),
      `expected ${message}, got ${JSON.stringify(found)}`,
    );
  });
}

const accepted: [path: string, text: string][] = [
  ["policy/a/b.ts", 'import { x } from "../x.ts";\nimport { y } from "#policy/y.ts";\nx(y);'],
  ["policy/a/b.ts", 'import x from "../../package.json";\nexport const y = x;'],
  ["policy/a.ts", 'import { x } from "#register/x.ts";\nimport { y } from "./y.ts";\nx(y);'],
  ["app/a.tsx", 'import type { X } from "#server/x.ts";\nexport type Y = X;'],
  [
    "components/ui/a.tsx",
    'import { X } from "#components/ui/x.tsx";\nexport const Y = () => <X />;',
  ],
  ["server/a.ts", 'import { eq } from "drizzle-orm";\nimport { db } from "#db/open.ts";\neq(db);'],
  ["policy/a.test.ts", 'import { x } from "#samples/x.ts";\nx();'],
  ["server/log.ts", "console.log(1);"],
  ["db/schema/index.ts", 'export * from "./activities.ts";'],
];

for (const [path, text] of accepted) {
  test(`the linter accepts in ${path}: ${text.slice(0, 60).replaceAll("\n", " ")}`, async () => {
    assert.deepEqual(await problems(path, text), []);
  });
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Desk, openDesk, root } from "#bin/testing/command.ts";
import { packedFiles, textIn } from "../cli/bundle-files.ts";
import type { Kept } from "./kept.ts";

// node bin/releases/keep.ts
// Keeps a small register as the version in package.json writes it, made with its commands alone: bin/releases/VERSION.
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  version: string;
};
const place = join(import.meta.dirname, version);
const desk = openDesk();
try {
  await fill(desk);
  await run("backup", desk.path("register.db"));
  const checkpoint = readFileSync(join(desk.folder, "keys", "trail.checkpoint"), "utf8");
  await run("export", "--format", "bundle", "--out", desk.path("bundle.zip"));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "register.db.gz"), gzipSync(readFileSync(desk.path("register.db"))));
  const kept = await facts(desk, checkpoint);
  writeFileSync(join(place, "made-by.json"), `${JSON.stringify(kept, null, 2)}\n`);
  process.stdout.write(`Wrote ${place}: ${kept.entries} entries.\n`);
} finally {
  desk[Symbol.dispose]();
}

async function run(...args: readonly string[]): Promise<string> {
  const { code, errors, out } = await desk.run(args, { input: "a long enough passphrase" });
  if (code !== 0) throw new Error(`recital ${args.join(" ")}: ${errors}${out}`);
  return out;
}

type Document = {
  readonly parties: { notes: string | null }[];
  readonly policies: { languages: readonly string[] }[];
};

/** Somebody who may sign in, the sample, changes of it, and its policy, published in one language to stay small. */
async function fill({ path }: Desk): Promise<void> {
  const file = path("register.json");
  const person = ["--email", "ada@example.org", "--name", "Ada", "--role", "dpo,admin"];
  await run("user", "add", ...person, "--password-stdin");
  await run("import", "samples/ogo-security.json");
  await run("export", "--format", "json", "--out", file);
  const document = JSON.parse(readFileSync(file, "utf8")) as Document;
  for (const party of document.parties) party.notes = "Written by an earlier release.";
  for (const policy of document.policies) policy.languages = ["en"];
  writeFileSync(file, JSON.stringify(document));
  await run("import", file);
  await run("policy", "publish", "--policy", "privacy", "--errors-reason", "a sample");
}

/** What is to be found again, taken from the bundle; the backup was made before it. */
async function facts({ path }: Desk, checkpoint: string): Promise<Kept> {
  const { archive, files } = await packedFiles(path("bundle.zip"));
  const read = (name: string) => textIn(files, name);
  const document = JSON.parse(await read("register/register.json")) as Record<string, unknown>;
  const manifest = JSON.parse(await read("manifest.json")) as { files: Kept["policies"] };
  const lines = (await read("trail/entries.jsonl")).trimEnd().split("\n");
  const backedUp = lines.findLastIndex((line) => line.includes(String.raw`\"format\":\"backup\"`));
  archive.close();
  const records = Object.entries(document).flatMap(([collection, list]) =>
    Array.isArray(list) ? [[collection, list.map(({ id }: { id: string }) => id)] as const] : [],
  );
  return {
    release: version,
    madeBy: "node bin/releases/keep.ts",
    on: new Date().toISOString().slice(0, 10),
    entries: backedUp + 1,
    head: (JSON.parse(lines[backedUp] ?? "{}") as { hash: string }).hash,
    checkpoint,
    records: Object.fromEntries(records),
    policies: manifest.files.filter((file) => file.path.startsWith("policies/")),
  };
}

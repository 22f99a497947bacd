import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { openDesk, root } from "./testing/command.ts";

const documents = ["README.md", "docs/operating.md"];

/** The lines of the `sh` blocks of a document, in order. */
function commandsIn(document: string): readonly string[] {
  const text = readFileSync(join(root, document), "utf8");
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A shown command line: settings before it, what is piped in, its words. */
function parsed(line: string) {
  const match = /^(?:printf '%s' '([^']*)' \| )?((?:[A-Z_]+=\S+ )*)npm run recital -- (.+)$/.exec(
    line,
  );
  if (match === null) return null;
  const [, input = "", settings = "", rest = ""] = match;
  const words = [...rest.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
  const environment = Object.fromEntries(
    settings
      .trim()
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => one.split("=", 2) as [string, string]),
  );
  return { input, environment, words };
}

test("every command that the documents show does what they say, one after the other", async () => {
  using desk = openDesk();
  // A register as the first start leaves it: with the sample.
  const sample = join(root, "samples/ogo-security-completed.json");
  assert.equal((await desk.run(["import", sample])).code, 0);
  // The colleague who leaves in the operator's guide.
  const bob = ["--email", "bob@example.org", "--name", "Bob", "--role", "editor"];
  await desk.run(["user", "add", ...bob, "--password-stdin"], { input: "a long passphrase" });
  const lines = documents.flatMap(commandsIn).filter((line) => line.includes("npm run recital"));
  assert.ok(lines.length >= 12, `${lines.length} commands found`);
  for (const line of lines) {
    const command = parsed(line);
    assert.ok(command !== null, `the test cannot read: ${line}`);
    // Files that the examples write and read go beside the data, as they would for a person in that folder.
    const words = command.words.map((word) =>
      /^[\w-]+\.(json|pdf|xlsx|db)$/.test(word) ? desk.path(word) : word,
    );
    const { RECITAL_DATA, ...others } = command.environment;
    const ran = await desk.run(words, {
      input: command.input,
      environment: {
        ...others,
        ...(RECITAL_DATA === undefined ? {} : { RECITAL_DATA: desk.path(RECITAL_DATA) }),
      },
    });
    assert.equal(ran.code, 0, `${line}\n${ran.errors}`);
  }
});

test("the scripts and paths that the documents name exist", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing: string[] = [];
  for (const document of documents) {
    const text = readFileSync(join(root, document), "utf8");
    for (const [, script = ""] of text.matchAll(/npm run ([\w:]+)/g))
      assert.ok(script in scripts, `${document}: npm run ${script}`);
    for (const [, target = ""] of text.matchAll(/\]\(([^)#:]+)\)/g))
      if (!existsSync(join(root, dirname(document), target)))
        missing.push(`${document}: ${target}`);
    for (const [, path = ""] of text.matchAll(
      /`([\w-]+\/(?:[\w.-]+\/?)*|[\w-]+\.(?:config\.)?[jt]s)`/g,
    )) {
      // In tables and lists a bare file name stands after its folder.
      const places = [join(root, path), join(root, "bin", path)];
      if (!places.some((place) => existsSync(place))) missing.push(`${document}: ${path}`);
    }
  }
  assert.deepEqual(missing, []);
});

test("the settings that the operator's guide lists are those the process reads", () => {
  const text = readFileSync(join(root, "docs/operating.md"), "utf8");
  const table = text.slice(
    text.indexOf("| variable"),
    text.indexOf("\n\n", text.indexOf("| variable")),
  );
  const named = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+)/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => name),
  );
  const source = readFileSync(join(root, "server/process-settings.ts"), "utf8");
  const read = [...source.matchAll(/value\("([A-Z_]+)"\)/g)].map(([, name = ""]) => name);
  assert.deepEqual([...new Set(named)].sort(), [...new Set(read)].sort());
});

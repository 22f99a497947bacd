// @ts-check
import { verdicts, verifyBundle } from "./verify-bundle.js";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// node verify.mjs [--key KEY] [--checkpoint FILE], inside the unpacked bundle.
const folder = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { key: { type: "string" }, checkpoint: { type: "string" } },
});
/** @param {string} path @returns {import("./bytes.js").Content} */
const content = (path) => ({
  arrayBuffer: async () => new Uint8Array(readFileSync(path)).buffer,
  stream: () => /** @type {ReadableStream} */ (Readable.toWeb(createReadStream(path))),
});
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join("/"), content(path)];
    }),
);
const found = await verifyBundle(files, {
  ...(values.key === undefined ? {} : { key: values.key }),
  ...(values.checkpoint === undefined
    ? {}
    : { checkpoint: readFileSync(values.checkpoint, "utf8") }),
});
for (const line of found.lines) console.log(line);
console.log(found.ok ? verdicts.valid.en : `${verdicts.bad.en}${found.bad}`);
process.exitCode = found.ok ? 0 : 1;

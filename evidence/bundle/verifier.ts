import { readFileSync } from "node:fs";

const source = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

/** In the order in which each uses those before it. */
const parts = [
  "bytes.js",
  "signed-note.js",
  "files.js",
  "verify-entries.js",
  "verify-checkpoints.js",
  "verify-bundle.js",
];

/** The parts of the verifier as one module that imports nothing but what Node brings along. */
const joined = (runner: string) =>
  [...parts, runner]
    .map((name) =>
      source(name)
        .replace(/^import .* from "\.\/.*";\n/gm, "")
        .replace(/^export /gm, ""),
    )
    .join("\n");

/** The files by which a bundle can be verified without this program: one for Node, one for browsers. */
export function verifierFiles(): { readonly node: string; readonly page: string } {
  const page = source("verify.html").replace("/*VERIFIER*/", () => joined("run-in-browser.js"));
  return { node: joined("run-in-node.js"), page };
}

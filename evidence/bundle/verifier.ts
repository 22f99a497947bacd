import { readFileSync } from "node:fs";

const source = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

/** The parts of the verifier as one module without imports of its own. */
const joined = (runner: string) =>
  `${source("verify-bundle.js").replace(/^export /gm, "")}\n${source(runner).replace(/^import .* from "\.\/verify-bundle\.js";\n/m, "")}`;

/** The files by which a bundle can be verified without this program: one for Node, one for browsers. */
export function verifierFiles(): { readonly node: string; readonly page: string } {
  const page = source("verify.html").replace("/*VERIFIER*/", () => joined("run-in-browser.js"));
  return { node: joined("run-in-node.js"), page };
}

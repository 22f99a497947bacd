import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { embedScript } from "#policy/render/embed.ts";
import { policyJsonSchema } from "#policy/render/json.ts";
import { fontFiles } from "#policy/render/theme.ts";
import { caching, madeAnswer, type PublicAnswer, publicAnswer } from "./answer.ts";
import { embedPath, fontsPath, schemaPath } from "./paths.ts";

/** The addresses that are the same in every installation. */
export const fixedPaths: readonly string[] = [
  embedPath,
  schemaPath,
  ...Object.keys(fontFiles).map((file) => `${fontsPath}${file}`),
];

/** What only another release changes: fonts, script, schema, and the icon that browsers ask for unasked. Null for other addresses. */
export function fixedAnswer(path: string): Promise<PublicAnswer> | null {
  if (path === "/favicon.ico") return Promise.resolve(noIcon());
  if (path === embedPath) return madeAnswer(200, embedScript, { format: "js", caching: "asked" });
  if (path === schemaPath) {
    const schema = `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
    return madeAnswer(200, schema, { format: "json", caching: "asked" });
  }
  const file = path.startsWith(fontsPath) ? path.slice(fontsPath.length) : "";
  return Object.hasOwn(fontFiles, file) ? Promise.resolve(font(file)) : null;
}

const noIcon = () =>
  publicAnswer(204, { "cache-control": caching.forever }, { identity: Buffer.alloc(0) });

function font(file: string): PublicAnswer {
  const resolve = createRequire(import.meta.url).resolve;
  const bytes = readFileSync(resolve(`@fontsource-variable/source-serif-4/files/${file}`));
  const headers = {
    "content-type": "font/woff2",
    "cache-control": caching.forever,
    "access-control-allow-origin": "*",
  };
  return publicAnswer(200, headers, { identity: bytes });
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontFiles } from "#policy/render/theme.ts";
import { type PublicAnswer, publicAnswer } from "./answer.ts";

/** Folder of the fonts that public pages may load from this host. */
export const fontsPath = "/fonts/";

const forever = "public, max-age=31536000, immutable";

/** What never changes while the process runs: fonts, and the icon that browsers ask for unasked. Undefined for other addresses. */
export function fixedAnswer(path: string): PublicAnswer | undefined {
  if (path === "/favicon.ico")
    return publicAnswer(204, { "cache-control": forever }, { identity: Buffer.alloc(0) });
  const file = path.startsWith(fontsPath) ? path.slice(fontsPath.length) : "";
  if (!Object.hasOwn(fontFiles, file)) return undefined;
  const resolve = createRequire(import.meta.url).resolve;
  const bytes = readFileSync(resolve(`@fontsource-variable/source-serif-4/files/${file}`));
  return publicAnswer(
    200,
    { "content-type": "font/woff2", "cache-control": forever, "access-control-allow-origin": "*" },
    { identity: bytes },
  );
}

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The formats every published version exists in, with their content types. */
export const policyFormats = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
} as const;

export type PolicyFormat = keyof typeof policyFormats;

export type Encoding = "identity" | "gzip" | "br";

/** One representation of a version: its bytes under one encoding; `hash` is SHA-256 of the bytes before encoding. */
export type PolicyFile = {
  readonly locale: string;
  readonly format: PolicyFormat;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  readonly hash: string;
};

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The encodings of one representation; a PDF is compressed already. */
export async function encodings(
  locale: string,
  format: PolicyFormat,
  bytes: Buffer,
): Promise<readonly PolicyFile[]> {
  const hash = sha256(bytes);
  const file = (encoding: Encoding, encoded: Buffer): PolicyFile => ({
    locale,
    format,
    encoding,
    bytes: encoded,
    hash,
  });
  if (format === "pdf") return [file("identity", bytes)];
  const [gzipped, brotli] = await Promise.all([
    toGzip(bytes, { level: 9 }),
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 11,
      },
    }),
  ]);
  return [file("identity", bytes), file("gzip", gzipped), file("br", brotli)];
}

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What every format of the public site is sent as. */
export const formats = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  fragment: "text/html; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
} as const;

export type Format = keyof typeof formats;

/** The formats a policy can be read in, besides its page. */
export const otherFormats = ["md", "txt", "json", "pdf"] as const satisfies readonly Format[];

export type Encoding = "identity" | "gzip" | "br";

/** The bytes of one representation under each of its encodings. */
export type Encoded = Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer };

/** Which text of a version a file is: policy, subprocessors, changes, logo, or notice/ and the id of a collection point. */
export type FileName = {
  readonly document: string;
  readonly locale: string;
  readonly format: Format;
};

/** One representation of a version: its bytes under one encoding; `hash` is SHA-256 of the bytes before encoding. */
export type PolicyFile = FileName & {
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

/** The same bytes for every encoding a reader may accept; what is compressed already stays alone. */
export async function encoded(format: Format, bytes: Buffer): Promise<Encoded> {
  if (!/^(?:text|application\/(?:json|atom))/.test(formats[format])) return { identity: bytes };
  const [gzipped, br] = await Promise.all([
    toGzip(bytes, { level: 9 }),
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // What people load is made as small as can be; the tenfold time is not spent on formats for programs.
        [constants.BROTLI_PARAM_QUALITY]: format === "html" || format === "fragment" ? 11 : 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  ]);
  return { identity: bytes, gzip: gzipped, br };
}

/** The files of one representation. */
export async function filesOf(name: FileName, bytes: Buffer | string): Promise<PolicyFile[]> {
  const whole = Buffer.from(bytes);
  const hash = sha256(whole);
  return Object.entries(await encoded(name.format, whole)).map(([encoding, body]) => ({
    ...name,
    encoding: encoding as Encoding,
    bytes: body,
    hash,
  }));
}

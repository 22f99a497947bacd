import { storedPagePolicy } from "#policy/render/style.ts";
import {
  type Encoding,
  encoded,
  type Encoded,
  type Format,
  formats,
  sha256,
} from "../policies/files.ts";

/** One body of an answer with its complete head, as name, value, name, value …: nothing is computed per request. */
export type Representation = { readonly head: readonly string[]; readonly body: Buffer };

/** A complete public answer, ready for the socket. */
export type PublicAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly representations: Readonly<Partial<Record<Encoding, Representation>>> & {
    readonly identity: Representation;
  };
};

/** Security headers of every public answer. */
const publicHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** How long a reader may keep an answer without asking again. */
export const caching = {
  /** The bytes at this address never change. */
  forever: "public, max-age=31536000, immutable",
  /** What is in force must be asked for again each time; whoever has it gets a 304. */
  asked: "public, max-age=0, must-revalidate",
  /** Depends on the reader, or says that there is nothing. */
  never: "no-cache",
} as const;

/** Puts an answer together from its bodies per encoding. */
export function publicAnswer(
  status: number,
  own: Readonly<Record<string, string>>,
  bodies: Encoded,
): PublicAnswer {
  const headers = { ...publicHeaders, ...own };
  const represent = (encoding: Encoding, body: Buffer): Representation => {
    const coded = encoding === "identity" ? {} : { "content-encoding": encoding };
    return {
      head: Object.entries({
        ...headers,
        ...coded,
        "content-length": String(body.byteLength),
      }).flat(),
      body,
    };
  };
  const coded = Object.entries(bodies).map(([encoding, body]) => [
    encoding,
    represent(encoding as Encoding, body),
  ]);
  return {
    status,
    headers,
    representations: {
      ...Object.fromEntries(coded),
      identity: represent("identity", bodies.identity),
    },
  };
}

/** What an answer says of itself beside its bytes. */
export type Saying = {
  readonly format: Format;
  readonly caching: keyof typeof caching;
  /** SHA-256 of the bytes before encoding. */
  readonly hash: string;
  readonly locale?: string;
  /** Other headers. */
  readonly more?: Readonly<Record<string, string>>;
};

/** The answer for bytes that are at hand in every encoding. */
export function bytesAnswer(status: number, bytes: Encoded, saying: Saying): PublicAnswer {
  const { format, hash, locale } = saying;
  return publicAnswer(
    status,
    {
      "content-type": formats[format],
      ...(locale === undefined || locale === "" ? {} : { "content-language": locale }),
      "content-security-policy":
        format === "html" ? stylePolicy(bytes.identity.toString()) : "default-src 'none'; sandbox",
      "cache-control": caching[saying.caching],
      etag: `"${hash.slice(0, 32)}"`,
      vary: "Accept-Encoding",
      ...(isShared(format)
        ? { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" }
        : {}),
      ...saying.more,
    },
    bytes,
  );
}

/** The answer for bytes that were just made: compressed and hashed here. */
export async function madeAnswer(
  status: number,
  body: string | Buffer,
  saying: Omit<Saying, "hash">,
): Promise<PublicAnswer> {
  const bytes = Buffer.from(body);
  const all = await encoded(saying.format, bytes);
  return bytesAnswer(status, all, { ...saying, hash: sha256(bytes) });
}

/** Formats that pages and programs of other sites may read. */
function isShared(format: Format): boolean {
  return format === "fragment" || format === "json" || format === "atom" || format === "js";
}

/** The policy that lets a stored page use its own style sheet and nothing else, whichever release made it; no page frames it. */
function stylePolicy(html: string): string {
  return `${storedPagePolicy(html)}; frame-ancestors 'none'`;
}

/** The best representation for a client that accepts these encodings (RFC 9110 12.5.3, without weights below one). */
export function bestRepresentation(
  accepted: string | undefined,
  { representations }: PublicAnswer,
): Representation {
  if (accepted === undefined) return representations.identity;
  for (const encoding of ["br", "gzip"] as const) {
    const found = representations[encoding];
    if (found !== undefined && accepts(accepted, encoding)) return found;
  }
  return representations.identity;
}

function accepts(accepted: string, encoding: string): boolean {
  return accepted.split(",").some((part) => {
    const [name = "", ...parameters] = part.trim().toLowerCase().split(";");
    return (
      name === encoding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
    );
  });
}

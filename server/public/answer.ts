import type { Encoding } from "../policies/files.ts";

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

/** Puts an answer together from its bodies per encoding. */
export function publicAnswer(
  status: number,
  own: Readonly<Record<string, string>>,
  bodies: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer },
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

import type { Encoding } from "../policies/files.ts";

/** A complete public answer, ready for the socket: bytes per encoding, nothing computed per request. */
export type PublicAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer };
};

/** The best encoding a client accepts of those there are (RFC 9110 12.5.3, without weights below one). */
export function bestEncoding(accepted: string | undefined, answer: PublicAnswer): Encoding {
  const offers = new Set(
    (accepted ?? "")
      .toLowerCase()
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(";")[0]?.trim()),
  );
  if (offers.has("br") && answer.bodies.br !== undefined) return "br";
  if (offers.has("gzip") && answer.bodies.gzip !== undefined) return "gzip";
  return "identity";
}

/** Security headers of every public answer. */
export const publicHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

import { createHash, randomBytes } from "node:crypto";
import type { TrailAction } from "#access/trail-actions.ts";
import { canonicalJson } from "./canonical.ts";

/** The part of an entry that is never deleted. It names no person: the actor is an opaque id. */
export type Envelope = {
  readonly v: 1;
  readonly seq: number;
  /** Instant, ISO 8601 UTC, never before that of the entry before. */
  readonly ts: string;
  readonly actor: string;
  /** The roles the actor held, sorted, joined by a comma. */
  readonly role: string;
  readonly action: TrailAction;
  readonly entity: string | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly requestId: string;
  readonly payloadHash: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
};

/** What changed, kept apart with its salt so that it can be erased while the chain still verifies (GDPR Art. 17). */
export type Payload = { readonly salt: string; readonly body: string };

export const beginning = "0".repeat(64);

/** Hash of an envelope: the leaf hash of RFC 6962, SHA-256(0x00 ‖ JCS), in hex. */
export function envelopeHash(envelope: Envelope): string {
  return createHash("sha256").update("\u0000").update(canonicalJson(envelope)).digest("hex");
}

/** SHA-256(salt ‖ body) in hex; the salt is 32 random bytes in hex. */
export function payloadHash(payload: Payload): string {
  return createHash("sha256")
    .update(Buffer.from(payload.salt, "hex"))
    .update(payload.body)
    .digest("hex");
}

/** A payload of any JSON value with a fresh salt. */
export function makePayload(value: unknown): Payload {
  return { salt: randomBytes(32).toString("hex"), body: canonicalJson(value) };
}

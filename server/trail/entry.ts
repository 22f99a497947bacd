import { hash, randomBytes } from "node:crypto";
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
  return hash("sha256", `\u0000${canonicalEnvelope(envelope)}`);
}

/** `canonicalJson` of an envelope, in a tenth of the time: its names stand here in the order that JCS wants. */
export function canonicalEnvelope(envelope: Envelope): string {
  const { action, actor, entity, id, payloadHash, prev, requestId, role, seq, ts, v, version } =
    envelope;
  const sorted: Envelope = {
    action,
    actor,
    entity,
    id,
    payloadHash,
    prev,
    requestId,
    role,
    seq,
    ts,
    v,
    version,
  };
  return JSON.stringify(sorted);
}

/** SHA-256(salt ‖ body) in hex; the salt is 32 random bytes in hex. */
export function payloadHash({ body, salt }: Payload): string {
  return hash("sha256", Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(body)]));
}

/** A payload of any JSON value with a fresh salt. */
export function makePayload(value: unknown): Payload {
  return { salt: randomBytes(32).toString("hex"), body: canonicalJson(value) };
}

import { createHash, randomBytes } from "node:crypto";

/** A value nobody guesses: 256 random bits, written with letters, digits, hyphens and underscores. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * SHA-256 of a secret in hex, which is what the database keeps. Enough for 256 random bits;
 * passwords, which people choose, need `hashPassword`.
 */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

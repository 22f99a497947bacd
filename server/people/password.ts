import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Refusal } from "../refusal.ts";

const derive = promisify(argon2);

/** Argon2id as OWASP recommends it: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltLength = 16;
const prefix = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`;

const mostAtOnce = 2;
const longestQueue = 100;
let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password with a fresh salt, in the PHC string format. @throws Refusal unavailable where too many wait */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength);
  return encode(salt, await tagOf(password, salt));
}

/** Whether the password is the one of the hash; takes the same time for every hash. @throws Refusal unavailable */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [salt, tag] = hash.startsWith(prefix)
    ? hash
        .slice(prefix.length)
        .split("$")
        .map((part) => Buffer.from(part, "base64"))
    : [];
  if (salt === undefined || tag?.length !== cost.tagLength)
    throw new Error("a password hash of another kind");
  return timingSafeEqual(await tagOf(password, salt), tag);
}

/** The hash of no password at all: comparing with it takes as long as with anybody's. */
export const nobodysHash = encode(randomBytes(saltLength), randomBytes(cost.tagLength));

function encode(salt: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `${prefix}${text(salt)}$${text(tag)}`;
}

/** Two at once: more would take the memory and the processors from everybody who works. */
async function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  if (waiting.length >= longestQueue) throw busy();
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    // Keyboards differ in how they compose accents; the password is the same.
    return await derive("argon2id", { ...cost, message: password.normalize("NFC"), nonce });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function busy(): Refusal {
  return new Refusal("unavailable", {
    en: "Too many people are signing in at the moment. Try again shortly.",
    fr: "Trop de personnes se connectent en ce moment. Réessayez dans un instant.",
  });
}

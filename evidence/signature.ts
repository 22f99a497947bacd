import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** A key that signs notes: its name, the first four bytes of its hash, and the private half. */
export type SigningKey = {
  readonly name: string;
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  /** The public half as others are given it: name+hash+key (C2SP signed-note). */
  readonly verifierKey: string;
};

/** What verifies the signatures of one key. */
export type VerifierKey = {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
};

/** Ed25519, the only kind of key used here (C2SP signed-note, signature type 1). */
const ed25519 = Buffer.from([1]);
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
const keyBytes = 32;

/** A new key with that name, which may not hold white space or a plus sign. @throws RangeError */
export function newSigningKey(name: string): SigningKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-keyBytes);
  return signingKey(name, seed);
}

/** The key as one line for a file that only its owner may read: PRIVATE+KEY+name+hash+key. */
export function writeSigningKey(key: SigningKey): string {
  const seed = key.privateKey.export({ format: "der", type: "pkcs8" }).subarray(-keyBytes);
  const body = Buffer.concat([ed25519, seed]).toString("base64");
  return `PRIVATE+KEY+${key.name}+${key.id.toString("hex")}+${body}`;
}

/** Reads what `writeSigningKey` wrote. @throws RangeError saying what is wrong, never what the key is */
export function readSigningKey(line: string): SigningKey {
  const match = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line.trim());
  const [, name = "", id = "", body = ""] = match ?? [];
  const bytes = Buffer.from(body, "base64");
  if (bytes.length !== keyBytes + 1 || bytes[0] !== 1)
    throw new RangeError("it is not a signing key");
  const key = signingKey(name, bytes.subarray(1));
  if (key.id.toString("hex") !== id) throw new RangeError("its parts do not belong together");
  return key;
}

/** Reads a public key, name+hash+key. @throws RangeError */
export function readVerifierKey(text: string): VerifierKey {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  const [, name = "", id = "", body = ""] = match ?? [];
  const bytes = Buffer.from(body, "base64");
  if (bytes.length !== keyBytes + 1 || bytes[0] !== 1)
    throw new RangeError("it is not a public key of this kind");
  const publicBytes = bytes.subarray(1);
  const own = keyId(name, publicBytes);
  if (own.toString("hex") !== id) throw new RangeError("its parts do not belong together");
  const der = Buffer.concat([publicPrefix, publicBytes]);
  return { name, id: own, publicKey: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

/** The signature of a text, preceded by the id of the key, as a note carries it. */
export function signText(text: string, key: SigningKey): Buffer {
  return Buffer.concat([key.id, sign(null, Buffer.from(text), key.privateKey)]);
}

/** True where a note's signature, id of the key included, is this key's over the text. */
export function isSignedBy(text: string, signature: Buffer, key: VerifierKey): boolean {
  return (
    signature.length === 68 &&
    signature.subarray(0, 4).equals(key.id) &&
    verify(null, Buffer.from(text), key.publicKey, signature.subarray(4))
  );
}

function signingKey(name: string, seed: Buffer): SigningKey {
  if (!/^[^+\s]+$/u.test(name)) throw new RangeError("a key's name has no white space and no plus");
  const der = Buffer.concat([privatePrefix, seed]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicBytes = createPublicKey(privateKey)
    .export({ format: "der", type: "spki" })
    .subarray(-keyBytes);
  const id = keyId(name, publicBytes);
  const body = Buffer.concat([ed25519, publicBytes]).toString("base64");
  return { name, id, privateKey, verifierKey: `${name}+${id.toString("hex")}+${body}` };
}

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key) (C2SP signed-note). */
function keyId(name: string, publicBytes: Uint8Array): Buffer {
  return createHash("sha256")
    .update(`${name}\n`)
    .update(ed25519)
    .update(publicBytes)
    .digest()
    .subarray(0, 4);
}

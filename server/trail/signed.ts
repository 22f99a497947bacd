import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import { readCheckpoint } from "#evidence/checkpoint.ts";
import { readNote } from "#evidence/note.ts";
import { readVerifierKey } from "#evidence/signature.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { verifierKeys } from "./prove.ts";

/** A public key that signs checkpoints, with what people compare it by. */
export type NamedKey = {
  /** The number of the entry that announced it. */
  readonly from: number;
  readonly verifierKey: string;
  /** SHA-256 of its SubjectPublicKeyInfo (RFC 8410) in hex, as openssl gives it too. */
  readonly fingerprint: string;
};

/** The newest checkpoint there is, and the keys. */
export type NewestSigned = {
  readonly checkpoint: {
    readonly at: string;
    /** How many entries it signs. */
    readonly size: number;
    /** Root of their tree (RFC 6962), base64. */
    readonly root: string;
    readonly note: string;
  } | null;
  readonly keys: readonly NamedKey[];
};

/** The newest signed checkpoint, null before the first, without signing anew, and the keys. @throws Refusal forbidden */
export async function newestSigned(ctx: Context): Promise<NewestSigned> {
  authorise(ctx, "audit.read");
  const { checkpoint } = ctx.db.tables;
  const [row] = await ctx.db.read((orm) =>
    orm.select().from(checkpoint).orderBy(desc(checkpoint.size)).limit(1),
  );
  const tree = readCheckpoint(readNote(row?.note ?? "")?.text ?? "");
  const keys = (await verifierKeys(ctx)).map((key) => ({
    ...key,
    fingerprint: fingerprintOf(key.verifierKey),
  }));
  if (row === undefined || tree === null) return { checkpoint: null, keys };
  const { at, note, size } = row;
  return { checkpoint: { at, size, root: tree.root.toString("base64"), note }, keys };
}

function fingerprintOf(verifierKey: string): string {
  const der = readVerifierKey(verifierKey).publicKey.export({ format: "der", type: "spki" });
  return createHash("sha256").update(der).digest("hex");
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import {
  newSigningKey,
  readSigningKey,
  type SigningKey,
  writeSigningKey,
} from "#evidence/signature.ts";

/**
 * What is kept outside the database, so that who only has the database can neither sign for it nor cut its end:
 * the key that signs checkpoints, and the newest checkpoint that was signed.
 */
export type Vault = {
  readonly signingKey: () => SigningKey;
  readonly replaceSigningKey: (key: SigningKey) => void;
  /** The newest signed checkpoint; null before the first. */
  readonly checkpoint: () => string | null;
  readonly keepCheckpoint: (note: string) => void;
};

/** A key file that cannot be used; the message is one line for the operator. */
export class UnusableKey extends Error {
  override readonly name = "UnusableKey";
}

/**
 * The vault in a folder that only its owner may read. The first use makes a key with that name. Files are replaced
 * whole, so that a stop in between leaves the old or the new one.
 */
export function fileVault(folder: string, keyName: string): Vault {
  const keyFile = join(folder, "trail.key");
  const checkpointFile = join(folder, "trail.checkpoint");
  const replaceSigningKey = (key: SigningKey) => replace(keyFile, `${writeSigningKey(key)}\n`);
  return {
    signingKey: () => {
      if (!existsSync(keyFile)) replaceSigningKey(newSigningKey(keyName));
      try {
        return readSigningKey(readFileSync(keyFile, "utf8"));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new UnusableKey(
          `${keyFile} cannot be used (${reason}): put the key back from where you keep it, or move the file away and a new key is made, which the trail will say.`,
        );
      }
    },
    replaceSigningKey,
    checkpoint: () => (existsSync(checkpointFile) ? readFileSync(checkpointFile, "utf8") : null),
    keepCheckpoint: (note) => replace(checkpointFile, note),
  };
}

function replace(file: string, content: string): void {
  mkdirSync(join(file, ".."), { recursive: true, mode: 0o700 });
  const whole = `${file}.new`;
  const descriptor = openSync(whole, "w", 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(whole, file);
}

/** A vault that lasts as long as the process, for tests. */
export function memoryVault(keyName: string): Vault {
  let key = newSigningKey(keyName);
  let newest: string | null = null;
  return {
    signingKey: () => key,
    replaceSigningKey: (next) => {
      key = next;
    },
    checkpoint: () => newest,
    keepCheckpoint: (note) => {
      newest = note;
    },
  };
}

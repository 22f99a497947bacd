import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { DatabaseRefusal } from "../refusal.ts";
import { sync } from "./files.ts";

/** Copies the file while it is in use, in another thread; the copy gets its name when it was checked and is on the disk. */
export async function sqliteBackup(file: string, target: string): Promise<void> {
  await writeWhole(target, (draft) => copyInWorker(file, draft));
}

/** Lets a file be written under another name and gives it its own when it is complete, readable by its owner only. */
export async function writeWhole(
  target: string,
  write: (draft: string) => Promise<void>,
): Promise<void> {
  const path = resolve(target);
  if (existsSync(path)) throw new DatabaseRefusal(`${path} exists already: name a new file.`);
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  closeSync(openSync(draft, "wx", 0o600));
  try {
    await write(draft);
    chmodSync(draft, 0o600);
    sync(draft);
    renameSync(draft, path);
    sync(dirname(path));
  } finally {
    rmSync(draft, { force: true });
  }
}

function copyInWorker(from: string, to: string): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL("./backup-worker.ts", import.meta.url), {
      workerData: { from, to },
    });
    worker.once("error", failed);
    worker.once("exit", (code) => {
      if (code === 0) done();
      else failed(new Error(`The copy ended with code ${code}.`));
    });
  });
}

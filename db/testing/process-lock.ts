import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";

const patienceMs = 600_000;
const pauseMs = 20;

/** True while a process with that id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Runs a task while no other process runs one under the same lock file; one left by a dead process is taken over. Blocks, so that it also works at exit. */
export function locked<T>(file: string, task: () => T): T {
  const deadline = performance.now() + patienceMs;
  while (!take(file)) {
    if (performance.now() > deadline) throw new Error(`${file} is held by another process.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  try {
    return task();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx");
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
  } catch {
    // Released just now.
  }
  return false;
}

import { readdirSync, readFileSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

/** Where both want a processor, nine tenths of it go to who answers and one to whoever stepped back. */
const oneTenth = 10;

/**
 * Lets who asks for a page go before who waits for a report, on Linux, where each thread has a priority of its own;
 * elsewhere a process has one. The threads in which V8 compiles and collects for all others step back with this one:
 * most of their work is for whoever draws, and those who answer would wait for them.
 */
export function stepBack(): void {
  if (process.platform !== "linux") return;
  const behind = Math.min(19, getPriority(process.pid) + oneTenth);
  setPriority(0, behind);
  for (const thread of readdirSync("/proc/self/task")) {
    const name = readFileSync(`/proc/self/task/${thread}/comm`, "utf8").trim();
    if (name === "V8Worker") setPriority(Number(thread), behind);
  }
}

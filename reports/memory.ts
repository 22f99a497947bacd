import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Collects what a thread that has come to rest no longer needs. V8 collects when something new needs room, so a thread
 * that waits would keep all of it; compiled code stays.
 */
export function tidyUp(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}

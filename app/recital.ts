import type { RecitalServer } from "#server/recital.ts";

const name = Symbol.for("recital.server");

/** The running server of this process (bin/serve.ts puts it there before the first page is asked for). */
export function recital(): RecitalServer {
  const server = (globalThis as { [name]?: RecitalServer })[name];
  if (server === undefined) {
    throw new Error("The screens run inside of Recital: start it with npm start or npm run dev.");
  }
  return server;
}

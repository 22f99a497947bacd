import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres, serverUser } from "./postgres-binaries.ts";
import { isAlive, locked } from "./process-lock.ts";

/** Files that test processes share, one folder per user of the machine. */
export const sharedFolder = join(tmpdir(), `recital-test-${process.getuid?.() ?? "user"}`);

const home = join(sharedFolder, "postgres");
const data = join(home, "data");
const users = join(home, "users");
const portFile = join(home, "port");
const lock = join(sharedFolder, "postgres.lock");

/** Fast and forgetful: the server holds nothing but tests. */
const options = (port: number) =>
  [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c fsync=off",
    "-c full_page_writes=off",
    "-c max_connections=200",
    "-c shared_buffers=64MB",
  ].join(" ");

let started: string | undefined;

/**
 * The address (without a database name) of a throw-away PostgreSQL server that all test processes
 * share: the first one starts it, the last one to end stops and removes it. Undefined on a machine
 * without PostgreSQL.
 */
export function cluster(): string | undefined {
  if (started !== undefined) return started;
  const binaries = findPostgres();
  if (binaries === undefined) return undefined;
  mkdirSync(sharedFolder, { recursive: true });
  const port = locked(lock, () => attend(binaries));
  process.once("exit", () => locked(lock, () => leave(binaries)));
  started = `postgres://recital@127.0.0.1:${port}`;
  return started;
}

function attend(binaries: string): number {
  mkdirSync(users, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  const port = isRunning(binaries) ? Number(readFileSync(portFile, "utf8")) : start(binaries);
  writeFileSync(join(users, String(process.pid)), "");
  return port;
}

function leave(binaries: string): void {
  rmSync(join(users, String(process.pid)), { force: true });
  const others = readdirSync(users).map(Number).filter(isAlive);
  if (others.length > 0) return;
  run(binaries, "pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
  rmSync(home, { recursive: true, force: true });
}

function isRunning(binaries: string): boolean {
  return existsSync(portFile) && run(binaries, "pg_ctl", ["-D", data, "status"]) === 0;
}

function start(binaries: string): number {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const user = serverUser();
  if (user !== undefined) {
    chownSync(home, user.uid, user.gid);
    chownSync(data, user.uid, user.gid);
  }
  const initdb = ["-D", data, "-A", "trust", "-U", "recital", "-E", "UTF8", "--no-locale"];
  if (run(binaries, "initdb", [...initdb, "--no-sync"]) !== 0) throw failed("initdb");
  // A port may be taken between two looks: another one then.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 40_000);
    const server = [
      "-D",
      data,
      "-l",
      join(data, "log"),
      "-o",
      options(port),
      "-w",
      "-t",
      "300",
      "start",
    ];
    if (run(binaries, "pg_ctl", server) !== 0) continue;
    writeFileSync(portFile, String(port));
    return port;
  }
  throw failed("pg_ctl start");
}

function failed(step: string): Error {
  const log = join(data, "log");
  const detail = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").at(-1) : "";
  return new Error(`The PostgreSQL server for tests did not start (${step}): ${detail}`);
}

function run(binaries: string, program: string, args: readonly string[]): number | null {
  const { status } = spawnSync(join(binaries, program), args, {
    ...serverUser(),
    cwd: home,
    env: { ...process.env, HOME: home, LC_ALL: "C" },
    stdio: "ignore",
  });
  return status;
}

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** Flags for every start of the browser: quiet on the network, and without a sandbox for root. */
export const browserFlags: string[] = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of a Chromium that starts: CHROMIUM_PATH, an installed one, or one installed now. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which does not start.`);
  }
  return installed() ?? installedByPlaywright() ?? installedBySystem() ?? giveUp();
}

function installed(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const macs = ["Google Chrome", "Chromium"].map((name) =>
    join("/Applications", `${name}.app`, "Contents", "MacOS", name),
  );
  return [...candidates, ...macs, chromium.executablePath()].find(starts);
}

function installedByPlaywright(): string | undefined {
  const cli = join(import.meta.dirname, "../node_modules/playwright/cli.js");
  attempt("Chromium by Playwright", process.execPath, [cli, "install", "chromium"]);
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

function installedBySystem(): string | undefined {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;
  attempt("the list of system packages", "apt-get", ["update"]);
  attempt("chromium, a system package", "apt-get", [
    "install",
    "--yes",
    "--no-install-recommends",
    "chromium",
  ]);
  return installed();
}

/** Tries an installation; whether it worked shows in whether the browser then starts. */
function attempt(what: string, program: string, args: string[]): void {
  console.error(`recital: installing ${what} …`);
  try {
    execFileSync(program, args, {
      stdio: "ignore",
      timeout: 10 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch {
    console.error(`recital: installing ${what} failed`);
  }
}

function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
}

function giveUp(): never {
  throw new Error(
    "No Chromium for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH.",
  );
}

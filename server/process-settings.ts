import { resolve } from "node:path";

/** How this process was told to run (product settings, from the environment). */
export type ProcessSettings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly url: string;
  readonly sample: "ogo-security" | "ogo-security-completed" | "none";
  readonly databaseUrl: string | null;
  /** How many proxies of the operator's stand in front; what they say of who connects is believed. */
  readonly proxies: number;
};

/** A setting that is wrong; the message is one line that names it and says what it should be. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

type Environment = Readonly<Record<string, string | undefined>>;

const samples = ["ogo-security", "ogo-security-completed", "none"] as const;

/** Reads the settings. @throws WrongSetting on the first that is wrong */
export function readSettings(environment: Environment, folder: string): ProcessSettings {
  const value = (name: string) => {
    const given = environment[name]?.trim();
    return given === undefined || given === "" ? undefined : given;
  };
  const port = readPort(value("PORT"));
  const sample = samples.find((name) => name === (value("RECITAL_SAMPLE") ?? "ogo-security"));
  if (sample === undefined)
    throw new WrongSetting(
      `RECITAL_SAMPLE is ${shown(value("RECITAL_SAMPLE"))}: use one of ${samples.join(", ")}.`,
    );
  return {
    host: value("HOST") ?? "127.0.0.1",
    port,
    dataDir: resolve(folder, value("RECITAL_DATA") ?? "./data"),
    url: readUrl(value("RECITAL_URL"), port),
    sample,
    databaseUrl: readDatabaseUrl(value("DATABASE_URL")),
    proxies: readProxies(value("RECITAL_PROXIES")),
  };
}

/** A value within the one line of a message. */
const shown = (value: string | undefined): string => `“${(value ?? "").replaceAll(/\s+/g, " ")}”`;

function readPort(given = "3000"): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new WrongSetting(`PORT is ${shown(given)}: use a number from 1 to 65535.`);
}

function readUrl(given: string | undefined, port: number): string {
  const text = given ?? `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    url.pathname === "/" &&
    url.search === "" &&
    url.hash === "";
  if (plain) return url.origin;
  // Before an @ there may be a password, so such an address is not repeated.
  const found = text.includes("@") ? "holds a name or a password" : `is ${shown(text)}`;
  throw new WrongSetting(
    `RECITAL_URL ${found}: use the address people type, such as https://privacy.example.org, without a path.`,
  );
}

function readProxies(given = "0"): number {
  if (/^\d$/.test(given)) return Number(given);
  throw new WrongSetting(
    `RECITAL_PROXIES is ${shown(given)}: use the number of proxies in front of Recital, from 0 to 9.`,
  );
}

function readDatabaseUrl(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (/^postgres(ql)?:\/\//.test(given) && URL.canParse(given)) return given;
  // The value may hold a password, so it is not repeated.
  throw new WrongSetting(
    "DATABASE_URL is not an address of PostgreSQL: use postgres://user:password@host:5432/database, or leave it out for SQLite.",
  );
}

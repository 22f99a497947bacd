import { cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { toDocument } from "#register/document.ts";
import { generateRegister } from "#register/generate.ts";
import { addPerson } from "#server/people/people.ts";
import { createToken } from "#server/people/tokens.ts";
import { openInstallation, operatorContext } from "#server/installation.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportDocument } from "#server/registers/export.ts";
import { importDocument } from "#server/registers/import.ts";
import { currentRegister } from "#server/registers/load.ts";
import { type Figure, note, timed } from "./table.ts";

/** A data folder with a register of that many activities, and a token to use it over HTTP. */
export type Place = {
  readonly size: number;
  readonly dataDir: string;
  readonly token: string;
  readonly remove: () => Promise<void>;
};

const linksPerActivity = 20;

/** Who uses the register that is measured. */
export const account = {
  email: "bench@example.org",
  password: "a long enough passphrase",
} as const;

/** Makes a register of `size` activities in a folder of its own, timing import, export and loading on the way. */
export async function makeRegisters(size: number, figures: Figure[]): Promise<Place> {
  const dataDir = folder(size);
  const installation = await open(dataDir);
  const ctx = operatorContext(installation, "bench");
  const document = toDocument(generateRegister({ seed: 1, activities: size, linksPerActivity }));
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const [imported] = await timed(() => importDocument(ctx, document, { dryRun: false }));
  stalls.disable();
  note(figures, { what: "import", size, value: imported, unit: "ms" });
  const longest = stalls.max / 1e6;
  note(figures, { what: "longest stall while importing", size, value: longest, unit: "ms" });
  const [loaded] = await timed(() => currentRegister(installation));
  note(figures, { what: "load the Register value", size, value: loaded, unit: "ms" });
  const [exported] = await timed(() => exportDocument(ctx));
  note(figures, { what: "export (value at hand)", size, value: exported, unit: "ms" });
  const instant = new Date().toISOString();
  const [past] = await timed(() => exportDocument(asOf(ctx, instant)));
  note(figures, { what: "export as of an instant", size, value: past, unit: "ms" });
  note(figures, { what: "register document", size, value: document.length / 1e6, unit: "MB" });
  await addPerson(ctx, { ...account, name: "Bench", roles: ["dpo", "admin"] });
  const { token } = await createToken(ctx, { email: account.email, name: "bench" });
  await installation.db.close();
  note(figures, {
    what: "database file",
    size,
    value: statSync(join(dataDir, "recital.db")).size / 1e6,
    unit: "MB",
  });
  return place(size, dataDir, token);
}

/** A copy of a data folder whose account is the one above, for measuring without filling one first. */
export async function copiedRegister(size: number, from: string): Promise<Place> {
  const dataDir = folder(size);
  cpSync(from, dataDir, { recursive: true });
  const installation = await open(dataDir);
  const ctx = operatorContext(installation, "bench");
  const { token } = await createToken(ctx, { email: account.email, name: "bench again" });
  await installation.db.close();
  return place(size, dataDir, token);
}

const folder = (size: number) => mkdtempSync(join(tmpdir(), `recital-bench-${size}-`));

const open = (dataDir: string) =>
  openInstallation({ dataDir, databaseUrl: null, url: "http://localhost:3000" }, () => new Date());

const place = (size: number, dataDir: string, token: string): Place => ({
  size,
  dataDir,
  token,
  remove: async () => rmSync(dataDir, { recursive: true, force: true }),
});

import { createHash } from "node:crypto";
import { setImmediate as othersTurn } from "node:timers/promises";
import type { Locale } from "#register/locale.ts";
import { renderInWorker } from "#reports/worker.ts";
import type { Context } from "../context.ts";
import { append } from "../trail/append.ts";
import { makeCheckpoint } from "../trail/checkpoints.ts";
import { registerForExport } from "./export.ts";

/** The formats a register is exported in, the layouts of authorities among them. */
export const exportFormats = [
  "pdf",
  "xlsx",
  "csv",
  "json",
  "jsonld",
  "cnil.xlsx",
  "cnil.ods",
  "ico.xlsx",
] as const;

export type ExportFormat = (typeof exportFormats)[number];

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const types: Readonly<Record<ExportFormat, string>> = {
  pdf: "application/pdf",
  xlsx,
  "cnil.xlsx": xlsx,
  "cnil.ods": "application/vnd.oasis.opendocument.spreadsheet",
  "ico.xlsx": xlsx,
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
};

/**
 * The register in a format, as the context reads it, made off the main thread; the trail records that it was taken.
 * @throws Refusal forbidden
 */
export async function exportFile(
  ctx: Context,
  format: ExportFormat,
  options: { locale: Locale },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string; name: string }> {
  const register = await registerForExport(ctx);
  const { size, root } = await makeCheckpoint(ctx);
  const bytes = await renderInWorker({
    kind: format,
    records: register.records,
    at: register.at,
    locale: options.locale,
    generatedAt: ctx.now().toISOString(),
    checkpoint: { size, hash: root.toString("hex") },
  });
  const taken = {
    format,
    locale: options.locale,
    asOf: ctx.asOf,
    sha256: await sha256InPortions(bytes),
  };
  await ctx.db.write((tx) =>
    append(ctx, tx, [
      {
        action: "export",
        entity: "register",
        id: null,
        version: null,
        payload: { before: null, after: taken, reason: null },
      },
    ]),
  );
  return { bytes, type: types[format], name: `register-${register.at.slice(0, 10)}.${format}` };
}

const portion = 4_000_000;

/** SHA-256 in hex of what may be hundreds of megabytes, with a turn for other requests in between. */
async function sha256InPortions(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let start = 0; start < bytes.length; start += portion) {
    hash.update(bytes.subarray(start, start + portion));
    await othersTurn();
  }
  return hash.digest("hex");
}

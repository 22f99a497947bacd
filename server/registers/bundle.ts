import { asc, eq } from "drizzle-orm";
import { bundleReadme } from "#evidence/bundle/readme.ts";
import { verifierFiles } from "#evidence/bundle/verifier.ts";
import type { Locale } from "#register/locale.ts";
import { wholeReport } from "#reports/pieces.ts";
import { packBeside, type Packed } from "#reports/workbook/pack.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { listFindings, noFilter } from "../findings/report.ts";
import { sha256 } from "../policies/files.ts";
import { fileKey } from "../policies/versions.ts";
import { makeCheckpoint } from "../trail/checkpoints.ts";
import { canonicalEnvelope } from "../trail/entry.ts";
import { noteExport } from "../trail/note-export.ts";
import { verifierKeys } from "../trail/prove.ts";
import { trailRows } from "../trail/rows.ts";
import { envelopeOf } from "../trail/verify.ts";
import { printed } from "./export-file.ts";
import { registerForExport } from "./export.ts";

const formats = ["pdf", "xlsx", "csv", "json", "jsonld"] as const;
const rowsAtOnce = 2_000;

/** A file of the bundle; with its SHA-256 where the thread that made it said that too. */
type Hashed = Packed & { readonly hash?: string };

/**
 * What an auditor takes away, as one ZIP archive: the register as of the context's instant in every format, the
 * published policies, findings and waivers, the whole trail with its signed checkpoint and keys, and what verifies
 * all that without this program. The trail records the export with the hash of the list of its files.
 * @throws Refusal forbidden
 */
export async function exportBundle(ctx: Context, locale: Locale): Promise<Buffer<ArrayBuffer>> {
  authorise(ctx, "audit.read");
  const files = [
    ...(await registerFiles(ctx, locale)),
    ...(await policyFiles(ctx)),
    await findingsFile(ctx, locale),
    await checkpointsFile(ctx),
    ...ownFiles(),
  ];
  const manifest = manifestOf(files);
  const taken = { format: "bundle", locale, asOf: ctx.asOf, manifest: sha256(manifest) };
  await noteExport(ctx, "register", taken);
  const { note, size } = await makeCheckpoint(ctx);
  const keys = (await verifierKeys(ctx)).map(({ verifierKey }) => `${verifierKey}\n`).join("");
  const trail: readonly Packed[] = [
    { name: "manifest.json", content: manifest },
    { name: "trail/entries.jsonl", content: await entryLines(ctx, size) },
    { name: "trail/checkpoint", content: note },
    { name: "trail/keys", content: keys },
  ];
  return Buffer.from(await packBeside([...files, ...trail], ctx.now()));
}

function manifestOf(files: readonly Hashed[]): string {
  const list = files.map(({ content, hash = sha256(content), name }) => ({
    path: name,
    sha256: hash,
  }));
  return `${JSON.stringify({ format: "recital-bundle/1", files: list }, null, 2)}\n`;
}

async function registerFiles(ctx: Context, locale: Locale): Promise<readonly Hashed[]> {
  const register = await registerForExport(ctx);
  const checkpoint = await makeCheckpoint(ctx);
  const made: Hashed[] = [];
  for (const format of formats) {
    const report = await printed(ctx, register, checkpoint, format, locale);
    made.push({
      name: `register/register.${format}`,
      content: wholeReport(report),
      hash: report.sha256,
      // Compressed already, as a PDF and a workbook are.
      stored: format === "pdf" || format === "xlsx",
    });
  }
  return made;
}

async function policyFiles({ db }: Context): Promise<readonly Packed[]> {
  const { policyFile, policyVersion } = db.tables;
  const rows = await db.read((orm) =>
    orm
      .select({ version: policyVersion, file: policyFile })
      .from(policyFile)
      .innerJoin(policyVersion, eq(policyVersion.id, policyFile.policyVersionId))
      .where(eq(policyFile.encoding, "identity"))
      .orderBy(asc(policyVersion.slug), asc(policyVersion.number)),
  );
  return rows.map(({ file, version }) => ({
    name: `policies/${version.slug}/v${version.number}/${fileKey(file)}`,
    content: file.bytes,
  }));
}

async function findingsFile(ctx: Context, locale: Locale): Promise<Packed> {
  const items = await listFindings(ctx, noFilter, locale);
  return { name: "findings/findings.json", content: `${JSON.stringify({ items }, null, 2)}\n` };
}

/** Every checkpoint signed before this export, one JSON text a line, so that a rewritten entry can be placed between two. */
async function checkpointsFile({ db }: Context): Promise<Packed> {
  const { checkpoint } = db.tables;
  const rows = await db.read((orm) =>
    orm.select({ note: checkpoint.note }).from(checkpoint).orderBy(asc(checkpoint.size)),
  );
  const content = rows.map(({ note }) => `${JSON.stringify(note)}\n`).join("");
  return { name: "trail/checkpoints.jsonl", content };
}

function ownFiles(): readonly Packed[] {
  const { node, page } = verifierFiles();
  return [
    { name: "README.txt", content: bundleReadme },
    { name: "verify.mjs", content: node },
    { name: "verify.html", content: page },
  ];
}

/** Each entry on a line: the envelope as it was hashed, the hash, and what it recorded with its salt, null where erased. */
async function entryLines({ db }: Context, size: number): Promise<string> {
  const lines: string[] = [];
  for (let seq = 0; seq < size; ) {
    const rows = await db.read((orm) => trailRows(db, orm, seq, Math.min(rowsAtOnce, size - seq)));
    for (const row of rows) {
      const { body, hash, salt } = row;
      lines.push(JSON.stringify({ entry: canonicalEnvelope(envelopeOf(row)), hash, salt, body }));
    }
    seq = rows.at(-1)?.seq ?? size;
  }
  return `${lines.join("\n")}\n`;
}

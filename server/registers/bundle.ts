import { asc, eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { bundleReadme } from "#evidence/bundle/readme.ts";
import { verifierFiles } from "#evidence/bundle/verifier.ts";
import type { Locale } from "#register/locale.ts";
import { type ArchiveBytes, ArchiveFile, type Pieces } from "#reports/workbook/archive-file.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { listFindings, noFilter } from "../findings/report.ts";
import { sha256 } from "../policies/files.ts";
import { fileKey } from "../policies/versions.ts";
import { head } from "../trail/append.ts";
import { makeCheckpoint } from "../trail/checkpoints.ts";
import { canonicalEnvelope } from "../trail/entry.ts";
import { noteExport } from "../trail/note-export.ts";
import { verifierKeys } from "../trail/prove.ts";
import { trailRows } from "../trail/rows.ts";
import { envelopeOf } from "../trail/verify.ts";
import { printed } from "./export-file.ts";
import { registerForExport } from "./export.ts";

const formats = ["pdf", "xlsx", "csv", "json", "jsonld"] as const;
/** So few that others are answered in between. */
const rowsAtOnce = 500;

/** A file of the bundle, read or made when its turn comes. */
type BundleFile = { readonly name: string; readonly content: Pieces; readonly stored?: boolean };

/**
 * What an auditor takes away, as one ZIP archive: the register as of the context's instant in every format, the
 * published policies, findings and waivers, the whole trail with its signed checkpoint and keys, and what verifies
 * all that without this program. It is complete on disk before its first byte is given, whatever its size; memory holds
 * one file of the register, and a few entries, at a time. The trail records the export with the hash of the list of its
 * files.
 * @throws Refusal forbidden
 */
export async function exportBundle(ctx: Context, locale: Locale): Promise<ArchiveBytes> {
  authorise(ctx, "audit.read");
  const archive = await ArchiveFile.create(ctx.dataDir, ctx.now());
  try {
    const manifest = await addFiles(ctx, archive, locale);
    const taken = { format: "bundle", locale, asOf: ctx.asOf, manifest: sha256(manifest) };
    await noteExport(ctx, "register", taken);
    await archive.add("manifest.json", bytesOf(manifest));
    while (!(await addTrail(ctx, archive)));
    return await archive.finish();
  } catch (error) {
    await archive.discard();
    throw error;
  }
}

const bytesOf = (text: string): Pieces => [Buffer.from(text)];

/** Adds all but the trail and gives the list of what was added. */
async function addFiles(ctx: Context, archive: ArchiveFile, locale: Locale): Promise<string> {
  const listed: { readonly path: string; readonly sha256: string }[] = [];
  for (const part of [
    registerFiles(ctx, locale),
    policyFiles(ctx),
    findingsFile(ctx, locale),
    checkpointsFile(ctx),
    ownFiles(),
  ])
    for await (const { content, name, stored = false } of part)
      listed.push({ path: name, sha256: await archive.add(name, content, { stored }) });
  return `${JSON.stringify({ format: "recital-bundle/1", files: listed }, null, 2)}\n`;
}

async function* registerFiles(ctx: Context, locale: Locale): AsyncGenerator<BundleFile> {
  const register = await registerForExport(ctx);
  const checkpoint = await makeCheckpoint(ctx);
  for (const format of formats) {
    const { pieces } = await printed(ctx, register, checkpoint, format, locale);
    // Compressed already, as a PDF and a workbook are.
    const stored = format === "pdf" || format === "xlsx";
    yield { name: `register/register.${format}`, content: pieces, stored };
  }
}

async function* policyFiles({ db }: Context): AsyncGenerator<BundleFile> {
  const { policyFile, policyVersion } = db.tables;
  const versions = await db.read((orm) =>
    orm
      .select({ id: policyVersion.id, slug: policyVersion.slug, number: policyVersion.number })
      .from(policyVersion)
      .orderBy(asc(policyVersion.slug), asc(policyVersion.number)),
  );
  for (const { id, number, slug } of versions) {
    const files = await db.read((orm) =>
      orm.select().from(policyFile).where(eq(policyFile.policyVersionId, id)),
    );
    for (const file of files.filter(({ encoding }) => encoding === "identity"))
      yield { name: `policies/${slug}/v${number}/${fileKey(file)}`, content: [file.bytes] };
  }
}

async function* findingsFile(ctx: Context, locale: Locale): AsyncGenerator<BundleFile> {
  const items = await listFindings(ctx, noFilter, locale);
  const content = bytesOf(`${JSON.stringify({ items }, null, 2)}\n`);
  yield { name: "findings/findings.json", content };
}

/** Every checkpoint signed before this export, one JSON text a line, so that a rewritten entry can be placed between two. */
async function* checkpointsFile({ db }: Context): AsyncGenerator<BundleFile> {
  const { checkpoint } = db.tables;
  const rows = await db.read((orm) =>
    orm.select({ note: checkpoint.note }).from(checkpoint).orderBy(asc(checkpoint.size)),
  );
  const content = bytesOf(rows.map(({ note }) => `${JSON.stringify(note)}\n`).join(""));
  yield { name: "trail/checkpoints.jsonl", content };
}

function* ownFiles(): Generator<BundleFile> {
  const { node, page } = verifierFiles();
  yield { name: "README.txt", content: bytesOf(bundleReadme) };
  yield { name: "verify.mjs", content: bytesOf(node) };
  yield { name: "verify.html", content: bytesOf(page) };
}

/**
 * Adds the trail as it is when it is signed. False where an entry came between the signature and the reading: it could
 * have erased what the bundle then lacks without saying so (GDPR Art. 17), or brought a key.
 */
async function addTrail(ctx: Context, archive: ArchiveFile): Promise<boolean> {
  const { note, size } = await makeCheckpoint(ctx);
  return ctx.db.snapshot(async (orm) => {
    if ((await head(ctx.db, orm)).seq !== size) return false;
    const keys = (await verifierKeys(ctx)).map(({ verifierKey }) => `${verifierKey}\n`).join("");
    await archive.add("trail/entries.jsonl", entryLines(ctx, orm));
    await archive.add("trail/checkpoint", bytesOf(note));
    await archive.add("trail/keys", bytesOf(keys));
    return true;
  });
}

/** Each entry on a line: the envelope as it was hashed, the hash, and what it recorded with its salt, null where erased. */
async function* entryLines({ db }: Context, orm: Orm): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; ) {
    const rows = await trailRows(db, orm, seq, rowsAtOnce);
    const lines = rows.map((row) => {
      const { body, hash, salt } = row;
      return `${JSON.stringify({ entry: canonicalEnvelope(envelopeOf(row)), hash, salt, body })}\n`;
    });
    if (lines.length > 0) yield Buffer.from(lines.join(""));
    if (rows.length < rowsAtOnce) return;
    seq = rows.at(-1)?.seq ?? seq;
  }
}

import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { and, eq, gte } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { compilePolicy } from "#policy/compile.ts";
import type { PolicyDocument } from "#policy/document.ts";
import { renderHtml } from "#policy/render/html.ts";
import { renderJson } from "#policy/render/json.ts";
import { renderMarkdown } from "#policy/render/markdown.ts";
import { renderText } from "#policy/render/text.ts";
import { toDocument } from "#register/document.ts";
import { type Locale, type LocalisedText, locales } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Policy } from "#register/registry.ts";
import { renderInWorker } from "#reports/worker.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid, Refusal } from "../refusal.ts";
import { currentRegister } from "../registers/load.ts";
import { append } from "../trail/append.ts";
import { encodings, type PolicyFile, sha256 } from "./files.ts";
import { pageOf } from "./page.ts";
import { type PolicyVersion, policyBySlug, versionsOf } from "./versions.ts";

/** What a publication is asked for; `effectiveAt` (ISO 8601) defaults to now and may lie in the future. */
export type Publication = {
  readonly effectiveAt?: string | null;
  readonly reason?: string | null;
  readonly changeSummary?: LocalisedText | null;
};

const compress = promisify(gzip);
const filesPerStatement = 10;

/**
 * Compiles, renders and hashes the next version of a policy, and returns what commits it: the immutable bytes per
 * language, format and encoding, bound to the register they came from and recorded in the trail.
 * @throws Refusal forbidden, not_found, invalid (no language, wrong date), conflict (somebody published meanwhile)
 */
export async function preparePublication(
  ctx: Context,
  slug: string,
  publication: Publication,
): Promise<(tx: Orm) => Promise<PolicyVersion>> {
  authorise(ctx, "policy.publish");
  const register = await currentRegister(ctx);
  const policy = policyBySlug(register, slug);
  if (policy.languages.length === 0) throw invalid([problem(ctx, "languages")]);
  const publishedAt = instant(ctx);
  const effectiveAt = effective(ctx, publication.effectiveAt ?? null, publishedAt);
  const number = ((await versionsOf(ctx, policy.id))[0]?.number ?? 0) + 1;
  const version = { number, effectiveAt, publishedAt };
  const files: PolicyFile[] = [];
  for (const locale of locales.filter((one) => policy.languages.includes(one))) {
    const document = compilePolicy(register, policy, locale, { version, baseUrl: ctx.url });
    files.push(...(await representations(ctx, register, policy, document, locale)));
  }
  const snapshot = toDocument(register);
  const body = await compress(snapshot);
  const row = {
    id: randomUUID(),
    policyId: policy.id,
    slug,
    ...version,
    publishedBy: ctx.actor.id,
    approvedBy: ctx.actor.id,
    reason: publication.reason ?? null,
    changeSummary: publication.changeSummary ?? null,
    snapshotHash: sha256(snapshot),
  };
  return async (tx) => {
    const { policyVersion, policyFile, policySnapshot } = ctx.db.tables;
    const newer = await tx.$count(
      policyVersion,
      and(eq(policyVersion.policyId, policy.id), gte(policyVersion.number, number)),
    );
    if (newer > 0) throw meanwhile();
    const hashes = Object.fromEntries(
      files
        .filter((file) => file.encoding === "identity")
        .map((file) => [`${file.locale}.${file.format}`, file.hash]),
    );
    const [entry] = await append(ctx, tx, [
      {
        action: "publish",
        entity: "policyVersion",
        id: row.id,
        version: number,
        payload: { before: null, after: { ...row, hashes }, reason: row.reason },
      },
    ]);
    await tx.insert(policyVersion).values({ ...row, auditSeq: entry?.seq ?? 0 });
    for (let start = 0; start < files.length; start += filesPerStatement) {
      await tx
        .insert(policyFile)
        .values(
          files
            .slice(start, start + filesPerStatement)
            .map((file) => ({ ...file, policyVersionId: row.id })),
        );
    }
    await tx.insert(policySnapshot).values({ policyVersionId: row.id, body });
    return { ...row, inForce: effectiveAt <= publishedAt };
  };
}

async function representations(
  ctx: Context,
  register: Register,
  policy: Policy,
  document: PolicyDocument,
  locale: Locale,
): Promise<readonly PolicyFile[]> {
  const json = Buffer.from(renderJson(document));
  const hash = sha256(json);
  const page = pageOf(ctx, register, policy, locale, document, hash);
  const number = document.version?.number ?? 0;
  const options = {
    generatedAt: document.version?.publishedAt ?? "",
    hash,
    url: `${ctx.url}${page.versionHref(number)}`,
    timeZone: page.timeZone,
  };
  const all = await Promise.all([
    encodings(locale, "html", Buffer.from(renderHtml(document, page))),
    encodings(locale, "md", Buffer.from(renderMarkdown(document, options))),
    encodings(locale, "txt", Buffer.from(renderText(document, options))),
    encodings(locale, "json", json),
    renderInWorker({ kind: "policy-pdf", document, options }).then((bytes) =>
      encodings(locale, "pdf", Buffer.from(bytes)),
    ),
  ]);
  return all.flat();
}

function effective(ctx: Context, wanted: string | null, publishedAt: string): string {
  if (wanted === null || wanted === "") return publishedAt;
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(wanted) ? `${wanted}T00:00:00Z` : wanted);
  if (!/^\d{4}-\d{2}-\d{2}/.test(wanted) || Number.isNaN(date.getTime()))
    throw invalid([problem(ctx, "effectiveAt")]);
  const iso = date.toISOString();
  // A date of today means at once; the past cannot be published into.
  if (iso.slice(0, 10) === publishedAt.slice(0, 10) && iso < publishedAt) return publishedAt;
  if (iso < publishedAt) throw invalid([problem(ctx, "effectiveAt")]);
  return iso;
}

const texts = {
  languages: {
    en: "Choose at least one language for this policy first.",
    fr: "Choisissez d'abord au moins une langue pour cette politique.",
  },
  effectiveAt: {
    en: "Give today or a later date, like 2026-12-01.",
    fr: "Indiquez aujourd'hui ou une date ultérieure, par exemple 2026-12-01.",
  },
};

function problem(ctx: Context, field: keyof typeof texts) {
  return { pointer: `/${field}`, detail: texts[field][ctx.locale], code: field };
}

function meanwhile(): Refusal {
  return new Refusal("conflict", {
    en: "Somebody published this policy meanwhile. Look at the new version first.",
    fr: "Cette politique vient d'être publiée par quelqu'un d'autre. Consultez d'abord la nouvelle version.",
  });
}

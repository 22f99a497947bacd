import { desc, eq } from "drizzle-orm";
import { type Locale, type LocalisedText, locales } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { type PublishedFrame, storedFrame } from "../policies/frame-file.ts";
import { inForceAt } from "../policies/versions.ts";

export type PublishedVersion = {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly changeSummary: LocalisedText | null;
  readonly withdraws: number | null;
};

/** A policy that was published at least once; one whose record was archived keeps its addresses. */
export type PublishedPolicy = {
  readonly id: string;
  /** Its address now, and those that versions were published at before. */
  readonly slug: string;
  readonly slugs: readonly string[];
  /** Languages of the newest version. */
  readonly locales: readonly Locale[];
  /** Newest first. */
  readonly versions: readonly PublishedVersion[];
  readonly inForce: PublishedVersion | undefined;
  /** As published with the version in force or, before any is, with the newest. */
  readonly frame: PublishedFrame;
};

/** All published policies as the clock has them, the default one first. */
export async function publishedPolicies(
  installation: Installation,
): Promise<readonly PublishedPolicy[]> {
  const { policyVersion, policyFile } = installation.db.tables;
  const { versions, languages } = await installation.db.snapshot(async (orm) => ({
    versions: await orm.select().from(policyVersion).orderBy(desc(policyVersion.auditSeq)),
    languages: await orm
      .selectDistinct({ id: policyFile.policyVersionId, locale: policyFile.locale })
      .from(policyFile)
      .where(eq(policyFile.document, "policy")),
  }));
  const now = installation.now().toISOString();
  const policies = await Promise.all(
    [...Map.groupBy(versions, (version) => version.policyId)].map(async ([id, rows]) => {
      const list = rows.map(toVersion);
      const inForce = inForceAt(list, now);
      const newest = inForce ?? list[0];
      const spoken = languages.filter((one) => one.id === newest?.id).map((one) => one.locale);
      return {
        id,
        slug: newest?.slug ?? "",
        slugs: [...new Set(list.map((one) => one.slug))],
        locales: locales.filter((locale) => spoken.includes(locale)),
        versions: list,
        inForce,
        frame: await storedFrame(installation, newest?.id ?? ""),
      };
    }),
  );
  return policies.sort((a, b) => rank(a) - rank(b) || (a.slug < b.slug ? -1 : 1));
}

const rank = ({ frame, slug }: PublishedPolicy) =>
  frame.isDefault ? 0 : slug === "privacy" ? 1 : 2;

function toVersion(row: {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly changeSummary: unknown;
  readonly withdraws: number | null;
}): PublishedVersion {
  const { id, slug, number, effectiveAt, publishedAt, withdraws } = row;
  const changeSummary = (row.changeSummary as LocalisedText | null) ?? null;
  return { id, slug, number, effectiveAt, publishedAt, changeSummary, withdraws };
}

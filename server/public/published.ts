import { and, desc, eq } from "drizzle-orm";
import { storedPagePolicy } from "#policy/render/style.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { type Encoding, type PolicyFormat, policyFormats } from "../policies/files.ts";
import { currentRegister } from "../registers/load.ts";
import { type PublicAnswer, publicAnswer } from "./answer.ts";

export type PublishedVersion = {
  readonly id: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
};

/** A policy that was published at least once, with its versions, newest first. */
export type PublishedPolicy = {
  readonly id: string;
  readonly slug: string;
  readonly isDefault: boolean;
  readonly locales: readonly Locale[];
  readonly versions: readonly PublishedVersion[];
};

/** All published policies; one whose record was archived keeps its addresses. */
export async function publishedPolicies(
  installation: Installation,
): Promise<readonly PublishedPolicy[]> {
  const { policyVersion, policyFile } = installation.db.tables;
  const { versions, languages } = await installation.db.snapshot(async (orm) => ({
    versions: await orm.select().from(policyVersion).orderBy(desc(policyVersion.number)),
    languages: await orm
      .selectDistinct({ id: policyFile.policyVersionId, locale: policyFile.locale })
      .from(policyFile),
  }));
  if (versions.length === 0) return [];
  const register = await currentRegister(installation);
  return [...Map.groupBy(versions, (version) => version.slug)].map(([slug, list]) => {
    const newest = list[0];
    const spoken = languages.filter((one) => one.id === newest?.id).map((one) => one.locale);
    return {
      id: newest?.policyId ?? "",
      slug,
      isDefault: register.find("policies", newest?.policyId)?.isDefault === true,
      locales: locales.filter((locale) => spoken.includes(locale)),
      versions: list.map(({ id, number, effectiveAt, publishedAt }) => ({
        id,
        number,
        effectiveAt,
        publishedAt,
      })),
    };
  });
}

/** Bytes of a published version as an answer; null where it does not exist in that language. */
export async function fileAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  version: PublishedVersion,
  locale: Locale,
  format: string,
  permanent: boolean,
): Promise<PublicAnswer | null> {
  const { policyFile } = installation.db.tables;
  const rows = await installation.db.read((orm) =>
    orm
      .select()
      .from(policyFile)
      .where(
        and(
          eq(policyFile.policyVersionId, version.id),
          eq(policyFile.locale, locale),
          eq(policyFile.format, format),
        ),
      ),
  );
  const bodies: Partial<Record<Encoding, Buffer>> = {};
  for (const row of rows) bodies[row.encoding as Encoding] = Buffer.from(row.bytes);
  const { identity } = bodies;
  const hash = rows[0]?.hash;
  if (identity === undefined || hash === undefined) return null;
  const headers = {
    "content-type": policyFormats[format as PolicyFormat],
    "content-language": locale,
    "content-security-policy":
      format === "html" ? stylePolicy(identity.toString()) : "default-src 'none'; sandbox",
    // A permanent address never changes; the one in force must be asked for again each time.
    "cache-control": permanent
      ? "public, max-age=31536000, immutable"
      : "public, max-age=0, must-revalidate",
    etag: `"${hash.slice(0, 32)}"`,
    "last-modified": new Date(version.publishedAt).toUTCString(),
    vary: "Accept-Encoding",
    ...(format === "html" ? {} : { link: `</${locale}/${policy.slug}>; rel="canonical"` }),
  };
  return publicAnswer(200, headers, { ...bodies, identity });
}

/** The policy that lets a stored page use its own style sheet and nothing else, whichever release made it; no page frames it. */
export function stylePolicy(html: string): string {
  return `${storedPagePolicy(html)}; frame-ancestors 'none'`;
}

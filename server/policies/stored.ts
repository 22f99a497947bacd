import { and, eq } from "drizzle-orm";
import * as z from "zod";
import type { PolicyDocument } from "#policy/document.ts";
import type { Cause } from "#policy/render/causes.ts";
import { readPolicyJson } from "#policy/render/json.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import type { Encoded, Encoding, FileName, Format } from "./files.ts";
import type { PolicyTexts } from "./texts.ts";

/** A published file: its bytes per encoding, and SHA-256 of what they encode. */
export type StoredFile = { readonly encoded: Encoded; readonly hash: string };

/** One file of a version; null where that version has none of that name. */
export async function storedFile(
  installation: Pick<Installation, "db">,
  versionId: string,
  name: FileName,
): Promise<StoredFile | null> {
  const { policyFile } = installation.db.tables;
  const rows = await installation.db.read((orm) =>
    orm
      .select()
      .from(policyFile)
      .where(
        and(
          eq(policyFile.policyVersionId, versionId),
          eq(policyFile.document, name.document),
          eq(policyFile.locale, name.locale),
          eq(policyFile.format, name.format),
        ),
      ),
  );
  const bodies: Partial<Record<Encoding, Buffer>> = {};
  for (const row of rows) bodies[row.encoding as Encoding] = Buffer.from(row.bytes);
  const { identity } = bodies;
  const hash = rows[0]?.hash;
  if (identity === undefined || hash === undefined) return null;
  return { encoded: { ...bodies, identity }, hash };
}

/** A document of a version as it was published; null where it has none of that name in that language. */
export async function storedDocument(
  installation: Pick<Installation, "db">,
  versionId: string,
  document: string,
  locale: Locale,
): Promise<PolicyDocument | null> {
  const file = await storedFile(installation, versionId, { document, locale, format: "json" });
  return file === null ? null : readPolicyJson(file.encoded.identity.toString());
}

/** All texts of a version as they were published, per language. */
export async function storedTexts(
  installation: Pick<Installation, "db">,
  versionId: string,
): Promise<readonly PolicyTexts[]> {
  const names = await fileNames(installation, versionId);
  const texts = await Promise.all(
    locales.map(async (locale): Promise<PolicyTexts | null> => {
      const read = (document: string) => storedDocument(installation, versionId, document, locale);
      const [policy, subprocessors] = await Promise.all([read("policy"), read("subprocessors")]);
      if (policy === null || subprocessors === null) return null;
      const notices = names.filter(
        (name) =>
          name.locale === locale && name.format === "json" && name.document.startsWith("notice/"),
      );
      const readings = notices.map(async ({ document }) => {
        const notice = await read(document);
        return notice === null ? [] : [[document.slice("notice/".length), notice] as const];
      });
      return { locale, policy, subprocessors, notices: (await Promise.all(readings)).flat() };
    }),
  );
  return texts.filter((one) => one !== null);
}

/** The names of all files of a version. */
export async function fileNames(
  installation: Pick<Installation, "db">,
  versionId: string,
): Promise<readonly FileName[]> {
  const { policyFile } = installation.db.tables;
  const rows = await installation.db.read((orm) =>
    orm
      .select({
        document: policyFile.document,
        locale: policyFile.locale,
        format: policyFile.format,
      })
      .from(policyFile)
      .where(and(eq(policyFile.policyVersionId, versionId), eq(policyFile.encoding, "identity"))),
  );
  return rows.map((row) => ({ ...row, format: row.format as Format }));
}

const cause = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("record"),
    record: z.string(),
    field: z.string().nullable(),
    action: z.string(),
    role: z.string(),
    at: z.string(),
  }),
  z.strictObject({
    kind: z.literal("withdrawal"),
    version: z.int(),
    role: z.string(),
    at: z.string(),
  }),
  z.strictObject({ kind: z.literal("wording") }),
]);

const explanation = z.strictObject({
  format: z.literal("recital-changes/1"),
  from: z.int(),
  to: z.int(),
  causes: z.record(z.string(), z.array(cause)),
});

/** Why each sentence of a version differs from the version before, by the key of the sentence. */
export type Explanation = Pick<z.infer<typeof explanation>, "from" | "to"> & {
  readonly causes: Readonly<Record<string, readonly Cause[]>>;
};

/** The explanation as it is stored with its version. */
export function writeExplanation({ from, to, causes }: Explanation): string {
  return `${JSON.stringify({ format: "recital-changes/1", from, to, causes }, null, 1)}\n`;
}

/** The explanation stored with a version; null for the first. */
export async function storedExplanation(
  installation: Pick<Installation, "db">,
  versionId: string,
  locale: Locale,
): Promise<Explanation | null> {
  const name = { document: "changes", locale, format: "json" } as const;
  const file = await storedFile(installation, versionId, name);
  return file === null ? null : explanation.parse(JSON.parse(file.encoded.identity.toString()));
}

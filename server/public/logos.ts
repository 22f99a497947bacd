import { and, eq } from "drizzle-orm";
import type { Installation } from "../context.ts";
import { type Format, sha256 } from "../policies/files.ts";
import { bytesAnswer, type PublicAnswer } from "./answer.ts";

/** A published logo by its file name, which begins with its hash; null where no version has it. */
export async function logoAnswer(
  installation: Pick<Installation, "db">,
  file: string,
): Promise<PublicAnswer | null> {
  const [, name, format] = /^([0-9a-f]{32})\.(png|jpeg|webp)$/.exec(file) ?? [];
  if (name === undefined || format === undefined) return null;
  const { policyFile } = installation.db.tables;
  const rows = await installation.db.read((orm) =>
    orm
      .select({ bytes: policyFile.bytes })
      .from(policyFile)
      .where(and(eq(policyFile.document, "logo"), eq(policyFile.format, format))),
  );
  for (const { bytes } of rows) {
    const identity = Buffer.from(bytes);
    const hash = sha256(identity);
    if (hash.startsWith(name))
      return bytesAnswer(200, { identity }, { format: format as Format, caching: "forever", hash });
  }
  return null;
}

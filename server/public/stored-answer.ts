import type { Installation } from "../context.ts";
import type { FileName } from "../policies/files.ts";
import { storedFile } from "../policies/stored.ts";
import { bytesAnswer, type PublicAnswer } from "./answer.ts";
import type { PublishedVersion } from "./published.ts";

/** How a stored file is answered: for ever, or only as long as its version is in force. */
export type Manner = {
  readonly isPermanent: boolean;
  /** The page this is another format of. */
  readonly page: string;
};

/** Bytes of a published version as an answer; null where it has no such file. */
export async function storedAnswer(
  installation: Installation,
  version: PublishedVersion,
  name: FileName,
  { isPermanent, page }: Manner,
): Promise<PublicAnswer | null> {
  const file = await storedFile(installation, version.id, name);
  if (file === null) return null;
  return bytesAnswer(200, file.encoded, {
    format: name.format,
    caching: isPermanent ? "forever" : "asked",
    hash: file.hash,
    locale: name.locale,
    more: {
      "last-modified": new Date(version.publishedAt).toUTCString(),
      ...(name.format === "html" ? {} : { link: `<${page}>; rel="canonical"` }),
    },
  });
}

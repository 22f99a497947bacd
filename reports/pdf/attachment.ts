import { createHash } from "node:crypto";
import { once } from "node:events";
import { createDeflate } from "node:zlib";
import { reserveObject, writeStream } from "./objects.ts";
import { type DocumentFacts, type Pdf, Raw } from "./pdfkit.ts";

export type Attachment = {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** The text of the file, in pieces. */
  readonly pieces: Iterable<string>;
};

/** An attachment as the file holds it. */
export type PackedAttachment = {
  readonly deflated: readonly Uint8Array[];
  readonly size: number;
  /** MD5 in hex, which ISO 32000-1 (table 46) asks for to notice damage. */
  readonly checksum: string;
};

const portion = 1 << 18;

/** Compresses an attachment in another thread, a portion at a time: a large register's is over 100 MB. */
export async function packAttachment({ pieces }: Attachment): Promise<PackedAttachment> {
  const deflater = createDeflate({ level: 4 });
  const deflated: Uint8Array[] = [];
  deflater.on("data", (bytes: Buffer) => deflated.push(bytes));
  const ended = once(deflater, "end");
  const checksum = createHash("md5");
  let size = 0;
  for (const bytes of portions(pieces)) {
    size += bytes.length;
    checksum.update(bytes);
    if (!deflater.write(bytes)) await once(deflater, "drain");
  }
  deflater.end();
  await ended;
  return { deflated, size, checksum: checksum.digest("hex") };
}

function* portions(pieces: Iterable<string>): Generator<Buffer> {
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < portion) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

/** Puts a packed attachment into the document as the source it was made from (PDF/A-3, ISO 19005-3, 6.8). */
export function attach(
  pdf: Pdf,
  { description, name, type }: Attachment,
  { checksum, deflated, size }: PackedAttachment,
  { generatedAt }: DocumentFacts,
): void {
  const file = reserveObject(pdf);
  const date = `(D:${generatedAt.slice(0, 19).replace(/[-:T]/g, "")}Z)`;
  const facts = `/CreationDate ${date}/ModDate ${date}/Size ${size}/CheckSum <${checksum}>`;
  writeStream(pdf, file, deflated, {
    entries: `/Type/EmbeddedFile/Subtype/${type.replace("/", "#2F")}/Params<<${facts}>>`,
  });
  const specification = pdf.ref({
    Type: "Filespec",
    AFRelationship: "Source",
    F: new String(name),
    UF: new String(name),
    EF: { F: new Raw(`${file} 0 R`) },
    Desc: new String(description),
  });
  specification.end();
  pdf.addNamedEmbeddedFile(name, specification);
  pdf._root.data.AF = [specification];
}

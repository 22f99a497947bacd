import type { Pdf } from "./pdfkit.ts";

/** Which of the gatherings of a document something is for, counted from 0. */
export type Share = { readonly index: number; readonly count: number };

/**
 * Takes the number of an object that `writeObject` writes later. A large register has hundreds of thousands of
 * structure elements, for which pdfkit's own references are too dear.
 */
export function reserveObject(pdf: Pdf): number {
  pdf._waiting += 1;
  return pdf._offsets.push(null);
}

/** Writes an object whose number was reserved. */
export function writeObject(pdf: Pdf, object: number, dictionary: string): void {
  pdf._offsets[object - 1] = pdf._offset;
  pdf._waiting -= 1;
  pdf._write(`${object} 0 obj\n${dictionary}\nendobj`);
}

/** Writes a stream whose number was reserved, compressed with zlib already or not at all; `entries` go into its dictionary. */
export function writeStream(
  pdf: Pdf,
  object: number,
  parts: readonly Uint8Array[],
  { compressed = true, entries = "" } = {},
): void {
  pdf._offsets[object - 1] = pdf._offset;
  pdf._waiting -= 1;
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const filter = compressed ? "/Filter/FlateDecode" : "";
  pdf._write(`${object} 0 obj\n<<${entries}${filter}/Length ${length}>>\nstream`);
  for (const bytes of parts) pdf._write(bytes);
  pdf._write("\nendstream\nendobj");
}

/** Numbers of objects of which each is `step` after the one before. */
class DealtNumbers extends Array<number | null> {
  step = 1;

  /** Takes the next number; returns it. */
  override push(): number {
    const number = this.length + 1;
    this[number - 1] = null;
    this.length += this.step - 1;
    return number;
  }
}

/**
 * Deals the numbers of objects among the gatherings of a document like cards, one to each in turn: so each can be
 * drawn without waiting for how many objects another has, and numbers the same ones each time. Called before anything
 * but pdfkit itself took a number.
 */
export function dealNumbers(pdf: Pdf, { count, index }: Share): void {
  const dealt = new DealtNumbers();
  dealt.step = count;
  dealt.length = Math.ceil(pdf._offsets.length / count) * count + index;
  pdf._offsets = dealt;
}

const unused = "0000000000 65535 f \n";

/** Lets a document end with a cross-reference table in which numbers that were dealt and not taken are free (ISO 32000-1, 7.5.4). */
export function endWithTable(pdf: Pdf): void {
  pdf._finalize = () => {
    const start = pdf._offset;
    const size = pdf._offsets.length + 1;
    let table = unused;
    for (let index = 0; index < pdf._offsets.length; index += 1) {
      const offset = pdf._offsets[index] ?? null;
      table += offset === null ? unused : `${String(offset).padStart(10, "0")} 00000 n \n`;
    }
    const id = `<${Buffer.from(pdf._id).toString("hex")}>`;
    pdf._write(`xref\n0 ${size}\n${table}trailer`);
    pdf._write(`<</Size ${size}/Root ${pdf._root}/Info ${pdf._info}/ID[${id}${id}]>>`);
    pdf._write(`startxref\n${start}\n%%EOF`);
    pdf.push(null);
  };
}

const batch = 1 << 16;

/**
 * Hands the bytes of a document on in chunks of some kilobytes; returns what hands on those that still wait. pdfkit
 * itself sends every line of every object through a stream, which costs more than half of the time of a large file.
 */
export function handOn(pdf: Pdf, put: (chunk: Uint8Array) => void): () => void {
  const early: unknown = pdf.read();
  if (early instanceof Uint8Array) put(early);
  let waiting = "";
  const flush = () => {
    if (waiting !== "") put(Buffer.from(waiting, "latin1"));
    waiting = "";
  };
  pdf._write = (data) => {
    if (typeof data === "string") {
      waiting += `${data}\n`;
      pdf._offset += data.length + 1;
      if (waiting.length >= batch) flush();
      return;
    }
    flush();
    pdf._offset += data.length;
    put(data);
  };
  pdf.push = (chunk) => {
    flush();
    if (chunk !== null) put(chunk);
    return true;
  };
  return flush;
}

import { inflateSync } from "node:zlib";

export type OutlineItem = { readonly title: string; readonly depth: number; readonly page: number };

/** What tests ask of a PDF that pdfkit wrote: its texts page by page, its outline, its places. Pages count from 1. */
export type ReadPdf = {
  readonly pages: readonly string[];
  /** The text of all pages without what is on every page: heads, feet, repeated heads of tables, bullets. */
  readonly content: string;
  readonly outline: readonly OutlineItem[];
  /** The page each link of the contents leads to, by the title it is announced with. */
  readonly links: readonly { readonly title: string; readonly page: number }[];
  readonly objects: ReadonlyMap<number, string>;
  readonly structure: ReadonlyMap<string, number>;
  readonly attachments: ReadonlyMap<string, string>;
};

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** Reads a PDF with a plain cross-reference table, from its bytes alone. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  const table = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(latin(file.subarray(-64)))?.[1]);
  const offsets = [...latin(file.subarray(table)).matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map(
    ([, offset, use]) => (use === "n" ? Number(offset) : null),
  );
  const used = offsets.filter((offset) => offset !== null);
  const places = [...used.toSorted((a, b) => a - b), table];
  const endOf = new Map(places.map((place, index) => [place, places[index + 1] ?? table]));
  for (const [number, start] of offsets.entries()) {
    if (start === null) continue;
    const head = latin(file.subarray(start, endOf.get(start)));
    if (!head.startsWith(`${number} 0 obj\n`))
      throw new Error(`Object ${number} is not where it should be`);
    const stream = head.indexOf("\nstream\n");
    objects.set(number, stream === -1 ? head : head.slice(0, stream));
    if (stream === -1) continue;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = file.subarray(start + stream + 8, start + stream + 8 + length);
    streams.set(number, head.includes("/FlateDecode") ? inflateSync(bytes) : bytes);
  }
  const reference = (text: string, key: string) =>
    Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  const dictionary = (id: number) => objects.get(id) ?? "";
  const all = [...objects.values()];
  const catalog = all.find((object) => object.includes("/Type /Catalog")) ?? "";
  const tree = dictionary(reference(catalog, "Pages"));
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(
    (kid) => Number(kid[1]),
  );
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const pageContent = (id: number) => {
    const page = dictionary(id);
    const resources = dictionary(reference(page, "Resources"));
    for (const [, name = "", font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      if (fonts.has(name)) continue;
      const cmap = streams.get(reference(dictionary(Number(font)), "ToUnicode"));
      fonts.set(name, unicodeOf(latin(cmap ?? Buffer.alloc(0))));
    }
    const parts = /\/Contents ?\[([^\]]*)\]/.exec(page)?.[1] ?? "";
    return [...parts.matchAll(/(\d+) 0 R/g)]
      .map(([, stream]) => latin(streams.get(Number(stream)) ?? Buffer.alloc(0)))
      .join("");
  };
  const pageNumber = (text: string) => kids.indexOf(Number(/\[(\d+) 0 R/.exec(text)?.[1])) + 1;
  const outline: OutlineItem[] = [];
  const walk = (id: number, depth: number) => {
    for (let item = id; !Number.isNaN(item); ) {
      const text = dictionary(item);
      outline.push({ title: literal(text, "Title"), depth, page: pageNumber(text) });
      walk(reference(text, "First"), depth + 1);
      item = reference(text, "Next");
    }
  };
  walk(reference(dictionary(reference(catalog, "Outlines")), "First"), 0);
  const names = dictionary(reference(catalog, "Names"));
  const anchors = new Map(
    [...names.matchAll(/\((\d{7})\) (\[\d+ 0 R)/g)].map((place) => [
      place[1],
      pageNumber(place[2] ?? ""),
    ]),
  );
  const links = all
    .filter((object) => object.includes("/Subtype/Link") && object.includes("/Dest"))
    .map((object) => ({
      title: hexText(/\/Contents <([0-9a-fA-F]*)>/.exec(object)?.[1] ?? ""),
      page: anchors.get(/\/Dest \((\d+)\)/.exec(object)?.[1]) ?? 0,
    }));
  const structure = new Map<string, number>();
  for (const object of all) {
    const kind = /<<\/S\/(\w+)\/P /.exec(object)?.[1];
    if (kind !== undefined) structure.set(kind, (structure.get(kind) ?? 0) + 1);
  }
  const attachments = new Map(
    all
      .filter((object) => object.includes("/Type /Filespec"))
      .map((object) => [
        literal(object, "UF"),
        (streams.get(reference(object, "F")) ?? Buffer.alloc(0)).toString("utf8"),
      ]),
  );
  const contents = kids.map(pageContent);
  const pages = contents.map((operators) => textOf(operators, fonts));
  const content = contents
    .map((operators) =>
      textOf(operators.replace(/\/Artifact BMC\n[\s\S]*?\nEMC(?=\n)/g, ""), fonts),
    )
    .join("");
  return { pages, content, outline, links, objects, structure, attachments };
}

/** The characters of each glyph of a font, from its ToUnicode map. */
function unicodeOf(cmap: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, from = "", list = ""] of cmap.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ""], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, "0");
      characters.set(glyph, hexText(hex.replaceAll(" ", "")));
    });
  }
  return characters;
}

function hexText(hex: string): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  return units
    .map((unit) => String.fromCharCode(unit))
    .join("")
    .replace(/^\uFEFF/, "");
}

/** A literal string of a dictionary: Latin or UTF-16. */
function literal(dictionary: string, key: string): string {
  const start = dictionary.indexOf(`/${key} (`) + key.length + 3;
  if (start < key.length + 3) return "";
  let end = start;
  while (dictionary[end] !== ")" && end < dictionary.length)
    end += dictionary[end] === "\\" ? 2 : 1;
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const bytes = dictionary
    .slice(start, end)
    .replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign);
  return bytes.startsWith("\u00FE\u00FF")
    ? Buffer.from(bytes, "latin1").swap16().toString("utf16le").slice(1)
    : bytes;
}

/** The glyphs of a string that shows text, two bytes each, in hexadecimal. */
function glyphsOf(literal: string): string[] {
  const bytes = literal.replace(/\\([\s\S])/g, (_, sign: string) => (sign === "r" ? "\r" : sign));
  return Buffer.from(bytes, "latin1").toString("hex").match(/.{4}/g) ?? [];
}

const operator =
  /\/Span <<\/ActualText <(\w*)>>> BDC|\/\w+ <<[^\n]*>> BDC|\/\w+ BMC|\/(F\d+) [\d.]+ Tf|\[((?:\((?:[^\\)]|\\[\s\S])*\)|[-\d.]+)*)\]TJ|\b(EMC|ET)\b/g;

/** The text of a content stream, a line for each line of type; ActualText stands for what it covers. */
function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let text = "";
  let font: ReadonlyMap<string, string> | undefined;
  const open: boolean[] = [];
  for (const [whole, actual, name, operands, word] of content.matchAll(operator)) {
    if (name !== undefined) font = fonts.get(name);
    else if (operands !== undefined) {
      if (open.includes(true)) continue;
      for (const [, literal = ""] of operands.matchAll(/\(((?:[^\\)]|\\[\s\S])*)\)/g)) {
        for (const glyph of glyphsOf(literal)) text += font?.get(glyph) ?? "\uFFFD";
      }
    } else if (word === "ET") text += "\n";
    else if (word === "EMC") open.pop();
    else if (whole.endsWith("BDC") || whole.endsWith("BMC")) {
      if (actual !== undefined && !open.includes(true)) text += hexText(actual);
      open.push(actual !== undefined);
    }
  }
  return text;
}

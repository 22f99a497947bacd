import type { Bilingual } from "#register/locale.ts";
import { type Archive, openArchive } from "./archive.ts";
import { readOds } from "./read-ods.ts";
import { readXlsx } from "./read-xlsx.ts";
import { readTextTable, textOf } from "./text-table.ts";
import { Unreadable } from "./unreadable.ts";
import { type Workbook, workbookLimits } from "./workbook.ts";
import { readXml } from "./xml.ts";

/** What a file turned out to be: a spreadsheet, or a text that begins like a register document or the register's own CSV. */
export type ReadFile =
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | { readonly kind: "json" | "register-csv"; readonly text: string };

/** Beginnings of files people choose by mistake. */
const otherFiles: readonly (readonly [beginning: string, what: Bilingual])[] = [
  ["%PDF", { en: "a PDF", fr: "un PDF" }],
  ["{\\rtf", { en: "a text document (RTF)", fr: "un document texte (RTF)" }],
  ["\u0089PNG", { en: "a picture", fr: "une image" }],
  ["\u00ff\u00d8\u00ff", { en: "a picture", fr: "une image" }],
  ["GIF8", { en: "a picture", fr: "une image" }],
  ["\u001f\u008b", { en: "a compressed file (gzip)", fr: "un fichier compressé (gzip)" }],
  ["7z\u00bc\u00af", { en: "a compressed file (7-Zip)", fr: "un fichier compressé (7-Zip)" }],
  ["Rar!", { en: "a compressed file (RAR)", fr: "un fichier compressé (RAR)" }],
];

/** Reads a spreadsheet of any kind by what it holds, never by its name. `name` is what a sheet without one is called. @throws Unreadable */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length === 0) throw new Unreadable("empty");
  if (bytes.length > workbookLimits.bytes)
    throw new Unreadable("too-large", { limit: workbookLimits.bytes / 1e6 });
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004"))
    return { kind: "workbook", workbook: await readPacked(bytes) };
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) throw new Unreadable("old-excel");
  const other = otherFiles.find(([beginning]) => head.startsWith(beginning));
  if (other !== undefined) throw wrongType(other[1]);
  const text = textOf(bytes);
  if (text === undefined) throw wrongType({ en: "no text", fr: "autre chose qu’un texte" });
  const start = text.slice(0, 200).replace(/^\uFEFF?\s*/, "");
  if (start === "" && text.trim() === "") throw new Unreadable("empty");
  if (start.startsWith("{")) return { kind: "json", text };
  if (start.startsWith('"collection","recordId",')) return { kind: "register-csv", text };
  if (/^<(?:!doctype\s+html|html|\?xml|table)/i.test(start))
    throw wrongType({ en: "a web page or XML", fr: "une page web ou du XML" });
  return { kind: "workbook", workbook: { kind: "csv", sheets: readTextTable(text, name) } };
}

const wrongType = (what: Bilingual) => new Unreadable("wrong-type", { what });

async function readPacked(bytes: Uint8Array): Promise<Workbook> {
  const archive = await openArchive(bytes);
  const names = [...archive.names];
  if (
    names.some((path) =>
      /(?:^|\/)vbaProject[^/]*\.bin$|^Basic\/|^Scripts\/|macrosheets\//i.test(path),
    )
  )
    throw new Unreadable("macros");
  if (archive.names.has("[Content_Types].xml"))
    return { kind: "xlsx", sheets: await readXlsx(archive, await mainPart(archive)) };
  if ((await mediaType(archive)).startsWith("application/vnd.oasis.opendocument.spreadsheet"))
    return { kind: "ods", sheets: await readOds(archive) };
  throw wrongType({
    en: "a compressed file without a workbook",
    fr: "un fichier compressé sans classeur",
  });
}

/** The main part of an Office file, by the types it declares (ECMA-376 Part 2, 7.2.3). */
async function mainPart(archive: Archive): Promise<string> {
  let found = "";
  await readXml(archive.read("[Content_Types].xml"), {
    open: (element, { ContentType = "", PartName = "" }) => {
      if (element !== "Override" && element !== "Default") return;
      if (/macroEnabled|vbaProject/i.test(ContentType)) throw new Unreadable("macros");
      if (/ms-excel\.sheet\.binary/i.test(ContentType)) throw new Unreadable("binary-excel");
      if (/wordprocessingml\.(?:document|template)\.main/.test(ContentType))
        throw wrongType({ en: "a text document (Word)", fr: "un document texte (Word)" });
      if (/presentationml\.(?:presentation|slideshow)\.main/.test(ContentType))
        throw wrongType({ en: "a presentation", fr: "une présentation" });
      if (/spreadsheetml\.(?:sheet|template)\.main\+xml/.test(ContentType))
        found = PartName.replace(/^\//, "");
    },
  });
  if (found === "")
    throw wrongType({
      en: "an Office file without a workbook",
      fr: "un fichier Office sans classeur",
    });
  return found;
}

async function mediaType(archive: Archive): Promise<string> {
  if (!archive.names.has("mimetype")) return "";
  let type = "";
  for await (const chunk of archive.read("mimetype")) {
    type += Buffer.from(chunk).toString("latin1");
    if (type.length > 200) break;
  }
  return type;
}

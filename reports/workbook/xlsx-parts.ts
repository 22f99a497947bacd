import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

/** A sheet as the workbook lists it, with the file it is in. */
export type ListedSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
};

export type Listing = {
  readonly sheets: readonly ListedSheet[];
  /** Dates count from 1904, as on old Macs, and not from 1900. */
  readonly from1904: boolean;
};

/** The sheets of a workbook in order, with the files they are in (ECMA-376 Part 1, 18.2). */
export async function listSheets(archive: Archive, workbook: string): Promise<Listing> {
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const targets = new Map<string, string>();
  if (archive.names.has(relations)) {
    await readXml(archive.read(relations), {
      open: (name, { Id, Target }) => {
        if (name === "Relationship" && Id !== undefined && Target !== undefined)
          targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `${folder}${Target}`);
      },
    });
  }
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await readXml(archive.read(workbook), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = isTrue(attributes["date1904"]);
      if (name !== "sheet") return;
      const path = targets.get(attributes["r:id"] ?? "") ?? "";
      // Charts and dialogs are listed among the sheets and hold no cells.
      if (archive.names.has(path) && path.includes("worksheets/"))
        sheets.push({
          name: attributes["name"] ?? "",
          hidden: (attributes["state"] ?? "visible") !== "visible",
          path,
        });
    },
  });
  return { sheets, from1904 };
}

export const isTrue = (value: string | undefined) => value === "1" || value === "true";

/** Which cell formats show a number as a date or time, by their position in the list of formats (18.8.10, 18.8.30). */
export async function dateFormats(archive: Archive, styles: string): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  if (!archive.names.has(styles)) return found;
  const own = new Map<number, string>();
  let inCellFormats = false;
  let index = 0;
  await readXml(archive.read(styles), {
    open: (name, { formatCode, numFmtId }) => {
      if (name === "numFmt") own.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name !== "xf" || !inCellFormats) return;
      const id = Number(numFmtId ?? 0);
      const code = own.get(id);
      if (code === undefined ? isBuiltInDate(id) : showsDate(code)) found.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return found;
}

const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a number format has a letter of a date outside of quoted text and brackets. */
const showsDate = (code: string) =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";")[0] ?? "");

/** The texts that cells refer to by number, each without its formats and reading aids (18.4). */
export async function sharedTexts(
  archive: Archive,
  path: string,
  count: (characters: number) => void,
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!archive.names.has(path)) return texts;
  const collector = new TextCollector();
  await readXml(archive.read(path), {
    open: (name) => {
      if (name === "si") collector.reset();
      collector.open(name);
    },
    text: (text) => collector.add(text),
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.take();
      count(text.length);
      texts.push(text);
    },
  });
  return texts;
}

/** Gathers the text of `t` elements, those of phonetic runs (`rPh`) left out. */
export class TextCollector {
  #text = "";
  #inText = false;
  #inReadingAid = false;

  reset(): void {
    this.#text = "";
  }
  open(name: string): void {
    if (name === "t") this.#inText = !this.#inReadingAid;
    else if (name === "rPh") this.#inReadingAid = true;
  }
  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#inReadingAid = false;
  }
  add(text: string): void {
    if (this.#inText) this.#text += text;
  }
  /** The text, with characters XML cannot carry taken back from how Excel writes them: `_x000D_`. */
  take(): string {
    return unescaped(this.#text);
  }
}

/** Takes back `_xHHHH_`, as Excel writes characters that XML cannot carry. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

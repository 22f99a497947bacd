import type { Entry } from "./blocks.ts";
import { reserveObject, writeObject, writeStream } from "./objects.ts";
import type { PageObjects } from "./pages.ts";
import { openPage, type Outline, PageReference, type Pdf, Raw } from "./pdfkit.ts";
import type { Owners } from "./structure.ts";
import { page } from "./theme.ts";

/** What all gatherings of a document hang on: objects whose numbers are known before anything is drawn. */
export type Spine = {
  /** The page tree, as it is referred to. */
  readonly pageTree: string;
  /** The structure element of the whole document. */
  readonly element: number;
  /** The fonts, by the names that pages use. */
  readonly resources: number;
};

/** An entry of the outline and contents with its place: the page counted from the first of its gathering, and the height from the top. */
export type Placed = Entry & { readonly page: number; readonly y: number };

/** Pages drawn one after the other, and what must be known to bind them with others; plain data, as it can come from another thread. */
export type Gathering = {
  readonly pages: readonly PageObjects[];
  readonly entries: readonly Placed[];
  /** The outermost structure elements, as they are referred to. */
  readonly elements: readonly string[];
  readonly owners: readonly Owners[];
  readonly fonts: readonly (readonly [name: string, reference: string])[];
};

/** Reserves what gatherings hang on. */
export function newSpine(pdf: Pdf): Spine {
  const pageTree = pdf._root.data.Pages.toString();
  return { pageTree, element: reserveObject(pdf), resources: reserveObject(pdf) };
}

/** Binds gatherings in the order they are read in: one page tree, structure tree and outline; `folios` are the operators that draw the number of each page. */
export function bind(
  pdf: Pdf,
  spine: Spine,
  gatherings: readonly Gathering[],
  folios: readonly string[],
): void {
  bindPages(pdf, gatherings, folios);
  bindElements(pdf, spine, gatherings);
  bindEntries(pdf, gatherings);
  const fonts = new Map(gatherings.flatMap((gathering) => gathering.fonts));
  const named = Array.from(fonts, ([name, reference]) => `/${name} ${reference}`);
  writeObject(pdf, spine.resources, `<</Font<<${named.join("")}>>>>`);
}

function bindPages(pdf: Pdf, gatherings: readonly Gathering[], folios: readonly string[]): void {
  const pages = gatherings.flatMap((gathering) => gathering.pages);
  pages.forEach((objects, index) => {
    const operators = Buffer.from(folios[index] ?? "", "latin1");
    writeStream(pdf, objects.folio, [operators], { compressed: false });
  });
  const tree = pdf._root.data.Pages.data;
  tree.Kids = pages.map(referenceTo);
  tree.Count = pages.length;
}

function bindElements(pdf: Pdf, { element }: Spine, gatherings: readonly Gathering[]): void {
  const root = pdf.getStructTreeRoot();
  root.data["K"] = [new Raw(`${element} 0 R`)];
  // Pages and annotations are known by the numbers of their objects.
  root.data["ParentTreeNextKey"] = pdf._offsets.length + 1;
  const tree = pdf.getStructParentTree();
  for (const { owners } of gatherings) {
    for (const [key, elements] of owners) tree.add(key, new Raw(elements));
  }
  const kids = gatherings.flatMap((gathering) => gathering.elements);
  writeObject(pdf, element, `<</S/Document/P ${root}/K[${kids.join(" ")}]>>`);
}

function bindEntries(pdf: Pdf, gatherings: readonly Gathering[]): void {
  const open: Outline[] = [];
  let anchors = 0;
  for (const { entries, pages } of gatherings) {
    for (const { depth, inContents, page: number, title, y } of entries) {
      const objects = pages[number - 1];
      if (objects === undefined) throw new Error("An entry stands on no page");
      openPage(pdf, referenceTo(objects));
      const top = Math.max(0, y - 12);
      const parent = depth === 0 ? pdf.outline : (open[depth - 1] ?? pdf.outline);
      // pdfkit measures `left` from the right edge.
      open[depth] = parent.addItem(title, { top, left: page.width });
      open.length = depth + 1;
      if (!inContents) continue;
      pdf.addNamedDestination(anchorName(anchors), "XYZ", 0, top, 0);
      anchors += 1;
    }
  }
}

/** The name of the n-th entry of the contents, as links use it: digits, because pdfkit sorts names by language and PDF by bytes. */
export function anchorName(index: number): string {
  return String(index).padStart(7, "0");
}

const referenceTo = (objects: PageObjects) =>
  new PageReference(objects.page, page.width, page.height);

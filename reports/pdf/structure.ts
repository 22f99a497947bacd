import { reserveObject, writeObject } from "./objects.ts";
import type { PageReference, Pdf } from "./pdfkit.ts";

type Element = {
  /** The number of its object. */
  readonly object: number;
  readonly type: string;
  readonly attributes: string;
  kids: string[];
  page: string | null;
};

/** What belongs to which element: the key of a page or annotation, and what its content hangs under. */
export type Owners = readonly [key: number, elements: string];

/**
 * A gathering's part of the structure tree of a tagged PDF (ISO 32000-1, 14.7). Elements are written as soon as they
 * close and only their numbers are kept, so that a register of ten thousand activities does not fill the memory.
 */
export class StructureTree {
  /** The outermost elements, as they are referred to. */
  readonly elements: string[] = [];
  readonly owners: Owners[] = [];
  readonly #pdf: Pdf;
  /** The element of the document, as it is referred to. */
  readonly #root: string;
  readonly #stack: Element[] = [];
  /** The page that is open, with the element of each marked sequence and its annotations. */
  #page: PageReference | undefined;
  #marked: string[] = [];
  #annotations: string[] = [];

  constructor(pdf: Pdf, root: string) {
    this.#pdf = pdf;
    this.#root = root;
  }

  /** Opens an element inside the one that is open; `attributes` are operators such as `/Lang (fr)`. */
  open(type: string, attributes = ""): void {
    const object = reserveObject(this.#pdf);
    this.#stack.push({ object, type, attributes, kids: [], page: null });
  }

  /** Closes the element opened last. */
  close(): void {
    const element = this.#stack.pop();
    if (element === undefined) throw new Error("No element is open");
    const parent = this.#stack.at(-1);
    this.#write(element, parent === undefined ? this.#root : referenceTo(parent));
    (parent?.kids ?? this.elements).push(referenceTo(element));
  }

  /** The operator that starts a marked sequence of the open element on the page that is open. */
  begin(): string {
    const element = this.#open();
    const page = this.#openPage().toString();
    const mcid = this.#marked.length;
    this.#marked.push(referenceTo(element));
    element.page ??= page;
    element.kids.push(
      element.page === page ? String(mcid) : `<</Type/MCR/Pg ${page}/MCID ${mcid}>>`,
    );
    return `/${element.type} <</MCID ${mcid}>> BDC\n`;
  }

  /** Hangs an annotation of the page that is open under the open element. */
  annotate(dictionary: string): void {
    const annotation = reserveObject(this.#pdf);
    writeObject(this.#pdf, annotation, `<<${dictionary}/StructParent ${annotation}>>`);
    this.#annotations.push(`${annotation} 0 R`);
    const element = this.#open();
    element.kids.push(`<</Type/OBJR/Obj ${annotation} 0 R/Pg ${this.#openPage()}>>`);
    this.owners.push([annotation, referenceTo(element)]);
  }

  startPage(page: PageReference): void {
    this.#page = page;
  }

  /** Records which elements the marked sequences of the page belong to; the entries of its dictionary that say so. */
  endPage(): string {
    // The number of its object is a key that nothing else has.
    const key = this.#openPage().object;
    this.owners.push([key, `[${this.#marked.join(" ")}]`]);
    const annotations = this.#annotations.join(" ");
    this.#marked = [];
    this.#annotations = [];
    return `/StructParents ${key}${annotations === "" ? "" : `/Annots[${annotations}]`}`;
  }

  #open(): Element {
    const element = this.#stack.at(-1);
    if (element === undefined) throw new Error("No element is open");
    return element;
  }

  #openPage(): PageReference {
    if (this.#page === undefined) throw new Error("No page is open");
    return this.#page;
  }

  #write({ attributes, kids, object, page, type }: Element, parent: string): void {
    const on = page === null ? "" : `/Pg ${page}`;
    const list = kids.length === 1 ? kids[0] : kids.join(" ");
    writeObject(this.#pdf, object, `<</S/${type}/P ${parent}${on}${attributes}/K[${list}]>>`);
  }
}

const referenceTo = ({ object }: Element) => `${object} 0 R`;

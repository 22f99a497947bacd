import { type Pdf, Raw, reserveObject, writeObject } from "./pdfkit.ts";

type Element = {
  /** The number of its object. */
  readonly object: number;
  readonly type: string;
  readonly attributes: string;
  kids: string[];
  page: string | null;
};

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7). Elements are written as soon as they close and
 * only their numbers are kept, so that a register of ten thousand activities does not fill the memory.
 */
export class StructureTree {
  readonly #pdf: Pdf;
  readonly #root: Element;
  readonly #stack: Element[];
  /** How many parts of the document are drawn before what stands in front of them. */
  #body = 0;
  /** The page that is open, as it is referred to, with the element of each marked sequence and its annotations. */
  #page = "";
  #owners: string[] = [];
  #annotations: string[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = elementOf(pdf, "Document", "");
    this.#stack = [this.#root];
    pdf.getStructTreeRoot().data["K"] = [new Raw(referenceTo(this.#root))];
  }

  /** Opens an element inside the one that is open; `attributes` are operators such as `/Lang (fr)`. */
  open(type: string, attributes = ""): void {
    this.#stack.push(elementOf(this.#pdf, type, attributes));
  }

  /** Closes the element opened last. */
  close(): void {
    const element = this.#stack.pop();
    const parent = this.#stack.at(-1);
    if (element === undefined || parent === undefined) throw new Error("No element is open");
    this.#write(element, referenceTo(parent));
    parent.kids.push(referenceTo(element));
  }

  /** The operator that starts a marked sequence of the open element on the page that is open. */
  begin(): string {
    const element = this.#current();
    const mcid = this.#owners.length;
    this.#owners.push(referenceTo(element));
    element.page ??= this.#page;
    element.kids.push(
      element.page === this.#page ? String(mcid) : `<</Type/MCR/Pg ${this.#page}/MCID ${mcid}>>`,
    );
    return `/${element.type} <</MCID ${mcid}>> BDC\n`;
  }

  /** Hangs an annotation of the page that is open under the open element. */
  annotate(dictionary: string): void {
    const key = this.#pdf.createStructParentTreeNextKey();
    const annotation = reserveObject(this.#pdf);
    writeObject(this.#pdf, annotation, `<<${dictionary}/StructParent ${key}>>`);
    this.#annotations.push(`${annotation} 0 R`);
    const element = this.#current();
    element.kids.push(`<</Type/OBJR/Obj ${annotation} 0 R/Pg ${this.#page}>>`);
    this.#pdf.getStructParentTree().add(key, new Raw(referenceTo(element)));
  }

  startPage(reference: string): void {
    this.#page = reference;
  }

  /** Records which elements the marked sequences of the page belong to; the entries of its dictionary that say so. */
  endPage(): string {
    const key = this.#pdf.createStructParentTreeNextKey();
    this.#pdf.getStructParentTree().add(key, new Raw(`[${this.#owners.join(" ")}]`));
    const annotations = this.#annotations.join(" ");
    this.#owners = [];
    this.#annotations = [];
    return `/StructParents ${key}${annotations === "" ? "" : `/Annots[${annotations}]`}`;
  }

  /** What is opened from here on is read before everything so far. */
  startFront(): void {
    this.#body = this.#root.kids.length;
  }

  /** Writes the root; nothing may be opened afterwards. */
  finish(): void {
    if (this.#stack.length !== 1) throw new Error("A structure element was left open");
    const { kids } = this.#root;
    this.#root.kids = [...kids.slice(this.#body), ...kids.slice(0, this.#body)];
    this.#write(this.#root, this.#pdf.getStructTreeRoot().toString());
  }

  #current(): Element {
    return this.#stack.at(-1) ?? this.#root;
  }

  #write(element: Element, parent: string): void {
    const page = element.page === null ? "" : `/Pg ${element.page}`;
    const { attributes, kids, object, type } = element;
    const [only = ""] = kids;
    const list = kids.length === 1 ? only : kids.join(" ");
    writeObject(this.#pdf, object, `<</S/${type}/P ${parent}${page}${attributes}/K[${list}]>>`);
    element.kids = [];
  }
}

const elementOf = (pdf: Pdf, type: string, attributes: string): Element => ({
  object: reserveObject(pdf),
  type,
  attributes,
  kids: [],
  page: null,
});

const referenceTo = ({ object }: Element) => `${object} 0 R`;

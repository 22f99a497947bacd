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
  /** The element of each marked sequence of the page that is open. */
  #owners: string[] = [];

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
    const pageRef = this.#pdf.page.dictionary.toString();
    const mcid = this.#owners.length;
    this.#owners.push(referenceTo(element));
    element.page ??= pageRef;
    element.kids.push(
      element.page === pageRef ? String(mcid) : `<</Type/MCR/Pg ${pageRef}/MCID ${mcid}>>`,
    );
    return `/${element.type} <</MCID ${mcid}>> BDC`;
  }

  /** Hangs an annotation of the page that is open under the open element. */
  annotate(dictionary: string): void {
    const key = this.#pdf.createStructParentTreeNextKey();
    const annotation = reserveObject(this.#pdf);
    writeObject(this.#pdf, annotation, `<<${dictionary}/StructParent ${key}>>`);
    this.#pdf.page.annotations.push(new Raw(`${annotation} 0 R`));
    const element = this.#current();
    const pageRef = this.#pdf.page.dictionary.toString();
    element.kids.push(`<</Type/OBJR/Obj ${annotation} 0 R/Pg ${pageRef}>>`);
    this.#pdf.getStructParentTree().add(key, new Raw(referenceTo(element)));
  }

  /** Records which elements the marked sequences of the page belong to; called before the page ends. */
  endPage(): void {
    if (this.#owners.length === 0) return;
    const key = this.#pdf.page.structParentTreeKey;
    this.#pdf.getStructParentTree().add(key, new Raw(`[${this.#owners.join(" ")}]`));
    this.#owners = [];
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
    writeObject(
      this.#pdf,
      element.object,
      `<</S/${element.type}/P ${parent}${page}${element.attributes}/K[${element.kids.join(" ")}]>>`,
    );
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

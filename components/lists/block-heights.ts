/** Before anything was measured. */
const usualRow = 41;

/** How high blocks of rows are: measured where they were shown, guessed from the first one elsewhere. */
export class BlockHeights {
  readonly #rowsPerBlock: number;
  readonly #measured = new Map<number, number>();
  #layout = "";

  constructor(rowsPerBlock: number) {
    this.#rowsPerBlock = rowsPerBlock;
  }

  /** Measures the blocks that are in the page; another layout makes all earlier measures worthless. */
  measure(table: HTMLElement, layout: string): void {
    if (layout !== this.#layout) this.#measured.clear();
    this.#layout = layout;
    for (const body of table.querySelectorAll<HTMLElement>("[data-loaded]")) {
      this.#measured.set(Number(body.dataset.block), body.offsetHeight);
    }
  }

  /** The height in pixels of the blocks from one up to another, of a list of so many rows. */
  between(from: number, until: number, total: number): number {
    let height = 0;
    for (let block = from; block < until; block += 1) {
      height += this.#measured.get(block) ?? this.#guess(block, total);
    }
    return height;
  }

  #guess(block: number, total: number): number {
    const rows = Math.min(this.#rowsPerBlock, total - block * this.#rowsPerBlock);
    const first = this.#measured.get(0);
    return rows * (first === undefined ? usualRow : first / Math.min(this.#rowsPerBlock, total));
  }
}

/** What a server acknowledged: of each party its newest version, and the imports of several records by their prefix. */
export class Ledger {
  readonly versions = new Map<string, number>();
  readonly imports = new Set<string>();
  /** Changes and imports that were acknowledged. */
  count = 0;
  #awaited = { count: Number.POSITIVE_INFINITY, tell: () => {} };

  noteVersion(id: string, version: number): void {
    this.versions.set(id, version);
    this.#add();
  }

  noteImport(prefix: string): void {
    this.imports.add(prefix);
    this.#add();
  }

  /** Resolves once that many more were acknowledged; one at a time waits. */
  more(count: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#awaited = { count: this.count + count, tell: resolve };
    return promise;
  }

  #add(): void {
    this.count += 1;
    if (this.count >= this.#awaited.count) this.#awaited.tell();
  }
}

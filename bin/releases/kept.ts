/** What is known of a register that was kept as a release wrote it (`made-by.json` beside it). */
export type Kept = {
  readonly release: string;
  /** The command that made it, with that release. */
  readonly madeBy: string;
  readonly on: string;
  /** How many entries its trail has, and the hash of the last. */
  readonly entries: number;
  readonly head: string;
  /** The newest checkpoint that was signed of it. */
  readonly checkpoint: string;
  /** The ids of its records by collection, as its register document has them. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** The files of its published policies, as a bundle names them. */
  readonly policies: readonly { readonly path: string; readonly sha256: string }[];
};

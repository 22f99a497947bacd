/** A report as it was made: its bytes in pieces of at most a megabyte, so that nobody has to copy or hash all at once. */
export type Report = {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** Bytes in all. */
  readonly size: number;
  /** SHA-256 of all bytes, in hex. */
  readonly sha256: string;
};

const pieceSize = 1 << 20;

/** Gathers bytes into pieces with memory of their own, and hands each on when it is full. */
export class Gatherer {
  readonly #handOn: (piece: Uint8Array<ArrayBuffer>) => void;
  #piece = new Uint8Array(pieceSize);
  #used = 0;

  constructor(handOn: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#handOn = handOn;
  }

  put(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length; ) {
      const part = bytes.subarray(start, start + pieceSize - this.#used);
      this.#piece.set(part, this.#used);
      this.#used += part.length;
      start += part.length;
      if (this.#used < pieceSize) continue;
      this.#handOn(this.#piece);
      this.#piece = new Uint8Array(pieceSize);
      this.#used = 0;
    }
  }

  /** Hands on the last piece. */
  finish(): void {
    if (this.#used > 0) this.#handOn(this.#piece.slice(0, this.#used));
  }
}

/** All bytes of a report in one, for reports that are small or kept. */
export function wholeReport({ pieces, size }: Report): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const whole = new Uint8Array(size);
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}

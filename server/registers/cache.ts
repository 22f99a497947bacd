import type { Register } from "#register/register.ts";

/** Keeps the newest register value, so that it is loaded once per change and not once per reader. */
export class RegisterCache {
  #seq = -1;
  #value: Promise<Register> | null = null;

  /** The value at that trail number; loads it when it is not the one at hand. A failed load is not kept. */
  get(seq: number, load: () => Promise<Register>): Promise<Register> {
    if (this.#value !== null && this.#seq === seq) return this.#value;
    const value = load();
    this.#seq = seq;
    this.#value = value;
    value.catch(() => {
      if (this.#value === value) this.#value = null;
    });
    return value;
  }
}

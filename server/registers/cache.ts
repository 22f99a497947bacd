import type { Register } from "#register/register.ts";

/** A register value and the trail number it was true at. */
export type KnownRegister = { readonly seq: number; readonly register: Register };

/** Keeps the newest register value, so that it is loaded once per change and not once per reader. */
export class RegisterCache {
  #newest: { readonly seq: number; readonly loading: Promise<KnownRegister> } | null = null;
  #loaded: KnownRegister | null = null;
  /** Told of each newer value, for what is better done before somebody asks for it. */
  onLoaded: (register: Register) => void = () => {};

  /**
   * The value at that trail number or a later one. Where it is not at hand, `load` makes it, from the last one
   * that was loaded if there is one: most changes touch one record. A failed load is not kept.
   */
  async get(
    seq: number,
    load: (known: KnownRegister | null) => Promise<KnownRegister>,
  ): Promise<KnownRegister> {
    if (this.#loaded !== null && this.#loaded.seq === seq) return this.#loaded;
    if (this.#newest?.seq !== seq) this.#newest = { seq, loading: load(this.#loaded) };
    const { loading } = this.#newest;
    try {
      const loaded = await loading;
      if (this.#loaded === null || this.#loaded.seq < loaded.seq) {
        this.#loaded = loaded;
        this.onLoaded(loaded.register);
      }
      return loaded;
    } catch (error) {
      if (this.#newest?.loading === loading) this.#newest = null;
      throw error;
    }
  }
}

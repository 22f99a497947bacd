import type { Collection, ValuesIn } from "./registry.ts";

/** Values as a client sends them: complete, but new parts have no id yet; the server gives them one. */
export type Draft<V> = V extends string | number | boolean | null | undefined
  ? V
  : V extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : V extends { readonly id: string }
      ? { readonly id?: string | undefined } & {
          readonly [K in Exclude<keyof V, "id">]: Draft<V[K]>;
        }
      : { readonly [K in keyof V]: Draft<V[K]> };

/** The draft of a record of a collection. */
export type DraftIn<C extends Collection> = Draft<ValuesIn<C>>;

import type { Collection } from "#register/registry.ts";

/** A run of words of a sentence about an entry, and what it stands for. */
export type Part =
  | {
      readonly kind: "text" | "who" | "what" | "before" | "after" | "reason";
      readonly text: string;
    }
  | {
      readonly kind: "record";
      readonly text: string;
      readonly collection: Collection;
      readonly recordId: string;
    };

/** What stands in the places of a pattern. */
export type Filling = Readonly<Record<string, Part | readonly Part[]>>;

/** A pattern such as "changed {record}" with its places filled in, in order. @throws Error where nothing is given for a place */
export function filled(pattern: string, filling: Filling): readonly Part[] {
  return pattern.split(/(\{\w+\})/).flatMap((piece): readonly Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === "" ? [] : [text(piece)];
    const given = filling[name];
    if (given === undefined) throw new Error(`nothing stands for ${piece} in “${pattern}”`);
    return Array.isArray(given) ? (given as readonly Part[]) : [given as Part];
  });
}

/** Words that stand for nothing but themselves. */
export const text = (words: string): Part => ({ kind: "text", text: words });

/** A sentence as plain text. */
export const plainText = (parts: readonly Part[]): string =>
  parts.map((part) => part.text).join("");

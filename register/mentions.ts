import type { RefTarget } from "./field.ts";

/**
 * What a passage in an organisation's own words can mention, so that it keeps up with the register: `{{purpose:ID}}`
 * stands for the name of that purpose. Each kind with what its identifier must belong to.
 */
export const mentionKinds = {
  organisation: "organisation",
  email: "organisation",
  phone: "organisation",
  address: "organisation",
  dpo: "organisation",
  party: "party",
  purpose: "purpose",
  activity: "activity",
  data: "dataItem",
  period: "retentionRule",
  form: "collectionPoint",
} as const satisfies Readonly<Record<string, RefTarget>>;

export type MentionKind = keyof typeof mentionKinds;

export type Mention = { readonly kind: MentionKind; readonly id: string };

/** A stretch of a text: words, a mention, or what stands in double braces and is no mention. */
export type Stretch =
  | { readonly words: string }
  | { readonly mention: Mention }
  | { readonly unknown: string };

/** A text taken apart at its double braces, in order. */
export function stretchesOf(text: string): readonly Stretch[] {
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((piece, index): readonly Stretch[] => {
    if (index % 2 === 0) return piece === "" ? [] : [{ words: piece }];
    const [kind = "", id = ""] = piece
      .slice(2, -2)
      .trim()
      .split(/\s*:\s*/, 2);
    return isMentionKind(kind) && id !== "" ? [{ mention: { kind, id } }] : [{ unknown: piece }];
  });
}

function isMentionKind(kind: string): kind is MentionKind {
  return Object.hasOwn(mentionKinds, kind);
}

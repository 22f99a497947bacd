interface Text {
  readonly type: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  readonly body?: Text;
}
interface Property {
  readonly key: { readonly name?: string; readonly value?: unknown };
  readonly value: Text;
}
interface Context {
  report(problem: { node: object; message: string }): void;
}

/** An apostrophe within a word or after it, and a quotation between two. */
const straight = /\p{L}'|'\p{L}/u;

/** The pieces of text a property holds, or makes from its arguments. */
function piecesOf(value: Text): readonly string[] {
  if (value.body !== undefined) return piecesOf(value.body);
  if (value.quasis !== undefined) return value.quasis.map((piece) => piece.value.raw);
  return typeof value.value === "string" ? [value.value] : [];
}

/** Refuses the typewriter's apostrophe and single quotation marks in texts that people read, in either language. */
export const typewriterMarks = {
  meta: { type: "problem" },
  create(context: Context) {
    return {
      Property(property: Property) {
        const name = property.key.name ?? String(property.key.value);
        if (
          !["en", "fr"].includes(name) ||
          !piecesOf(property.value).some((piece) => straight.test(piece))
        )
          return;
        context.report({
          node: property,
          message: "A text has ’ for an apostrophe and “ ” or « » to quote, no straight mark.",
        });
      },
    };
  },
};

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

const straight = /\p{L}'\p{L}/u;

/** The pieces of text a property holds, or makes from its arguments. */
function piecesOf(value: Text): readonly string[] {
  if (value.body !== undefined) return piecesOf(value.body);
  if (value.quasis !== undefined) return value.quasis.map((piece) => piece.value.raw);
  return typeof value.value === "string" ? [value.value] : [];
}

/** Refuses the typewriter's apostrophe in French texts: people read them with the one of French typography. */
export const frenchApostrophe = {
  meta: { type: "problem" },
  create(context: Context) {
    return {
      Property(property: Property) {
        const name = property.key.name ?? String(property.key.value);
        if (name !== "fr" || !piecesOf(property.value).some((piece) => straight.test(piece)))
          return;
        context.report({
          node: property,
          message: "A French text has ’, not a straight apostrophe.",
        });
      },
    };
  },
};

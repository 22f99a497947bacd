interface Named {
  readonly type: string;
  readonly name?: string;
}
interface Text {
  readonly value: unknown;
}
interface Attribute {
  readonly name: Named;
  readonly value: (Named & Text) | null;
}
interface Context {
  readonly options: readonly [names: readonly string[]];
  report(problem: { node: object; message: string }): void;
}

/** Attributes that are read out or shown. */
const spoken = new Set(["alt", "aria-description", "aria-label", "label", "placeholder", "title"]);
const letters = /\p{L}/u;

/** Refuses words in markup: they belong to the texts, where every language has them. Names are the same in all. */
export const interfaceText = {
  meta: { type: "problem", schema: [{ type: "array" }] },
  create(context: Context) {
    const [names] = context.options;
    const refuse = (node: object, text: unknown) => {
      if (typeof text !== "string" || !letters.test(text) || names.includes(text.trim())) return;
      context.report({
        node,
        message: `“${text.trim()}” is seen by people: take it from the texts of the interface.`,
      });
    };
    return {
      JSXText: (node: Text) => refuse(node, node.value),
      JSXAttribute: (node: Attribute) => {
        if (node.value?.type === "Literal" && spoken.has(node.name.name ?? ""))
          refuse(node, node.value.value);
      },
    };
  },
};

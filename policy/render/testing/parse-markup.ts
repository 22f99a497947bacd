/** An element of a parsed page, for tests. */
export type Node = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
};

const voidTags = new Set(["meta", "link", "br", "img", "input", "hr"]);
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole);
}

const tagPattern = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9:-]*(?:="[^"<>]*")?)*) ?(\/?)>/;

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of source.matchAll(/ ([a-z][a-z0-9:-]*)(?:="([^"]*)")?/g)) {
    if (name in attributes) throw new Error(`Attribute ${name} stands twice in ${source}`);
    attributes[name] = decode(value);
  }
  return attributes;
}

/**
 * Reads the strict HTML (or XML) that the renderers write; throws an Error for a tag that is not closed in order,
 * an attribute without quotes, or a `<` that is no tag.
 */
export function parseMarkup(source: string): Node {
  const root: Node = { tag: "#root", attributes: {}, children: [] };
  const open: Node[] = [root];
  let rest = source.replace(/^<!doctype html>|^<\?xml [^?]*\?>/, "");
  while (rest !== "") {
    const parent = open.at(-1) ?? root;
    if (!rest.startsWith("<")) {
      const text = /^[^<]+/.exec(rest)?.[0] ?? rest;
      if (/[>]/.test(text) && parent.tag !== "style") throw new Error(`Stray > in ${text}`);
      parent.children.push(parent.tag === "script" ? text : decode(text));
      rest = rest.slice(text.length);
      continue;
    }
    const match = tagPattern.exec(rest);
    if (match === null) throw new Error(`Not a tag: ${rest.slice(0, 80)}`);
    const [whole, closing, tag = "", attributes = "", empty] = match;
    rest = rest.slice(whole.length);
    if (closing === "/") {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
      continue;
    }
    const node: Node = { tag, attributes: attributesOf(attributes), children: [] };
    parent.children.push(node);
    if (!voidTags.has(tag) && empty !== "/") open.push(node);
    // XML has a <link/> with a slash and HTML one without; both are empty.
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

/** Every element below a node, in document order. */
export function* elements(node: Node): Generator<Node> {
  for (const child of node.children)
    if (typeof child !== "string") {
      yield child;
      yield* elements(child);
    }
}

/** The elements with that tag. */
export function all(node: Node, tag: string): readonly Node[] {
  return [...elements(node)].filter((element) => element.tag === tag);
}

/** The text of a node and all below it. */
export function textOf(node: Node): string {
  return node.children
    .map((child) => (typeof child === "string" ? child : child.tag === "br" ? "\n" : textOf(child)))
    .join("");
}

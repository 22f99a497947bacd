import { posix, relative, sep } from "node:path";

/** Folder → folders. What is not listed is refused. */
type Table = Readonly<Record<string, readonly string[]>>;

interface Options {
  readonly mayImport: Table;
  /** Folder → folders it may import nothing but types from. */
  readonly typesOnly: Table;
  /** Package → the only folders that may import it. */
  readonly packages: Table;
}

interface ImportNode {
  readonly source: { readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly { readonly importKind?: string }[];
}

interface Context {
  readonly cwd: string;
  readonly filename: string;
  readonly options: readonly [Options];
  report(problem: { node: ImportNode; message: string }): void;
}

/** Refuses an import against the direction of the architecture. */
export const importDirection = {
  meta: { type: "problem", schema: [{ type: "object" }] },
  create(context: Context) {
    const path = relative(context.cwd, context.filename).split(sep).join("/");
    if (!path.includes("/")) return {}; // files at the root belong to no layer

    const check = (node: ImportNode, onlyTypes: boolean) => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string") return;
      const message = refusal(context.options[0], path, specifier, onlyTypes);
      if (message !== undefined) context.report({ node, message });
    };

    return {
      ImportDeclaration: (node: ImportNode) => check(node, isTypeImport(node)),
      ExportNamedDeclaration: (node: ImportNode) => check(node, node.exportKind === "type"),
      ExportAllDeclaration: (node: ImportNode) => check(node, node.exportKind === "type"),
      ImportExpression: (node: ImportNode) => check(node, false),
      TSImportType: (node: ImportNode) => check(node, true),
    };
  },
};

function refusal(
  { mayImport, typesOnly, packages }: Options,
  path: string,
  specifier: string,
  onlyTypes: boolean,
): string | undefined {
  const folder = firstOf(path);
  if (specifier.startsWith(".")) {
    const file = posix.join(posix.dirname(path), specifier);
    const target = firstOf(file);
    if (target === folder || target === file) return undefined;
    return `Relative imports stay in their top-level folder: write #${target}/… instead.`;
  }
  if (specifier.startsWith("#")) {
    const target = firstOf(specifier.slice(1));
    const allowed = mayImport[folder] ?? [];
    if (target === folder || allowed.includes(target)) return undefined;
    if (typesOnly[folder]?.includes(target)) {
      return onlyTypes ? undefined : `${folder}/ may import only types from ${target}/.`;
    }
    return `${folder}/ may not import ${target}/; it may: ${allowed.join(", ") || "nothing"}.`;
  }
  for (const [name, homes] of Object.entries(packages)) {
    const same = specifier === name || specifier.startsWith(`${name}/`);
    if (same && !homes.includes(folder)) {
      return `Only ${homes.join(", ")} may import ${name}, not ${folder}/.`;
    }
  }
  return undefined;
}

function firstOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function isTypeImport({ importKind, specifiers = [] }: ImportNode): boolean {
  if (importKind === "type") return true;
  return specifiers.length > 0 && specifiers.every((name) => name.importKind === "type");
}

import { basename, relative, sep } from "node:path";

interface Context {
  readonly cwd: string;
  readonly filename: string;
  readonly options: readonly [exempt: readonly string[]];
  report(problem: { node: object; message: string }): void;
}

/** Refuses index files and `export *`, except in the files that the option names. */
export const barrels = {
  meta: { type: "problem", schema: [{ type: "array" }] },
  create(context: Context) {
    const path = relative(context.cwd, context.filename).split(sep).join("/");
    if (context.options[0].includes(path)) return {};
    const refuse = (node: object) =>
      context.report({ node, message: "No barrels: import each thing from the file that has it." });
    return {
      Program: (node: object) => {
        if (/^index\.[jt]sx?$/.test(basename(path))) refuse(node);
      },
      ExportAllDeclaration: refuse,
    };
  },
};

import { enableCompileCache, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

// What is compiled is kept beside the dependencies, for the next start and for threads, which read the variable: most
// of what a start takes is reading sources. Where nothing can be written there, they are compiled each time.
const compiled = new URL("../node_modules/.cache/recital-compiled", import.meta.url);
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(compiled);
enableCompileCache();

// Node reads the whole package.json of a package again for each of its modules. Drizzle's is 180 kB of exports, which
// costs a second at every start; within that package a module is simply the file beside the one that asks for it.
const drizzle = "/node_modules/drizzle-orm/";

registerHooks({
  resolve(specifier, context, next) {
    const { conditions, parentURL = "" } = context;
    const beside = /^\.{1,2}\/.*\.js$/.test(specifier) && parentURL.includes(drizzle);
    return beside && conditions.includes("import")
      ? { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true }
      : next(specifier, context);
  },
});

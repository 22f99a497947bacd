import { registerHooks } from "node:module";

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

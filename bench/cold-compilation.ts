import { compilePolicy } from "#policy/compile.ts";
import type { Locale } from "#register/locale.ts";
import { openInstallation } from "#server/installation.ts";
import { currentRegister } from "#server/registers/load.ts";

// node bench/cold-compilation.ts FOLDER LANGUAGE: prints how many milliseconds the first compilation of a process takes
const [, , dataDir = "", locale = "en"] = process.argv;
const installation = await openInstallation(
  { dataDir, databaseUrl: null, url: "http://localhost:3000" },
  () => new Date(),
);
const register = await currentRegister(installation);
const [policy] = register.current("policies");
if (policy === undefined) throw new Error("the register has no policy");
const since = performance.now();
compilePolicy(register, policy, locale as Locale, { version: null });
console.log(performance.now() - since);
await installation.db.close();

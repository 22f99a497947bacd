import { barrels } from "./barrels.ts";
import { importDirection } from "./import-direction.ts";

/** The project's own lint rules, loaded by oxlint.config.ts. */
export default {
  meta: { name: "recital" },
  rules: { "import-direction": importDirection, barrels },
};

import { barrels } from "./barrels.ts";
import { typewriterMarks } from "./typewriter-marks.ts";
import { importDirection } from "./import-direction.ts";
import { interfaceText } from "./interface-text.ts";

/** The project's own lint rules, loaded by oxlint.config.ts. */
export default {
  meta: { name: "recital" },
  rules: {
    "import-direction": importDirection,
    barrels,
    "typewriter-marks": typewriterMarks,
    "interface-text": interfaceText,
  },
};

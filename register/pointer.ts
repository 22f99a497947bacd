/** A place inside a value: field names and list positions, outermost first. */
export type Path = readonly (string | number)[];

// Hardly any step has them, and a register has thousands of pointers.
const special = /[~/]/;
const escaped = (step: string) => step.replaceAll("~", "~0").replaceAll("/", "~1");

/** The JSON Pointer (RFC 6901) of a path; the empty path is the whole value, "". */
export function pointerTo(path: Path): string {
  let pointer = "";
  for (const step of path) {
    pointer += `/${typeof step === "string" && special.test(step) ? escaped(step) : step}`;
  }
  return pointer;
}

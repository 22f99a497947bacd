/** A place inside a value: field names and list positions, outermost first. */
export type Path = readonly (string | number)[];

/** The JSON Pointer (RFC 6901) of a path; the empty path is the whole value, "". */
export function pointerTo(path: Path): string {
  let pointer = "";
  for (const step of path) {
    pointer += `/${typeof step === "number" ? step : step.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return pointer;
}

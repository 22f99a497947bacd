/** A cell of a layout: a text, a heading, or nothing. */
export type LayoutCell = string | { readonly heading: string; readonly across?: number } | null;

/** A sheet as an authority lays it out: rows of cells, and the widths of its columns in characters. */
export type LayoutSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LayoutCell[])[];
};

const longestName = 31;

/** A name that spreadsheets accept for a sheet and no other one has: at most 31 characters, none of []:*?/\. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "")
    .slice(0, longestName);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const name = `${clean.slice(0, longestName - suffix.length)}${suffix}` || "-";
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

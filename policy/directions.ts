const popFormatting = "\u202C";
const popIsolate = "\u2069";

const closedBy: ReadonlyMap<string, string> = new Map([
  ...["\u202A", "\u202B", "\u202D", "\u202E"].map((opens) => [opens, popFormatting] as const),
  ...["\u2066", "\u2067", "\u2068"].map((opens) => [opens, popIsolate] as const),
]);

/**
 * A text that ends every direction it opens (embeddings, overrides and isolates of UAX #9), so that the words which
 * follow it in the same paragraph are read in their own direction.
 */
export function withDirectionsClosed(text: string): string {
  if (!/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(text)) return text;
  const open: string[] = [];
  for (const sign of text) {
    const closes = closedBy.get(sign);
    if (closes !== undefined) open.push(closes);
    else if (sign === popFormatting && open.at(-1) === popFormatting) open.pop();
    else if (sign === popIsolate && open.includes(popIsolate))
      open.length = open.lastIndexOf(popIsolate);
  }
  return text + open.reverse().join("");
}

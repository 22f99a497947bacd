/** The French texts (under `fr`, at any depth) with a plain space at a mark where French has one that does not break. */
export function plainFrenchSpaces(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return name === "fr" && isPlain(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([inside, inner]) => plainFrenchSpaces(inner, inside));
}

/** Whether a French text has a plain space before one of its marks or inside its quotes. */
export const isPlain = (text: string): boolean => / [:;?!»]|« /.test(text);

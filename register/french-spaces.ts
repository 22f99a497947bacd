/** The spaces of French at which no line may break: a narrow one and one as wide as others. */
export const narrow = "\u202F";
export const noBreak = "\u00A0";

/** French with the spaces of its marks, at which no line may break; it is written with plain ones. */
export function frenchSpaces(text: string): string {
  // Every sentence of a policy comes here, and most have none of these marks.
  if (!/[;?!:«»]/.test(text)) return text;
  return text.replace(/ [;?!:»]|« /g, spacedMark);
}

function spacedMark(mark: string): string {
  if (mark === "« ") return `«${noBreak}`;
  return (/[:»]/.test(mark) ? noBreak : narrow) + mark.charAt(1);
}

/** The same text with plain spaces there. */
export function plainSpaces(text: string): string {
  return text.replace(/\u202F(?=[;?!])|\u00A0(?=[:»])/g, " ").replaceAll(`«${noBreak}`, "« ");
}

/** Texts in both languages, at any depth, with these spaces in the French; the same object where none are due. */
export function withFrenchSpaces<T>(texts: T): T {
  return changed(texts, (inner, name) => {
    if (typeof inner !== "string") return withFrenchSpaces(inner);
    return name === "fr" ? frenchSpaces(inner) : inner;
  }) as T;
}

/** French texts, at any depth, with these spaces, and with them in what the functions among them answer. */
export function inFrench<T>(texts: T): T {
  if (typeof texts === "string") return frenchSpaces(texts) as T;
  if (typeof texts !== "function") return changed(texts, inFrench) as T;
  const say = texts as unknown as (...given: readonly unknown[]) => unknown;
  return ((...given: readonly unknown[]) => inFrench(say(...given))) as T;
}

/** A list or an object with each of its values changed; itself where none is. */
function changed(value: unknown, change: (inner: unknown, name: string) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([name, inner]) => [name, change(inner, name)] as const);
  if (after.every(([, inner], index) => inner === before[index]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after);
}

import { atInstant, inPresent } from "#queries/as-of.ts";

/** The address of a screen at a past instant; a form, which the past has none of, becomes what it is the form of. */
export function pastAddress(address: string, instant: string): string {
  const [path = "/", query] = inPresent(address).split("?", 2);
  const screen = path.replace(/\/(?:edit|new)$/, "");
  return atInstant(query === undefined ? screen : `${screen}?${query}`, instant);
}

/** The end of a day (YYYY-MM-DD) where the reader is, as an instant; now for today, null for a day to come or none. */
export function endOfDay(day: string, now: Date): string | null {
  const end = new Date(`${day}T23:59:59.999`);
  if (Number.isNaN(end.getTime())) return null;
  if (end <= now) return end.toISOString();
  return new Date(`${day}T00:00:00`) <= now ? now.toISOString() : null;
}

/** The day some days before now where the reader is, YYYY-MM-DD. */
export function daysAgo(days: number, now: Date): string {
  const at = new Date(now);
  at.setDate(at.getDate() - days);
  return localDay(at);
}

/** The day of an instant where the reader is, YYYY-MM-DD. */
export function localDay(at: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

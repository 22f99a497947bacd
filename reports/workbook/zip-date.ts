/** The time and date fields of a file in a ZIP archive (APPNOTE 4.4.6): UTC, two-second steps, from 1980. */
export function zipDate(date: Date): { readonly time: number; readonly day: number } {
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const year = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980));
  return { time, day: (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate() };
}

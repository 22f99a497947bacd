const msPerDay = 86_400_000;

/**
 * A date as spreadsheets count them, in days from 1900 (or 1904) with the time as a fraction, as `2026-03-03` or
 * `2026-03-03T14:30:00`; undefined for a number that is no date. Excel believes in 29 February 1900 (serial 60).
 */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return undefined;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const instant = new Date(
    Date.UTC(1899, 11, 30) + Math.round((days * msPerDay) / 1000) * 1000,
  ).toISOString();
  // A time without a day is no date.
  if (serial < 1) return instant.slice(11, 19);
  return instant.slice(11, 19) === "00:00:00" ? instant.slice(0, 10) : instant.slice(0, 19);
}

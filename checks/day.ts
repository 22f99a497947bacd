/** The day of an instant in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: string): string {
  return formatOf(timeZone).format(new Date(instant));
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** The same day a number of months earlier (later, where negative); the last of the month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), lastDate);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** The day that comes so many days later (earlier, where negative). */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

// Making a formatter takes longer than checking a record: one per time zone is kept.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish dates are ISO 8601 dates.
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    formats.set(timeZone, format);
  }
  return format;
}

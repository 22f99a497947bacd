import type { Task } from "#checks/tasks.ts";
import { daysAfter } from "#checks/day.ts";
import type { Locale } from "#register/locale.ts";
import { words } from "./words.ts";

/** What a calendar says of itself. */
export type CalendarFrame = {
  readonly locale: Locale;
  /** When it was made, ISO 8601 UTC. */
  readonly at: string;
  /** Public address of the installation, without a trailing slash. */
  readonly url: string;
};

const longestLine = 75;

/** A task list as an iCalendar object (RFC 5545): one all-day event per task, with a link to its record. */
export function icalendar(tasks: readonly Task[], frame: CalendarFrame): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Recital//Tasks//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(words.calendar[frame.locale])}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...tasks.flatMap((task) => eventOf(task, frame)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf(task: Task, { at, locale, url }: CalendarFrame): readonly string[] {
  const { collection, id } = task.record;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(task.id)}@${new URL(url).host}`,
    `DTSTAMP:${at.replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${compact(task.due)}`,
    `DTEND;VALUE=DATE:${compact(daysAfter(task.due, 1))}`,
    `SUMMARY:${escaped(task.title[locale])}`,
    `URL:${url}/register/${collection}/${id}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(task.title[locale])}`,
    "TRIGGER:-P7D",
    "END:VALARM",
    "END:VEVENT",
  ];
}

const compact = (day: string) => day.replaceAll("-", "");

/** A text value (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, "\\n");

/** A line in pieces of at most 75 octets, no character cut (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let size = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (size + bytes > longestLine) {
      pieces.push(piece);
      piece = " ";
      size = 1;
    }
    piece += sign;
    size += bytes;
  }
  return [...pieces, piece].join("\r\n");
}

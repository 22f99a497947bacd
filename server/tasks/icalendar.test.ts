import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { taskCalled } from "./testing.ts";
import { icalendar } from "./icalendar.ts";

const frame = { locale: "fr", at: "2026-11-23T10:00:00.000Z", url: "https://r.example" } as const;

test("no line of a calendar is longer than 75 octets, and no character is cut", () => {
  const title = "Revoir la fiche : été 😀 ".repeat(20);
  const text = icalendar([taskCalled(title)], frame);
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replaceAll("\r\n ", "").includes(`SUMMARY:${title}`));
});

test("what has a meaning in a calendar is escaped", () => {
  const text = icalendar([taskCalled("a;b,c\\d\ne")], frame);
  assert.ok(text.includes("SUMMARY:a\\;b\\,c\\\\d\\ne\r\n"));
});

test("every line ends in CRLF, and none breaks within", () => {
  const text = icalendar([taskCalled("a\r\nb\rc\nd")], frame);
  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.ok(!/[\r\n]/.test(text.replaceAll("\r\n", "")));
});

/** The properties of the events, by their names, unfolded. */
function eventsOf(text: string): readonly ReadonlyMap<string, string>[] {
  const unfolded = text.replaceAll("\r\n ", "");
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].map(
    ([, event = ""]) =>
      new Map(
        event
          .replace(/BEGIN:VALARM.*END:VALARM\r\n/s, "")
          .trimEnd()
          .split("\r\n")
          .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
      ),
  );
}

test("each event has what RFC 5545 requires: an identifier of its own, a stamp in UTC, whole days", () => {
  const task = taskCalled("Review");
  const other = { ...task, id: "activityReview/activities/b", due: "2026-12-31" };
  const events = eventsOf(icalendar([task, other], frame));
  assert.deepEqual(
    events.map((event) => event.get("UID")),
    ["activityReview/activities/a@r.example", "activityReview/activities/b@r.example"],
  );
  for (const event of events) assert.equal(event.get("DTSTAMP"), "20261123T100000Z");
  assert.equal(events[1]?.get("DTSTART;VALUE=DATE"), "20261231");
  assert.equal(events[1]?.get("DTEND;VALUE=DATE"), "20270101");
});

test("the identifier of an event stays when it is told again later, so that programs move it", () => {
  const uid = (due: string, at: string) =>
    eventsOf(icalendar([{ ...taskCalled("Review"), due }], { ...frame, at }))[0]?.get("UID");
  assert.equal(uid("2027-01-31", frame.at), uid("2027-03-31", "2026-12-24T08:00:00.000Z"));
});

test("a title of any signs comes back as it was, or with its line breaks alone changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const summary = eventsOf(icalendar([taskCalled(title)], frame))[0]?.get("SUMMARY") ?? "";
      const read = summary.replaceAll(/\\([\\;,n])/g, (_, sign) => (sign === "n" ? "\n" : sign));
      assert.equal(read, title.replaceAll(/\r\n|\r/g, "\n"));
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
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

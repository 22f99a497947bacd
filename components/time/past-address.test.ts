import assert from "node:assert/strict";
import { test } from "node:test";
import { daysAgo, endOfDay, localDay, pastAddress } from "./past-address.ts";

const now = new Date("2026-03-03T12:00:00.000Z");

test("a form leads into the past of the record, a list into its own past", () => {
  const then = "2026-01-01";
  assert.equal(
    pastAddress("/register/parties/p/edit?at=%2Fname", then),
    "/register/parties/p?at=%2Fname&asOf=2026-01-01",
  );
  assert.equal(pastAddress("/register/parties/new", then), "/register/parties?asOf=2026-01-01");
  assert.equal(pastAddress("/audit?asOf=2025-01-01", then), "/audit?asOf=2026-01-01");
});

test("a day ends where the reader is, today ends now, tomorrow is no past", () => {
  const end = endOfDay("2026-02-01", now);
  assert.equal(end === null ? null : localDay(new Date(end)), "2026-02-01");
  assert.equal(endOfDay(localDay(now), now), now.toISOString());
  assert.equal(endOfDay("2026-04-01", now), null);
  assert.equal(endOfDay("", now), null);
});

test("a week ago is seven days before", () => {
  assert.equal(daysAgo(7, new Date(2026, 2, 3, 12)), "2026-02-24");
});

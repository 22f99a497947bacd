import assert from "node:assert/strict";
import { test } from "node:test";
import { atInstant, inPresent } from "./as-of.ts";

test("an address keeps its query and fragment when it moves to a past day", () => {
  assert.equal(
    atInstant("/register/parties?q=ovh#uses", "2026-03-03"),
    "/register/parties?q=ovh&asOf=2026-03-03#uses",
  );
  assert.equal(atInstant("/", "2026-03-03"), "/?asOf=2026-03-03");
});

test("an address that names an instant keeps it, and what leads elsewhere is left alone", () => {
  assert.equal(atInstant("/audit?asOf=2025-01-01", "2026-03-03"), "/audit?asOf=2025-01-01");
  for (const elsewhere of ["https://www.cnil.fr/", "#main", "//host/path", "mailto:a@example.org"])
    assert.equal(atInstant(elsewhere, "2026-03-03"), elsewhere);
  assert.equal(atInstant("/audit", null), "/audit");
});

test("back in the present, everything else of the address stays", () => {
  assert.equal(inPresent("/audit?action=update&asOf=2026-03-03"), "/audit?action=update");
  assert.equal(inPresent("/audit?asOf=2026-03-03"), "/audit");
});

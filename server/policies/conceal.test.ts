import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePolicy } from "#policy/compile.ts";
import { parseDocument } from "#register/parse-document.ts";
import { makeRegister } from "#register/register.ts";
import { readSample } from "#samples/samples.ts";
import { concealedId, withoutConcealed } from "./conceal.ts";

test("a party shown by its category is not given away by its id, and one that is named keeps it", () => {
  const parsed = parseDocument(readSample("ogo-security-completed"), "en");
  assert.ok(parsed.ok);
  const { records } = parsed;
  const activities = records.activities.map((activity) => ({
    ...activity,
    involvements: activity.involvements.map((one) =>
      one.partyId === "party-stripe" ? { ...one, publicDisplay: "category" as const } : one,
    ),
  }));
  const register = makeRegister({ ...records, activities } as never, "2026-03-03T12:00:00.000Z");
  const [policy] = register.current("policies");
  assert.ok(policy);
  const compiled = compilePolicy(register, policy, "en", { version: null });
  assert.match(JSON.stringify(compiled), /party-stripe/, "else this test shows nothing");
  const published = JSON.stringify(withoutConcealed(compiled, register));
  assert.doesNotMatch(published, /party-stripe/);
  assert.ok(published.includes(concealedId("party-stripe")));
  assert.match(published, /party-hubspot/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { recordOf } from "#register/complete.ts";
import { makeRegister } from "#register/register.ts";
import { placesOf } from "./places.ts";

const at = "2026-11-23T12:00:00.000Z";

/** The grounds on which data go to Japan on a day, where the DPO ended a mechanism or decision on 30 November 2026. */
function grounds(mechanismId: string, replaces: string, day: string) {
  const activity = recordOf("activities", "letters", at, {
    involvements: [
      {
        id: "pigeons",
        roleId: "processor",
        transfers: [
          { id: "flight", state: "transfer", countries: ["JP"], safeguards: [{ mechanismId }] },
        ],
      },
    ],
  });
  const isDecision = replaces.startsWith("adq");
  const ended = recordOf("terms", "ended", at, {
    vocabulary: isDecision ? "adequacy_decisions" : "transfer_mechanisms",
    country: isDecision ? "JP" : null,
    replaces,
    validUntil: "2026-11-30",
  });
  const register = makeRegister({ activities: [activity], terms: [ended] }, at);
  return placesOf(register, [activity], day).flatMap((place) =>
    place.grounds.map(({ kind, id }) => `${place.country} ${kind} ${id}`),
  );
}

test("a transfer rests on a decision or a safeguard until the last day of it, and on nothing after", () => {
  const before = "2026-11-30";
  const after = "2026-12-01";
  const decision = (day: string) => grounds("adequacy_decision", "adq_jp", day);
  assert.deepEqual(decision(before), ["JP adequacy adequacy_decision"]);
  assert.deepEqual(decision(after), ["JP none adequacy_decision"]);
  const clauses = (day: string) => grounds("scc_eu_m1", "scc_eu_m1", day);
  assert.deepEqual(clauses(before), ["JP safeguard scc_eu_m1"]);
  assert.deepEqual(clauses(after), ["JP none scc_eu_m1"]);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recordOf } from "./complete.ts";
import { partNames } from "./part-name.ts";
import { makeRegister } from "./register.ts";

const at = "2026-11-23T10:00:00.000Z";
const both = (en: string, fr: string) => ({
  en: { text: en, changedAt: at },
  fr: { text: fr, changedAt: at },
});

const register = makeRegister(
  {
    parties: [recordOf("parties", "host", at, { legalName: "Hébergeur SAS" })],
    organisations: [
      recordOf("organisations", "us", at, {
        applicableLaws: [{ law: both("the law", "à la loi") }],
      }),
    ],
    activities: [
      recordOf("activities", "shop", at, {
        purposes: [
          {
            id: "p1",
            name: both("Delivery", "Livraison"),
            grounds: [{ id: "g1", basis: "contract" }],
          },
        ],
        involvements: [
          {
            id: "i1",
            partyId: "host",
            transfers: [{ id: "t1", state: "transfer", countries: ["US"] }],
          },
          { id: "i2", partyId: "host" },
          { id: "i3" },
        ],
        retention: [{ id: "r1", purposeIds: ["p1"] }],
      }),
    ],
  },
  at,
);

const named = (pointer: string, locale: "en" | "fr" = "en") =>
  partNames(register, "activities", "shop", pointer, locale);

describe("a part of a record", () => {
  test("is called by its own words, by what it refers to or by the word chosen for it", () => {
    assert.deepEqual(named("/purposes/0/name", "fr"), ["Livraison"]);
    assert.deepEqual(named("/purposes/0/grounds/0/contract"), ["Delivery", "Contract"]);
    assert.deepEqual(named("/retention/0/phases"), ["Delivery"]);
  });

  test("is told by its number from others of the same name, or where it has none", () => {
    assert.deepEqual(named("/involvements/0/transfers/0/state", "fr"), [
      "Hébergeur SAS n° 1",
      "États-Unis",
    ]);
    assert.deepEqual(named("/involvements/1"), ["Hébergeur SAS no. 2"]);
    assert.deepEqual(named("/involvements/2/roleId"), ["no. 3"]);
  });

  test("has no name where it is the record itself, a row that is a sentence, or nothing at all", () => {
    assert.deepEqual(named("/ownerName"), []);
    assert.deepEqual(named("/involvements/9"), []);
    assert.deepEqual(partNames(register, "organisations", "us", "/applicableLaws/0/law", "fr"), []);
    assert.deepEqual(partNames(register, "parties", "nobody", "/contracts/0", "en"), []);
  });
});

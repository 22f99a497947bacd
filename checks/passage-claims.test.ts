import assert from "node:assert/strict";
import { test } from "node:test";
import type { LocalisedText } from "#register/locale.ts";
import { checkRegister } from "./checker.ts";
import { Draft } from "./testing/draft.ts";
import { at, both } from "./testing/words.ts";

/** The rules of claims that find something in a register whose policy says this in its own words. */
function found(text: LocalisedText, edit: (draft: Draft) => unknown = () => null) {
  const draft = new Draft();
  draft.policy().passages = [{ place: "transfers", text: structuredClone(text) as never }];
  draft.policy().updatedAt = at;
  edit(draft);
  return checkRegister(draft.register(), at)
    .filter(({ rule }) => rule.id.startsWith("XRC-00") && rule.on === "claim")
    .map(({ rule, record, pointer }) => `${rule.id} ${record.id}${pointer}`);
}

test("a promise of exclusive storage in a hand-written passage is held against the recipients", () => {
  const place = "XRC-001 privacy/passages/0/text";
  assert.deepEqual(
    found(both("All data are stored exclusively in France.", "Les données sont en France.")),
    [place],
  );
  assert.deepEqual(
    found(both("We host data.", "Vos données sont hébergées exclusivement en France.")),
    [place],
  );
});

test("a promise that data never leave the Union is held against the transfers", () => {
  const text = both(
    "Your data are never transferred outside the European Union.",
    "Aucune donnée n’est transférée hors de l’Union européenne.",
  );
  assert.deepEqual(found(text), ["XRC-002 privacy/passages/0/text"]);
});

test("a promise not to sell data is held against what recipients give for them", () => {
  const text = both("We never sell your data.", "Nous ne vendons jamais vos données.");
  assert.deepEqual(found(text), []);
  assert.deepEqual(
    found(text, (draft) => (draft.involvement("orders-carrier").consideration = "yes")),
    ["XRC-003 privacy/passages/0/text"],
  );
});

test("a promise to use no sensitive data is held against the data", () => {
  const text = both(
    "We do not collect sensitive data.",
    "Nous ne collectons aucune donnée sensible.",
  );
  assert.deepEqual(found(text), ["XRC-004 privacy/passages/0/text"]);
});

test("words that promise nothing absolute are left alone", () => {
  const text = both(
    "Your orders are stored in France; the newsletter is sent from the United States.",
    "Vos commandes sont conservées en France ; la lettre est envoyée des États-Unis.",
  );
  assert.deepEqual(found(text), []);
});

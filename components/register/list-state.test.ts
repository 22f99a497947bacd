import assert from "node:assert/strict";
import { test } from "node:test";
import { filterColumns, isNarrowed, listRequestOf, sortName } from "./list-state.ts";

test("the address of a list says what it shows", () => {
  const search = new URLSearchParams("q=paie&state=approved&sort=-updatedAt&archived=true");
  assert.deepEqual(listRequestOf("activities", search), {
    q: "paie",
    sort: "-updatedAt",
    archived: true,
    filters: { state: "approved" },
  });
});

test("what is no filter of the list is not passed on to the API", () => {
  const wanted = listRequestOf("parties", new URLSearchParams("state=approved&utm_source=x"));
  assert.deepEqual(wanted.filters, {});
  assert.equal(isNarrowed(wanted), false);
});

test("columns with words to choose from can be filtered by, names cannot", () => {
  assert.deepEqual(filterColumns("activities"), ["ourRole", "state"]);
});

test("a list sorted by its localised name is sorted by title", () => {
  assert.equal(sortName("activities", "name"), "title");
  assert.equal(sortName("activities", "reference"), "reference");
  assert.equal(sortName("policies", "languages"), undefined);
});

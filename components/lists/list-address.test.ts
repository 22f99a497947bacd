import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changedAddress,
  columnsOf,
  densityOf,
  isNarrowed,
  listRequestOf,
  sortName,
} from "./list-address.ts";

test("the address of a list says what it shows", () => {
  const address =
    "q=paie&state=approved&state=draft&sort=-updatedAt&archived=true&columns=reference,name&density=compact";
  assert.deepEqual(listRequestOf("activities", address), {
    q: "paie",
    sort: "-updatedAt",
    archived: true,
    filters: { state: ["approved", "draft"] },
    columns: ["reference", "name"],
  });
  assert.equal(densityOf(address), "compact");
});

test("what a list does not know is not passed on to the API", () => {
  const wanted = listRequestOf("parties", "state=approved&utm_source=x&sort=shoe&columns=no,such");
  assert.deepEqual(wanted.filters, {});
  assert.equal(wanted.sort, "title");
  assert.equal(wanted.columns.includes("legalName"), true);
  assert.equal(isNarrowed(wanted), false);
  assert.equal(densityOf("density=huge"), "comfortable");
});

test("a list always shows what its records are called", () => {
  assert.deepEqual(listRequestOf("activities", "columns=state").columns, ["name", "state"]);
});

test("one parameter changes and the others stay, those of other parts of the screen included", () => {
  assert.equal(
    changedAddress("asOf=2026-01-01&q=a&tags=HR", { q: null, state: ["draft", "approved"] }),
    "asOf=2026-01-01&tags=HR&state=draft&state=approved",
  );
  assert.equal(changedAddress("q=a", { q: "" }), "");
});

test("a list sorted by its localised name is sorted by title", () => {
  assert.equal(sortName("activities", "name"), "title");
  assert.equal(sortName("activities", "reference"), "reference");
  assert.equal(sortName("policies", "languages"), undefined);
});

test("parts of a record are no columns", () => {
  assert.equal(columnsOf("activities").includes("purposes"), false);
  assert.equal(columnsOf("activities").includes("tags"), true);
});

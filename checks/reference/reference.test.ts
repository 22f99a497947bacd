import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Draft } from "../testing/draft.ts";
import { both } from "../testing/words.ts";
import { referenceOn } from "./reference.ts";

const on = (day: string, draft = new Draft()) => referenceOn(draft.register(), day);
const adequate = (country: string, day: string, draft = new Draft()) =>
  on(day, draft)
    .adequacyOf(country)
    .map(({ id }) => id);

describe("what the law was on a day", () => {
  test("the United States: Privacy Shield until Schrems II, nothing after, the framework since July 2023", () => {
    assert.deepEqual(adequate("US", "2019-05-01"), ["adq_us_privacy_shield"]);
    assert.deepEqual(adequate("US", "2020-07-15"), ["adq_us_privacy_shield"]);
    assert.deepEqual(adequate("US", "2020-08-01"), []);
    assert.deepEqual(adequate("US", "2026-11-23"), ["adq_us"]);
    assert.ok(on("2026-11-23").adequacyOf("US")[0]?.isLimited);
  });

  test("the United Kingdom: as inside the Union until June 2021, adequate since", () => {
    assert.ok(on("2019-05-01").isInEea("GB"));
    assert.ok(on("2021-03-01").isInEea("GB"));
    assert.ok(!on("2021-06-28").isInEea("GB"));
    assert.deepEqual(adequate("GB", "2021-06-28"), ["adq_gb"]);
    assert.deepEqual(adequate("GB", "2032-01-01"), []);
  });

  test("France and Norway are always inside, Switzerland never", () => {
    for (const day of ["2018-05-25", "2026-11-23"]) {
      assert.ok(on(day).isInEea("FR") && on(day).isInEea("NO"));
      assert.ok(!on(day).isInEea("CH"));
    }
  });
});

describe("what the DPO records of the law", () => {
  test("a new decision counts from its first day", () => {
    const draft = new Draft();
    draft.add("terms", "adq-ke", {
      vocabulary: "adequacy_decisions",
      label: both("Kenya", "Kenya"),
      country: "KE",
      validFrom: "2026-12-01",
    });
    assert.deepEqual(adequate("KE", "2026-11-30", draft), []);
    assert.deepEqual(adequate("KE", "2026-12-01", draft), ["adq-ke"]);
  });

  test("a decision that was annulled is replaced by one with an end; the past stays as it was", () => {
    const draft = new Draft();
    draft.add("terms", "dpf-annulled", {
      vocabulary: "adequacy_decisions",
      label: both("United States (DPF)", "États-Unis (DPF)"),
      replaces: "adq_us",
      country: "US",
      limitedScope: true,
      validFrom: "2023-07-10",
      validUntil: "2026-11-01",
    });
    assert.deepEqual(adequate("US", "2026-11-01", draft), ["adq_us"]);
    assert.equal(on("2026-11-01", draft).adequacyOf("US")[0]?.termId, "dpf-annulled");
    assert.deepEqual(adequate("US", "2026-11-23", draft), []);
  });

  test("a country that joins the Economic Area is inside from that day", () => {
    const draft = new Draft();
    draft.add("terms", "eea-ch", {
      vocabulary: "eea_countries",
      label: both("Switzerland", "Suisse"),
      country: "CH",
      validFrom: "2030-01-01",
    });
    assert.ok(!on("2029-12-31", draft).isInEea("CH"));
    assert.ok(on("2030-01-01", draft).isInEea("CH"));
  });
});

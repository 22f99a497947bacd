import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recordOf, type Said } from "../complete.ts";
import { makeRegister } from "../register.ts";
import type { ValuesIn } from "../registry.ts";
import { adequacyDecisions } from "./adequacy.ts";
import { transferMechanisms } from "./mechanisms.ts";
import { members } from "./members.ts";
import { provisions } from "./provisions.ts";
import { referenceOn } from "./reference.ts";

const at = "2026-11-23T12:00:00.000Z";
const both = (en: string, fr: string) => ({
  en: { text: en, changedAt: at },
  fr: { text: fr, changedAt: at },
});

type Own = Said<ValuesIn<"terms">> & { readonly id: string };

/** The law of a day, with what the DPO says of it. */
const on = (day: string, ...own: readonly Own[]) =>
  referenceOn(
    makeRegister({ terms: own.map(({ id, ...said }) => recordOf("terms", id, at, said)) }, at),
    day,
  );
const adequate = (country: string, day: string, ...own: readonly Own[]) =>
  on(day, ...own)
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
    const own: Own = {
      id: "adq-ke",
      vocabulary: "adequacy_decisions",
      label: both("Kenya", "Kenya"),
      country: "KE",
      validFrom: "2026-12-01",
    };
    assert.deepEqual(adequate("KE", "2026-11-30", own), []);
    assert.deepEqual(adequate("KE", "2026-12-01", own), ["adq-ke"]);
  });

  test("a decision that was annulled is replaced by one with an end; the past stays as it was", () => {
    const own: Own = {
      id: "dpf-annulled",
      vocabulary: "adequacy_decisions",
      label: both("United States (DPF)", "États-Unis (DPF)"),
      replaces: "adq_us",
      country: "US",
      limitedScope: true,
      validFrom: "2023-07-10",
      validUntil: "2026-11-01",
    };
    assert.deepEqual(adequate("US", "2026-11-01", own), ["adq_us"]);
    assert.equal(on("2026-11-01", own).adequacyOf("US")[0]?.termId, "dpf-annulled");
    assert.deepEqual(adequate("US", "2026-11-23", own), []);
  });

  test("a country that joins the Economic Area is inside from that day", () => {
    const own: Own = {
      id: "eea-ch",
      vocabulary: "eea_countries",
      label: both("Switzerland", "Suisse"),
      country: "CH",
      validFrom: "2030-01-01",
    };
    assert.ok(!on("2029-12-31", own).isInEea("CH"));
    assert.ok(on("2030-01-01", own).isInEea("CH"));
  });

  test("an international organisation is adequate from the day of its decision, by its name in any language", () => {
    const names = (day: string, name: string, ...own: readonly Own[]) =>
      on(day, ...own)
        .adequacyOfOrganisation(name)
        .map(({ id }) => id);
    assert.deepEqual(names("2025-07-14", "European Patent Organisation"), []);
    assert.deepEqual(names("2025-07-15", "European Patent Organisation"), ["adq_epo"]);
    assert.deepEqual(names("2026-11-23", "organisation européenne des brevets"), ["adq_epo"]);
    assert.deepEqual(names("2026-11-23", "World Anti-Doping Agency"), []);
    const added: Own = {
      id: "adq-wada",
      vocabulary: "adequacy_decisions",
      label: both("World Anti-Doping Agency", "Agence mondiale antidopage"),
      internationalOrganisation: true,
      validFrom: "2026-12-01",
    };
    assert.deepEqual(names("2026-11-30", "World Anti-Doping Agency", added), []);
    assert.deepEqual(names("2026-12-01", "Agence mondiale antidopage", added), ["adq-wada"]);
  });

  test("a safeguard holds until the last day the DPO gives it, and keeps its nature", () => {
    const own: Own = {
      id: "scc-repealed",
      vocabulary: "transfer_mechanisms",
      label: both("Clauses of 2021, module 2", "Clauses de 2021, module 2"),
      replaces: "scc_eu_m2",
      validFrom: "2021-06-27",
      validUntil: "2026-11-30",
    };
    for (const id of ["scc_eu_m2", "scc-repealed"]) {
      assert.equal(on("2026-11-30", own).mechanism(id)?.isInForce, true);
      const ended = on("2026-12-01", own).mechanism(id);
      assert.equal(ended?.isInForce, false);
      assert.equal(ended?.family, "safeguard");
      assert.equal(ended?.needsAssessment, true);
    }
    assert.equal(on("2021-06-26").mechanism("scc_eu_m2")?.isInForce, false);
    assert.equal(on("2026-12-01", own).mechanism("scc_eu_m1")?.isInForce, true);
  });

  test("a safeguard the DPO adds is what its provision says", () => {
    const own: Own = {
      id: "scc-importers",
      vocabulary: "transfer_mechanisms",
      label: both("Clauses for importers", "Clauses pour importateurs"),
      provision: "art46_2_c",
      validFrom: "2026-12-01",
    };
    assert.equal(on("2026-11-30", own).mechanism("scc-importers")?.isInForce, false);
    const { isInForce, family, article } = on("2026-12-01", own).mechanism("scc-importers") ?? {};
    assert.deepEqual([isInForce, family, article], [true, "safeguard", "GDPR Art. 46(2)(c)"]);
    assert.equal(
      on("2026-12-01", { ...own, provision: null }).mechanism("scc-importers"),
      undefined,
    );
    const derogation = on("2026-12-01", { ...own, provision: "art49_1_g" });
    assert.equal(derogation.mechanism("scc-importers")?.family, "derogation");
  });
});

describe("where it is written", () => {
  const entries = [
    ...members([]),
    ...adequacyDecisions([]),
    ...transferMechanisms([]).filter(({ article }) => article !== null),
  ];

  test("every entry Recital brings names its text in both languages", () => {
    for (const { id, citation } of entries)
      assert.ok(citation !== null && citation.en !== "" && citation.fr !== "", id);
  });

  test("Norway is inside by the Joint Committee, Croatia by its accession, the United Kingdom until its transition ended", () => {
    const said = (id: string) => members([]).find((one) => one.id === id)?.citation?.en ?? "";
    assert.match(said("eea_no"), /Joint Committee Decision No 154\/2018/);
    assert.match(said("eea_hr"), /9 December 2011.*in force 1 July 2013/);
    assert.match(said("eea_gb"), /transition until 31 December 2020/);
    const british = members([]).filter(({ country }) => country === "GB");
    assert.deepEqual(
      british.map(({ validFrom, validUntil }) => [validFrom, validUntil]),
      [
        [null, "2020-12-31"],
        ["2021-01-01", "2021-06-27"],
      ],
    );
  });

  test("every provision of the list is one that a mechanism Recital brings stands under", () => {
    const cited = new Set(transferMechanisms([]).map(({ article }) => article));
    for (const { article } of provisions) assert.ok(cited.has(article), article);
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketches, said, small, texts } from "../testing.ts";

type Rule = NonNullable<NonNullable<Sketches["activities"]>[number]["retention"]>[number];

const use = { id: "use-email", dataItemId: "email" };

/** What the policy says of one rule, in a language. */
function kept(rule: Partial<Rule>, locale: "en" | "fr" = "en", more: Sketches = {}): string {
  const register = small({
    parties: [{ id: "archive", legalName: "City Archive" }],
    "data-items": [{ id: "email", label: texts("email", "courriel"), categoryId: "email" }],
    activity: {
      dataUses: [use],
      involvements: [{ id: "inv", partyId: "archive", roleId: "independent_controller" }],
      retention: [{ id: "r", scope: "activity", ...rule }],
    },
    ...more,
  });
  const templates = [
    "retention.single",
    "retention.active_archive",
    "retention.phases",
    "retention.archive_only",
    "retention.fate_only",
    "retention.justification",
    "retention.backup",
    "retention.beyond_life",
  ] as const;
  return templates.flatMap((template) => said(register, template, locale)).join(" ");
}

const active = { phase: "active" } as const;
const archive = { phase: "intermediate_archive" } as const;
const years = (value: number, trigger: string) =>
  ({ value, unit: "years", triggers: [trigger] }) as const;

test("a duration after an event", () => {
  const rule = { phases: [{ ...active, ...years(3, "contract_end") }], fate: "delete" };
  assert.equal(kept(rule), "3 years from the end of the contract. At the end: deletion.");
  assert.equal(
    kept(rule, "fr"),
    "3\u00A0ans à compter de la fin du contrat. À l’issue\u00A0: suppression.",
  );
});

test("until an event, without a duration", () => {
  const phases = [{ ...active, triggers: ["account_closure"] }];
  assert.equal(kept({ phases }), "Until the closure of your account.");
  assert.equal(kept({ phases }, "fr"), "Jusqu’à la clôture de votre compte.");
});

test("the earlier and the later of two events", () => {
  const phase = {
    ...active,
    value: 2,
    unit: "years",
    triggers: ["contract_end", "account_closure"],
  } as const;
  assert.equal(
    kept({ phases: [{ ...phase, combine: "earlier" }] }),
    "2 years from the earliest of these events: end of the contract or closure of the account.",
  );
  assert.equal(
    kept({ phases: [{ ...phase, combine: "later" }] }, "fr"),
    "2\u00A0ans à compter du dernier de ces événements\u00A0: fin du contrat ou clôture du compte.",
  );
});

test("an event of the organisation's own, as a noun and as a term with its preposition", () => {
  const phases = [
    { ...active, value: 1, unit: "years", ownTrigger: texts("end of the guarantee") },
  ] as const;
  assert.equal(kept({ phases }), "1 year from this event: end of the guarantee.");
  const terms = [
    {
      id: "season",
      vocabulary: "retention_triggers",
      label: texts("End of the season"),
      phrase: texts("from the end of the season"),
    },
  ] as const;
  const own = { phases: [{ ...active, value: 1, unit: "years", triggers: ["season"] }] } as const;
  assert.equal(kept(own, "en", { terms }), "1 year from the end of the season.");
});

test("a criterion in words, and a count", () => {
  assert.equal(
    kept({ phases: [{ ...active, criteria: texts("as long as your account is open.") }] }),
    "As long as your account is open.",
  );
  const count = { n: 500, of: texts("sign-in events", "événements de connexion") };
  assert.equal(
    kept({ phases: [{ ...active, count }] }, "fr"),
    "Les 500 derniers éléments (événements de connexion)\u202F; les plus anciens sont effacés à mesure que de nouveaux arrivent.",
  );
});

test("two phases, each with its reason, and none in the active base", () => {
  const law = { text: texts("Code de commerce"), articles: "L123-22" };
  const archived = { ...archive, ...years(10, "financial_year_end"), laws: [law] };
  assert.equal(
    kept({ phases: [{ ...active, triggers: ["contract_end"] }, archived], fate: "delete" }),
    "Active database: until the end of the contract. Then archive with restricted access: 10 years from the close of the financial year (reason: Code de commerce, Art. L123-22). At the end: deletion.",
  );
  assert.equal(
    kept({ phases: [archived] }),
    "Not kept in the active database. Archive with restricted access: 10 years from the close of the financial year (reason: Code de commerce, Art. L123-22).",
  );
});

test("three phases; a later one starts when the one before ends", () => {
  const phases = [
    { ...active, ...years(1, "contract_end") },
    { ...archive, value: 4, unit: "years" },
    { ...archive, value: 5, unit: "years", justification: texts("possible disputes") },
  ] as const;
  assert.equal(
    kept({ phases, fate: "anonymise" }),
    "Active database: 1 year from the end of the contract. Then archive with restricted access: 4 years. Then archive with restricted access: 5 years (reason: possible disputes). At the end: anonymisation.",
  );
});

test("an outcome, some data, and a recipient with a period of its own", () => {
  const phases = [{ ...active, ...years(2, "last_contact_applicant") }];
  assert.equal(
    kept({ scope: "outcome", outcome: texts("Application refused"), phases }),
    "Application refused – 2 years from our last contact with you.",
  );
  assert.equal(
    kept({ scope: "data_item", dataUseIds: ["use-email"], phases }),
    "Email – 2 years from our last contact with you.",
  );
  assert.equal(
    kept({ scope: "involvement", involvementId: "inv", phases }),
    "Kept by City Archive – 2 years from our last contact with you.",
  );
});

test("fates other than erasure, with party and law; longer backups; beyond a lifetime", () => {
  const phases = [{ ...active, ...years(1, "contract_end") }];
  assert.match(
    kept({ phases, fate: "handed_over", fatePartyId: "archive" }),
    /At the end: handing over to an archive \(City Archive\)\.$/,
  );
  const fateLaws = [{ text: texts("Code du patrimoine"), articles: "L212-3" }];
  assert.equal(
    kept({ fate: "permanent_archive", fateLaws }),
    "Permanent archiving in the public interest (Code du patrimoine, Art. L212-3).",
  );
  assert.match(
    kept({ phases, backupExtra: { value: 1, unit: "months" } }, "fr"),
    /Les copies présentes dans nos sauvegardes subsistent 1\u00A0mois de plus\.$/,
  );
  assert.match(
    kept({ phases, beyondLifetime: "yes" }),
    /kept beyond the lifetime of the persons concerned\.$/,
  );
});

test("a purpose without a recorded period shows a dash, not an invented one", () => {
  const register = small();
  assert.deepEqual(said(register, "cell.empty"), ["–", "–", "–", "–"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field, Fields } from "#register/field.ts";
import { everyShape } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { collections, entityOf, type Involvement, type LegalGround } from "#register/registry.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { compilePolicy } from "./compile.ts";
import { sentencesOf, sentenceText } from "./document.ts";
import { compileNotice } from "./notice.ts";
import { compileSubprocessors } from "./subprocessors.ts";
import { allShown, onlyPolicy } from "./testing.ts";

const marks = new Map<string, string>();
const markOf = (path: string) => {
  const mark = marks.get(path) ?? `PUB${marks.size + 1}X`;
  marks.set(path, mark);
  return mark;
};

/** Every public text of some values replaced by the mark of its field. */
function marked(fields: Fields, values: Record<string, unknown>, path: string): object {
  return {
    ...values,
    ...Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.visibility === "public")
        .map(([name, field]) => [name, markedValue(field, values[name], `${path}.${name}`)]),
    ),
  };
}

function markedValue(field: Field, value: unknown, path: string): unknown {
  switch (field.kind) {
    case "group":
      return value === null ? null : marked(field.fields, value as never, path);
    case "rows":
    case "parts":
      return (value as Record<string, unknown>[]).map((one) => marked(field.fields, one, path));
    case "text":
      if (value === null || field.format === "currency") return value;
      return field.format === "url" ? `https://example.org/${markOf(path)}` : markOf(path);
    case "texts":
      return (value as readonly string[]).map(() => markOf(path));
    case "localised": {
      if (Object.keys(value as object).length === 0) return value;
      const dated = { text: `${markOf(path)}.`, changedAt: null };
      return Object.fromEntries(locales.map((locale) => [locale, dated]));
    }
    default:
      return value;
  }
}

function withMarks(register: Register): Register {
  const records = Object.fromEntries(
    collections.map((collection) => [
      collection,
      register.records[collection].map((record) =>
        marked(entityOf(collection).fields, record as never, collection),
      ),
    ]),
  ) as unknown as RegisterRecords;
  return makeRegister(records, register.at);
}

const choices = {
  basis: [...builtInTerms("legal_bases"), ...builtInTerms("other_grounds")].map(({ id }) => id),
  role: builtInTerms("recipient_roles").map(({ id }) => id),
  mechanism: builtInTerms("transfer_mechanisms").map(({ id }) => id),
  claim: builtInTerms("claim_types").map(({ id }) => id),
  category: ["health", "criminal_convictions", "email"],
  exception: ["contract", "law", "explicit_consent"],
  scope: ["activity", "purpose", "data_item", "outcome", "involvement"],
} as const;

/** The filled activity as one we answer for, with every choice that decides what is said taking each of its values in turn. */
function variant(register: Register, turn: number): Register {
  const of = <T>(list: readonly T[]) => list[turn % list.length] as T;
  const { records } = register;
  const ownTerm = "filled-term";
  const ownDecision = "filled-decision";
  const grounds = (list: readonly LegalGround[]) =>
    list.map((ground) => ({ ...ground, basis: of(choices.basis) }));
  const involvements = (list: readonly Involvement[]) =>
    list.map((involvement) => ({
      ...involvement,
      roleId: of(choices.role),
      publicDisplay: of(["name", "category"] as const),
      transfers: involvement.transfers.map((transfer) => ({
        ...transfer,
        state: "transfer" as const,
        copyMeans: turn % 2 === 0 ? transfer.copyMeans : {},
        safeguards: transfer.safeguards.map((guard) => ({
          ...guard,
          mechanismId: of(choices.mechanism),
          adequacyDecisionId: ownDecision,
          scc: null,
          dpf: guard.dpf === null ? null : { ...guard.dpf, status: "active" as const },
        })),
      })),
    }));
  const activities = records.activities.map((activity) => ({
    ...activity,
    ourRole: "controller" as const,
    purposes: activity.purposes.map((purpose) => ({
      ...purpose,
      isFurtherProcessing: true,
      profiling: true,
      grounds: grounds(purpose.grounds),
    })),
    dataUses: activity.dataUses.map((use) => ({
      ...use,
      incidental: turn % 4 === 0,
      sources: use.sources.map((source) => ({ ...source, sourceId: "partner" })),
    })),
    involvements: involvements(activity.involvements),
    retention: activity.retention.map((rule) => ({
      ...rule,
      scope: of(choices.scope),
      phases: rule.phases.map((phase) => ({
        ...phase,
        count: turn % 3 === 0 ? phase.count : null,
        triggers: turn % 3 === 1 ? [ownTerm] : [],
        ownTrigger: turn % 3 === 1 ? {} : phase.ownTrigger,
        value: turn % 2 === 0 ? phase.value : null,
      })),
    })),
    automatedDecisions: activity.automatedDecisions.map((decision) => ({
      ...decision,
      exception: of(choices.exception),
    })),
  }));
  return makeRegister(
    {
      ...records,
      activities,
      terms: records.terms.flatMap((term) => [
        { ...term, vocabulary: "retention_triggers" as const },
        ...(term.id === ownTerm
          ? [
              {
                ...term,
                id: ownDecision,
                vocabulary: "adequacy_decisions" as const,
                internationalOrganisation: null,
                validFrom: null,
                validUntil: null,
                replaces: null,
              },
            ]
          : []),
      ]),
      "data-items": records["data-items"].map((item) => ({
        ...item,
        categoryId: of(choices.category),
      })),
      "security-measures": records["security-measures"].map((one) => ({ ...one, isPublic: true })),
      organisations: records.organisations.map((one) => ({
        ...one,
        country: "FR",
        dpo: one.dpo === null ? null : { ...one.dpo, designated: true, publishName: true },
      })),
      trackers: records.trackers.map((tracker) => ({ ...tracker, exempt: turn % 2 === 0 })),
      claims: records.claims.map((claim) => ({
        ...claim,
        type: of(choices.claim),
        text: turn % 2 === 0 ? claim.text : {},
      })),
      "collection-points": records["collection-points"].map((point) => ({
        ...point,
        activityIds: activities.map((activity) => activity.id),
      })),
    },
    register.at,
  );
}

/** Public fields that no document states. */
const unsaid: readonly RegExp[] = [
  // The ressort of a law decides which checks apply; its name as it is cited tells the reader whose law it is.
  /\.jurisdiction$/,
  // How a page looks stands in its frame, not in its text.
  /^policies\.theme\./,
];

test("every public text of what is shown is said somewhere, with the exceptions listed", () => {
  const said = new Set<string>();
  const shown = [
    allShown(everyShape(), "articles"),
    allShown(everyShape(), "layered"),
    ...Array.from({ length: 26 }, (_, turn) => variant(allShown(everyShape()), turn)),
  ];
  for (const register of shown.map(withMarks)) {
    const policy = onlyPolicy(register);
    const context = { version: null, baseUrl: "https://privacy.example" };
    for (const locale of ["en"] as const) {
      for (const document of [
        compilePolicy(register, policy, locale, context),
        compileSubprocessors(register, policy, locale, context),
        ...register
          .current("collection-points")
          .flatMap((point) => compileNotice(register, policy, point.id, locale, context) ?? []),
      ]) {
        said.add(document.title);
        said.add(document.slug);
        for (const sentence of sentencesOf(document)) {
          said.add(sentenceText(sentence));
          for (const { href } of sentence.spans) if (href !== undefined) said.add(href);
        }
      }
    }
  }
  const everything = [...said].join("\n");
  assert.ok(marks.size > 120, `${marks.size} public texts`);
  const isExcepted = (path: string) => unsaid.some((exception) => exception.test(path));
  const wrong = [...marks].filter(([path, mark]) => everything.includes(mark) === isExcepted(path));
  assert.deepEqual(
    wrong.map(([path]) => path),
    [],
  );
});

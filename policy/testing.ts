import assert from "node:assert/strict";
import { emptyValue } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { type Collection, collections, entityOf, type RecordIn } from "#register/registry.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Random } from "#register/random.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";

import { builtInTerms } from "#register/vocabulary.ts";
import { compilePolicy } from "./compile.ts";
import { sentencesOf, sentenceText } from "./document.ts";
import type { TemplateId } from "./language/language.ts";

type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/** A record as a test writes it: only what the test is about. */
export type Sketch<C extends Collection> = { readonly id: string } & Loose<RecordIn<C>>;

export type Sketches = { readonly [C in Collection]?: readonly Sketch<C>[] };

function completed(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return emptyValue(field);
  if (field.kind === "group") return completedFields(field.fields, value);
  if (field.kind === "rows" || field.kind === "parts") {
    return (value as readonly object[]).map((one) => ({
      ...completedFields(field.fields, one),
      ...("id" in one ? { id: one.id } : {}),
    }));
  }
  return value;
}

function completedFields(fields: Fields, values: object): Record<string, unknown> {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, completed(field, given[name])]),
  );
}

/** A register of records that say what the sketches say and nothing else, as of an instant (ISO 8601). */
export function registerOf(sketches: Sketches, at = "2026-11-22T00:00:00.000Z"): Register {
  const records = Object.fromEntries(
    collections.map((collection) => [
      collection,
      (sketches[collection] ?? []).map((sketch) => ({
        version: 1,
        createdAt: at,
        updatedAt: at,
        updatedBy: "test",
        archivedAt: null,
        ...sketch,
        ...completedFields(entityOf(collection).fields, sketch),
      })),
    ]),
  ) as unknown as RegisterRecords;
  return makeRegister(records, at);
}

/** A text of the register in one or both languages. */
export function texts(en: string, fr?: string): RecordIn<"claims">["text"] {
  const dated = (text: string) => ({ text, changedAt: "2026-11-22T00:00:00.000Z" });
  return fr === undefined ? { en: dated(en) } : { en: dated(en), fr: dated(fr) };
}

/** The same register with every activity approved and allowed in public, and a policy that shows all of it. */
export function allShown(
  register: Register,
  outline: "articles" | "layered" = "articles",
): Register {
  return makeRegister(
    {
      ...register.records,
      activities: register.records.activities.map((activity) => ({
        ...activity,
        state: "approved" as const,
        visibility: "public" as const,
        archivedAt: null,
      })),
      policies: register.records.policies.slice(0, 1).map((policy) => ({
        ...policy,
        activityIds: [],
        organisationIds: [],
        outline,
        showsGlossary: null,
      })),
    },
    register.at,
  );
}

/** The only policy of a test's register. */
export function onlyPolicy(register: Register): RecordIn<"policies"> {
  const [policy] = register.current("policies");
  if (policy === undefined) throw new Error("The register of this test has no policy");
  return policy;
}

/** The words of every sentence of a template in the policy of a test's register, in reading order. */
export function said(
  register: Register,
  template: TemplateId,
  locale: Locale = "en",
): readonly string[] {
  const context = { version: null, baseUrl: "https://privacy.example" };
  const document = compilePolicy(register, onlyPolicy(register), locale, context);
  return [...sentencesOf(document)]
    .filter((sentence) => sentence.template === template)
    .map((sentence) => withPlainSpaces(sentenceText(sentence), locale));
}

/** English sentences are compared with plain spaces; where they must not break is tested with the language. */
function withPlainSpaces(text: string, locale: Locale): string {
  return locale === "en" ? text.replaceAll("\u00A0", " ") : text;
}

/** An activity of ours that may be shown. */
export const approved = {
  state: "approved",
  visibility: "public",
  ourRole: "controller",
  name: texts("Orders", "Commandes"),
} as const;

export type Parts = {
  readonly organisation?: Partial<NonNullable<Sketches["organisations"]>[number]>;
  readonly activity?: Partial<NonNullable<Sketches["activities"]>[number]>;
  readonly policy?: Partial<NonNullable<Sketches["policies"]>[number]>;
} & Sketches;

/** A register of one organisation, one approved activity and one policy, with what a test adds. */
export function small({ organisation, activity, policy, ...rest }: Parts = {}) {
  return registerOf({
    organisations: [{ id: "us", legalName: "Us SAS", ...organisation }],
    activities: [
      {
        id: "orders",
        ...approved,
        purposes: [{ id: "delivery", name: texts("Delivery", "Livraison") }],
        ...activity,
      },
    ],
    policies: [{ id: "p", slug: "privacy", ...policy }],
    ...rest,
  });
}

/** A text that is looked for in both languages. */
export const mark = (word: string) => texts(`MARK ${word}.`, `MARK ${word}.`);
/** A law that is looked for. */
export const markedLaw = (word: string) => ({
  text: texts(`MARK ${word}`, `MARK ${word}`),
  articles: "12",
});

/** Asserts that the policy says all those marks, in both languages and layouts. */
export function assertSaid(choice: string, register: Register, words: readonly string[]): void {
  for (const locale of locales)
    for (const outline of ["articles", "layered"] as const) {
      const policy = { ...onlyPolicy(register), outline };
      const document = compilePolicy(register, policy, locale, { version: null });
      const text = [...sentencesOf(document)].map(sentenceText).join("\n");
      const silent = words.filter((word) => !new RegExp(`MARK ${word}(?![\\w-])`).test(text));
      assert.deepEqual(silent, [], `${choice}, ${locale}, ${outline}`);
    }
}

const roles = builtInTerms("recipient_roles").map(({ id }) => id);

/** The same register with recipients of every role, by name and by category, of all or some of an activity. */
export function withEveryRole({ records, at }: Register, random: Random): Register {
  const maybe = (word: string) => (random.chance(0.4) ? texts(word, word) : {});
  const activities = records.activities.map((activity) => {
    const [purpose] = activity.purposes.map(({ id }) => id);
    const [use] = activity.dataUses.map(({ id }) => id);
    const involvements = activity.involvements.map((involvement) => {
      const isNamed = random.chance(0.6);
      return {
        ...involvement,
        roleId: random.pick(roles),
        publicDisplay: isNamed ? ("name" as const) : ("category" as const),
        category: isNamed ? {} : texts("shops", "magasins"),
        purposeIds: random.chance(0.5) && purpose !== undefined ? [purpose] : [],
        dataUseIds: random.chance(0.5) && use !== undefined ? [use] : [],
        occasion: maybe("occasion"),
        limitMeans: maybe("limit"),
        ownSources: maybe("sources"),
      };
    });
    return { ...activity, involvements };
  });
  return makeRegister({ ...records, activities }, at);
}

import type { Field, Fields } from "#register/field.ts";
import { everyShape } from "#register/generate.ts";
import { type Locale, locales } from "#register/locale.ts";
import { collections, entityOf, type Policy } from "#register/registry.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";

/** Texts that break whoever takes them for something else than text. */
export const hostileTexts = {
  "markup that would execute": `</td></table></style></title><script>alert()</script><img src=x onerror=alert()>"'--> ]]>`,
  "markers of templates":
    "{name} {{constructor}} ${x} %s $& <%= x %> #{x} **_[`link`](javascript:alert())",
  "directions that are turned and never turned back": "\u202Egnp.exe \u2067 \u202Bx",
  "marks and signs that belong to others":
    "\u0301\u0489Z\u035C\u200D\uFEFF👩‍👩‍👧‍👦\u2028\u2029\u00ADﷺ",
  "one word without end": "W".repeat(500),
} as const;

/** A register in which every text says a mark and what follows it, and which mark stands in which field. */
export type MarkedRegister = {
  readonly register: Register;
  /** The text by its mark; a mark never begins another. */
  readonly texts: ReadonlyMap<
    string,
    { readonly text: string; readonly field: string; readonly isInternal: boolean }
  >;
};

type Place = { readonly field: string; readonly isInternal: boolean };
type Write = (place: Place, field: Field & { readonly max: number }) => string;

/** Some values with every text without a format written anew. */
function rewritten(fields: Fields, values: object, at: Place, write: Write): object {
  const given = values as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields).map(([name, field]) => {
    const isInternal = at.isInternal || field.visibility === "internal";
    const place = { field: `${at.field}.${name}`, isInternal };
    return [name, rewrittenValue(field, given[name], place, write)];
  });
  return { ...values, ...Object.fromEntries(changed) };
}

function rewrittenValue(field: Field, value: unknown, place: Place, write: Write): unknown {
  switch (field.kind) {
    case "group":
      return value === null ? null : rewritten(field.fields, value as object, place, write);
    case "rows":
    case "parts":
      return (value as object[]).map((one) => rewritten(field.fields, one, place, write));
    case "text":
      return value === null || field.format !== undefined ? value : write(place, field);
    case "texts":
      return field.format === undefined
        ? (value as string[]).map(() => write(place, field))
        : value;
    case "localised":
      return Object.keys(value as object).length === 0
        ? value
        : Object.fromEntries(
            locales.map((locale) => [locale, { text: write(place, field), changedAt: null }]),
          );
    default:
      return value;
  }
}

/** The register of every shape, all of it in two public policies of either layout, with a text in every field of every record. */
export function markedRegister(text: string, at: string): MarkedRegister {
  const base = everyShape(at);
  const [policy] = base.records.policies;
  if (policy === undefined) throw new Error("the register of every shape has a policy");
  const layout = (outline: "articles" | "layered", locale: Locale): Policy => ({
    ...policy,
    id: outline,
    slug: outline,
    outline,
    isDefault: outline === "articles",
    // Printing is slow: each language in one layout, and both are printed.
    languages: [locale],
    organisationIds: [],
    activityIds: [],
    showsGlossary: null,
  });
  const texts = new Map<string, Place & { readonly text: string }>();
  const write: Write = (place, field) => {
    const mark = `H${texts.size + 1}H`;
    // Two braces begin a mention where texts have mentions, and one of nothing is refused.
    const own = "mentions" in field ? text.replaceAll("{{", "{ {") : text;
    const whole = [...`${mark} ${own}`].slice(0, field.max).join("").trim();
    texts.set(mark, { ...place, text: whole });
    return whole;
  };
  const shown = {
    ...base.records,
    policies: [layout("articles", "en"), layout("layered", "fr")],
    activities: base.records.activities.map((activity) => ({
      ...activity,
      state: "approved" as const,
      visibility: "public" as const,
      archivedAt: null,
    })),
  };
  const records = Object.fromEntries(
    collections.map((collection) => [
      collection,
      shown[collection].map((record) =>
        rewritten(
          entityOf(collection).fields,
          record,
          { field: collection, isInternal: false },
          write,
        ),
      ),
    ]),
  ) as unknown as RegisterRecords;
  return { register: makeRegister(records, at), texts };
}

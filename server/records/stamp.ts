import { randomUUID } from "node:crypto";
import type { Fields } from "#register/field.ts";
import { type LocalisedText, locales } from "#register/locale.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * `now`: a text that changed gets this instant; `as given`: an import keeps the dates it brings; `edited`: so does one
 * of a file that people edit, but a text that changed and still has the date of the one before gets this instant.
 */
export type Dating =
  | { readonly kind: "now"; readonly instant: string }
  | { readonly kind: "as given" }
  | { readonly kind: "edited"; readonly instant: string };

/**
 * Completes what a client sent: new parts get an id, each text the date of its last change.
 * Parts are matched with those before by id, rows by their place.
 */
export function stamp(
  fields: Fields,
  before: Values | null,
  after: Values,
  dating: Dating,
): Values {
  const stamped: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const old = before?.[name];
    const value = after[name];
    if (field.kind === "localised")
      stamped[name] = dateTexts(old as LocalisedText | undefined, value as LocalisedText, dating);
    else if (field.kind === "group")
      stamped[name] =
        value === null ? null : stamp(field.fields, asValues(old), value as Values, dating);
    else if (field.kind === "rows") {
      stamped[name] = (value as readonly Values[]).map((row, index) =>
        stamp(field.fields, asValues(asList(old)[index]), row, dating),
      );
    } else if (field.kind === "parts") {
      stamped[name] = (value as readonly Values[]).map((part) => {
        const id = (part["id"] as string | undefined) ?? randomUUID();
        const same = asList(old).find((candidate) => candidate["id"] === id) ?? null;
        return { id, ...stamp(field.fields, same, part, dating) };
      });
    } else stamped[name] = value;
  }
  return stamped;
}

function dateTexts(
  before: LocalisedText | undefined,
  after: LocalisedText,
  dating: Dating,
): LocalisedText {
  const dated: { -readonly [L in keyof LocalisedText]: LocalisedText[L] } = {};
  for (const locale of locales) {
    const text = after[locale]?.text;
    if (text === undefined || text === "") continue;
    const old = before?.[locale];
    const given = after[locale]?.changedAt ?? null;
    const isOther = old === undefined || (old.text !== text && given !== old.changedAt);
    if (dating.kind === "as given" || (dating.kind === "edited" && isOther))
      dated[locale] = { text, changedAt: given };
    else dated[locale] = { text, changedAt: old?.text === text ? old.changedAt : dating.instant };
  }
  return dated;
}

const asValues = (value: unknown): Values | null =>
  value === undefined || value === null ? null : (value as Values);
const asList = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? (value as readonly Values[]) : [];

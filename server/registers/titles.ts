import { can } from "#access/roles.ts";
import type { Fields, RefTarget } from "#register/field.ts";
import { type LocalisedText, locales, textInAny } from "#register/locale.ts";
import { pointerTo } from "#register/pointer.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { subjectOf } from "../records/subject.ts";
import { currentRegister } from "./load.ts";

type Texts = Readonly<Record<string, string>>;
type Title = { readonly id: string; readonly titles: Texts; readonly archived: boolean };
type PartTitle = {
  readonly id: string;
  readonly part: RefTarget;
  readonly collection: Collection;
  readonly recordId: string;
  readonly pointer: string;
  readonly titles: Texts;
};

/** Names of records and of the parts they hold. */
export type Titles = {
  readonly collections: Readonly<Partial<Record<Collection, readonly Title[]>>>;
  readonly parts: readonly PartTitle[];
};

/** The names of all records and parts of these kinds that the actor may see: what forms need to show references. */
export async function titles(ctx: Context, kinds: ReadonlySet<string>): Promise<Titles> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const register = await currentRegister(ctx);
  const named: Partial<Record<Collection, readonly Title[]>> = {};
  const parts: PartTitle[] = [];
  for (const collection of collections) {
    const entity = entityOf(collection);
    const visible = register.records[collection].filter((record) =>
      can(ctx.actor, "record.read", subjectOf(collection, record)),
    );
    if (kinds.has(entity.name)) {
      named[collection] = visible.map((record) => ({
        id: record.id,
        titles: Object.fromEntries(locales.map((locale) => [locale, entity.title(record, locale)])),
        archived: record.archivedAt !== null,
      }));
    }
    if (![...partKinds(entity.fields)].some((kind) => kinds.has(kind))) continue;
    for (const record of visible) {
      walkValues(entity.fields, record, (field, value, path) => {
        if (field.kind !== "parts" || !kinds.has(field.part) || !Array.isArray(value)) return;
        for (const [index, item] of value.entries()) {
          parts.push({
            id: item.id,
            part: field.part,
            collection,
            recordId: record.id,
            pointer: pointerTo([...path, index]),
            titles: partTitles(field.fields, item),
          });
        }
      });
    }
  }
  return { collections: named, parts };
}

/** The kinds of identified parts among fields, however deep. */
function* partKinds(fields: Fields): Generator<RefTarget> {
  for (const field of Object.values(fields)) {
    if (field.kind === "parts") yield field.part;
    if ("fields" in field) yield* partKinds(field.fields);
  }
}

/** What a part says of itself first, in each language; nothing where it has no words of its own. */
function partTitles(fields: Fields, part: Readonly<Record<string, unknown>>): Texts {
  for (const [name, field] of Object.entries(fields)) {
    const value = part[name];
    if (field.kind === "text" && typeof value === "string") {
      return Object.fromEntries(locales.map((locale) => [locale, value]));
    }
    if (field.kind !== "localised") continue;
    const texts = locales.map((locale) => [locale, textInAny(value as LocalisedText, locale)]);
    if (texts.some(([, text]) => text !== undefined)) return Object.fromEntries(texts);
  }
  return {};
}

import { can } from "#access/roles.ts";
import { locales } from "#register/locale.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { partsOf } from "#register/references.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { subjectOf } from "../records/subject.ts";
import { currentRegister } from "./load.ts";

type Title = {
  readonly id: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly archived: boolean;
};
type PartTitle = {
  readonly id: string;
  readonly part: string;
  readonly collection: Collection;
  readonly recordId: string;
  readonly pointer: string;
};

/** The names of all records the actor may see, and which parts they have: what forms need to show references. */
export async function titles(
  ctx: Context,
): Promise<{ collections: Record<string, readonly Title[]>; parts: readonly PartTitle[] }> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const register = await currentRegister(ctx);
  const named: Record<string, readonly Title[]> = {};
  const parts: PartTitle[] = [];
  for (const collection of collections) {
    const entity = entityOf(collection);
    const visible = register.records[collection].filter((record) =>
      can(ctx.actor, "record.read", subjectOf(collection, record)),
    );
    named[collection] = visible.map((record) => ({
      id: record.id,
      titles: Object.fromEntries(locales.map((locale) => [locale, entity.title(record, locale)])),
      archived: record.archivedAt !== null,
    }));
    for (const record of visible) {
      for (const part of partsOf(collection, record))
        parts.push({
          id: part.id,
          part: part.part,
          collection,
          recordId: record.id,
          pointer: part.pointer,
        });
    }
  }
  return { collections: named, parts };
}

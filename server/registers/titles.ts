import { can } from "#access/roles.ts";
import type { RefTarget } from "#register/field.ts";
import { type Locale, locales, textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Activity, Collection, Party } from "#register/registry.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "./read.ts";

type Names = Readonly<Record<Locale, string>>;

/** A record's name per language. */
export type Title = { readonly id: string; readonly titles: Names; readonly archived: boolean };

/** An identified part of a record: its name, the record that holds it, its place there. */
export type PartTitle = {
  readonly id: string;
  readonly part: RefTarget;
  readonly collection: Collection;
  readonly recordId: string;
  readonly pointer: string;
  readonly titles: Names;
};

type Titles = {
  readonly collections: Readonly<Partial<Record<Collection, readonly Title[]>>>;
  readonly parts: readonly PartTitle[];
};

/** Which names are wanted: of kinds of records and parts, and of those only the ones with these ids; null for all. */
export type TitlesWanted = {
  readonly kinds: readonly string[];
  readonly ids: ReadonlySet<string> | null;
};

/**
 * The names of records of some kinds that the actor may see, and of parts of those kinds with the records that hold
 * them: what a form or page needs to show references in words. @throws Refusal forbidden
 */
export async function titles(ctx: Context, { kinds, ids }: TitlesWanted): Promise<Titles> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const parts = partTitles(register, kinds, ids).filter((part) => {
    const holder = register.find(part.collection, part.recordId);
    return holder !== undefined && sees(part.collection, holder);
  });
  const holders = new Set(parts.map((part) => part.collection));
  const named = [...(ids ?? []), ...(ids === null ? [] : parts.map(({ recordId }) => recordId))];
  const wanted = collections.filter(
    (collection) => kinds.includes(entityOf(collection).name) || holders.has(collection),
  );
  const titled = wanted.map((collection) => {
    const entity = entityOf(collection);
    const records =
      ids === null
        ? register.records[collection]
        : [...new Set(named)].flatMap((id) => register.find(collection, id) ?? []);
    const list = records
      .filter((record) => sees(collection, record))
      .map(
        (record): Title => ({
          id: record.id,
          titles: each((locale) => entity.title(record, locale)),
          archived: record.archivedAt !== null,
        }),
      );
    return [collection, list] as const;
  });
  return { collections: Object.fromEntries(titled), parts };
}

const each = (name: (locale: Locale) => string): Names =>
  Object.fromEntries(locales.map((locale) => [locale, name(locale)])) as Names;

function partTitles(
  register: Register,
  kinds: readonly string[],
  ids: ReadonlySet<string> | null,
): readonly PartTitle[] {
  const holds = (parts: readonly { readonly id: string }[]) =>
    ids === null || parts.some(({ id }) => ids.has(id));
  const ofActivities = ["purpose", "ground", "dataUse", "involvement"].some((kind) =>
    kinds.includes(kind),
  );
  const activities = ofActivities
    ? register.records.activities.filter(
        ({ purposes, dataUses, involvements }) =>
          holds(purposes) ||
          holds(dataUses) ||
          holds(involvements) ||
          purposes.some(({ grounds }) => holds(grounds)),
      )
    : [];
  const parties = kinds.includes("contract")
    ? register.records.parties.filter(({ contracts }) => holds(contracts))
    : [];
  return [
    ...activities.flatMap((activity) => partsOfActivity(register, activity)),
    ...parties.flatMap(contractsOf),
  ].filter(({ part, id }) => kinds.includes(part) && (ids === null || ids.has(id)));
}

function partsOfActivity(register: Register, activity: Activity): readonly PartTitle[] {
  const place = { collection: "activities", recordId: activity.id } as const;
  const entityTitle = (collection: "parties" | "data-items", id: string | null) => {
    const record = register.find(collection, id);
    return each((locale) =>
      record === undefined ? (id ?? "") : entityOf(collection).title(record, locale),
    );
  };
  return [
    ...activity.purposes.flatMap((purpose, at): PartTitle[] => [
      {
        ...place,
        part: "purpose",
        id: purpose.id,
        pointer: `/purposes/${at}`,
        titles: each((locale) => textInAny(purpose.name, locale) ?? ""),
      },
      ...purpose.grounds.map(
        (ground, index): PartTitle => ({
          ...place,
          part: "ground",
          id: ground.id,
          pointer: `/purposes/${at}/grounds/${index}`,
          titles: each((locale) => textInAny(ground.covers, locale) ?? ground.basis ?? ""),
        }),
      ),
    ]),
    ...activity.dataUses.map(
      (use, at): PartTitle => ({
        ...place,
        part: "dataUse",
        id: use.id,
        pointer: `/dataUses/${at}`,
        titles: entityTitle("data-items", use.dataItemId),
      }),
    ),
    ...activity.involvements.map(
      (one, at): PartTitle => ({
        ...place,
        part: "involvement",
        id: one.id,
        pointer: `/involvements/${at}`,
        titles:
          one.partyId === null
            ? each((locale) => textInAny(one.department, locale) ?? "")
            : entityTitle("parties", one.partyId),
      }),
    ),
  ];
}

function contractsOf(party: Party): readonly PartTitle[] {
  return party.contracts.map((contract, at) => ({
    collection: "parties",
    recordId: party.id,
    part: "contract",
    id: contract.id,
    pointer: `/contracts/${at}`,
    titles: each(() =>
      [contract.reference ?? contract.type ?? "", contract.signedAt ?? ""]
        .filter((text) => text !== "")
        .join(", "),
    ),
  }));
}

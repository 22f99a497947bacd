import type { Bilingual } from "#register/locale.ts";
import type { Activity, DataUse, Purpose } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { CheckContext } from "../context.ts";
import { named } from "./words.ts";

/** What the law makes of a category of data. */
export type DataFlag = "special_category" | "criminal" | "highly_personal";

/** The category of the data item of a use; null where the item is not known. */
export function categoryOf(c: CheckContext, dataItemId: string | null): string | null {
  return c.find("data-items", dataItemId)?.categoryId ?? null;
}

/** Whether the category of a data item has a flag, the organisation's own categories included. */
export function hasFlag(c: CheckContext, dataItemId: string | null, flag: DataFlag): boolean {
  const categoryId = categoryOf(c, dataItemId);
  if (categoryId === null) return false;
  const known = builtInTerm(["data_categories"], categoryId);
  if (known !== undefined) return known[flag] === true;
  const own = c.find("terms", categoryId);
  const isSaid = {
    special_category: "specialCategory",
    highly_personal: "highlyPersonal",
  } as const;
  return own?.[flag === "criminal" ? flag : isSaid[flag]] === true;
}

/** The uses of the activity that have the flag. */
export function flaggedUses(
  c: CheckContext,
  activity: Activity,
  flag: DataFlag,
): readonly DataUse[] {
  return activity.dataUses.filter((use) => hasFlag(c, use.dataItemId, flag));
}

/** Whether the activity uses data of one of these categories. */
export function usesCategory(
  c: CheckContext,
  activity: Activity,
  ...categories: readonly string[]
): boolean {
  return activity.dataUses.some((use) => categories.includes(categoryOf(c, use.dataItemId) ?? ""));
}

/** The name of a data item. */
export function itemName(c: CheckContext, dataItemId: string | null): Bilingual {
  return named(c.find("data-items", dataItemId)?.label, dataItemId ?? "");
}

/** Whether a use serves a purpose of its activity; a use that names none serves them all. */
export function serves(use: DataUse, purpose: Purpose): boolean {
  return use.purposeIds.length === 0 || use.purposeIds.includes(purpose.id);
}

/** The purposes of the activity that a use serves. */
export function purposesOf(activity: Activity, use: DataUse): readonly Purpose[] {
  return activity.purposes.filter((purpose) => serves(use, purpose));
}

/** Whether a source is somebody or something else than the person (GDPR Art. 14), own sources included. */
export function isIndirect(c: CheckContext, sourceId: string | null): boolean {
  if (sourceId === null) return false;
  const known = builtInTerm(["data_sources"], sourceId);
  return known === undefined
    ? c.find("terms", sourceId)?.indirect === true
    : known["indirect"] === true;
}

import type { Activity, DataUse } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { uncovered } from "../facts/retention.ts";
import { named } from "../facts/words.ts";
import type { Point } from "../completeness.ts";
import { type BlockMaker, isForOthers, of, point } from "./point.ts";

const categoryOf = (register: Register, { dataItemId }: DataUse) =>
  register.find("data-items", dataItemId)?.categoryId ?? "";

const nameOf = (register: Register, { dataItemId }: DataUse) =>
  named(register.find("data-items", dataItemId)?.label, dataItemId ?? "");

function isAskedSomewhere(register: Register, activity: Activity, use: DataUse): boolean {
  return register
    .current("collection-points")
    .some(
      ({ activityIds, fields }) =>
        activityIds.includes(activity.id) &&
        fields.some(({ dataItemId }) => dataItemId === use.dataItemId),
    );
}

/** The condition that a sensitive use needs: of Art. 9, of Art. 10 or for the NIR; null for other data. */
function conditionPoint(
  activity: Activity,
  register: Register,
  use: DataUse,
  index: number,
): Point | null {
  const category = categoryOf(register, use);
  const facts = builtInTerm(["data_categories"], category);
  const own = register.find("terms", category);
  const isSpecial = facts?.["special_category"] === true || own?.specialCategory === true;
  const isCriminal = facts?.["criminal"] === true || own?.criminal === true;
  if (!isSpecial && !isCriminal && category !== "nir") return null;
  const grounds = activity.purposes.flatMap((purpose) => purpose.grounds);
  const covers = (entry: { readonly dataUseIds: readonly string[] }) =>
    entry.dataUseIds.length === 0 || entry.dataUseIds.includes(use.id);
  const isSaid = isSpecial
    ? grounds.some(({ art9 }) => art9.some(covers))
    : isCriminal
      ? grounds.some(({ art10 }) => art10.some(covers))
      : grounds.some(({ nirAuthorisationRef }) => nirAuthorisationRef !== null);
  const words = of(nameOf(register, use), "the condition the law wants", "la condition légale");
  return point(...words, isSaid, ["dataUses", index]);
}

/** Persons, data, where they come from and how long they are kept. */
export const dataBlocks: readonly BlockMaker[] = [
  {
    id: "conditions",
    label: { en: "Sensitive data", fr: "Données sensibles" },
    weight: 10,
    pointsOf: (activity, register) =>
      isForOthers(activity)
        ? []
        : activity.dataUses.flatMap(
            (use, index) => conditionPoint(activity, register, use, index) ?? [],
          ),
  },
  {
    id: "subjects",
    label: { en: "Data subjects", fr: "Personnes concernées" },
    weight: 5,
    pointsOf: (activity) =>
      isForOthers(activity)
        ? []
        : [
            point(
              "Whose data",
              "Personnes concernées",
              activity.dataUses.some(({ subjectIds }) => subjectIds.length > 0),
              ["dataUses"],
            ),
          ],
  },
  {
    id: "data",
    label: { en: "Data", fr: "Données" },
    weight: 10,
    pointsOf: (activity, register) => {
      if (isForOthers(activity)) return [];
      const isSingle = activity.purposes.length <= 1;
      return [
        point("Data used", "Données utilisées", activity.dataUses.length > 0, ["dataUses"]),
        ...activity.dataUses.map((use, index) =>
          point(
            ...of(nameOf(register, use), "purposes and persons", "finalités et personnes"),
            (isSingle || use.purposeIds.length > 0) && use.subjectIds.length > 0,
            ["dataUses", index],
          ),
        ),
      ];
    },
  },
  {
    id: "origin",
    label: { en: "Where data come from", fr: "Origine des données" },
    weight: 5,
    pointsOf: (activity, register) =>
      isForOthers(activity)
        ? []
        : activity.dataUses.map((use, index) =>
            point(
              ...of(nameOf(register, use), "origin", "origine"),
              use.sources.length > 0 || isAskedSomewhere(register, activity, use),
              ["dataUses", index, "sources"],
            ),
          ),
  },
  {
    id: "retention",
    label: { en: "Retention", fr: "Conservation" },
    weight: 10,
    pointsOf: (activity) => {
      if (isForOthers(activity)) return [];
      const { purposes, dataUses } = uncovered(activity);
      const isCovered =
        activity.retention.length > 0 && purposes.length === 0 && dataUses.length === 0;
      return [
        point("A period for everything", "Une durée pour tout", isCovered, ["retention"]),
        ...activity.retention.map(({ fate }, index) =>
          point("What happens at the end", "Sort final", fate !== null, [
            "retention",
            index,
            "fate",
          ]),
        ),
      ];
    },
  },
];

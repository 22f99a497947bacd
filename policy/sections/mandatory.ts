import type { Activity, CollectionPoint, DataUse } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { itemOf, itemsOf } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { isSaid, plain } from "../words.ts";

type Use = Cited<DataUse>;
type Template = "collect.used_mandatory" | "collect.used_optional";

/** Compulsory and optional data an activity records of itself, where no collection point says it, and what refusing them means. */
export function mandatoryUses(
  c: Reading,
  activity: Cited<Activity>,
  points: readonly Cited<CollectionPoint>[],
): readonly Sentence[] {
  const uses = activity.eachOf("dataUses");
  const fields = points.flatMap(({ value }) => value.fields);
  const answered = (answer: "yes" | "no") =>
    uses.filter(
      ({ value }) =>
        value.mandatory === answer &&
        isHandedOver(value) &&
        !fields.some(
          (field) => field.dataItemId === value.dataItemId && field.mandatory === answer,
        ),
    );
  const told = (template: Template, some: readonly Use[]) =>
    some.length === 0
      ? []
      : say(
          c,
          template,
          activity.value.id,
          {
            activity: textOf(c, activity.get("name")),
            items: itemsOf(c, some, activity.placeOf("dataUses"), {
              template,
              subject: activity.value.id,
            }),
          },
          { because: some.map((use) => use.placeOf("mandatory")) },
        );
  const answers = [
    ...told("collect.used_mandatory", answered("yes")),
    ...told("collect.used_optional", answered("no")),
  ];
  const groups = withSameConsequence(
    c,
    uses.filter(
      (use) =>
        isWritten(use.value.consequence) &&
        !points.some((point) => tellsConsequence(c, point, use)),
    ),
  );
  return [
    ...answers,
    ...groups.flatMap((some) =>
      answers.length === 0
        ? consequenceOf(c, activity, some)
        : consequence(c, activity, some, groups.length),
    ),
  ];
}

/** True for data that people give themselves, as far as the register knows: what is observed or worked out is neither compulsory nor optional. */
function isHandedOver({ sources }: DataUse): boolean {
  return sources.length === 0 || sources.some(({ sourceId }) => !unasked.has(sourceId ?? ""));
}

const unasked = new Set(["data_subject_device", "generated_by_use", "inferred_derived"]);

/** True where a form that asks for the data says the same of their refusal. */
function tellsConsequence(c: Reading, point: Cited<CollectionPoint>, use: Use): boolean {
  if (!point.value.fields.some((field) => field.dataItemId === use.value.dataItemId)) return false;
  const there = textOf(c, point.get("consequence"));
  const here = textOf(c, use.get("consequence"));
  return isSaid(there) && isSaid(here) && plain(there) === plain(here);
}

function withSameConsequence(c: Reading, uses: readonly Use[]): readonly (readonly Use[])[] {
  const groups = Map.groupBy(uses, (use) => {
    const words = textOf(c, use.get("consequence"));
    return isSaid(words) ? plain(words) : use.value.id;
  });
  return [...groups.values()];
}

/** What refusing some data means, where the activity was not named just before. */
function consequenceOf(
  c: Reading,
  activity: Cited<Activity>,
  uses: readonly Use[],
): readonly Sentence[] {
  const [first] = uses;
  if (first === undefined) return [];
  const use = { template: "collect.used_consequence", subject: first.value.id } as const;
  return say(
    c,
    use.template,
    use.subject,
    {
      activity: textOf(c, activity.get("name")),
      items: itemsOf(c, uses, activity.placeOf("dataUses"), use),
      consequence: textOf(c, first.get("consequence")),
    },
    { because: uses.map((one) => one.placeOf("consequence")) },
  );
}

/** What refusing some data means; the data are not told again where it is all that is compulsory. */
function consequence(
  c: Reading,
  activity: Cited<Activity>,
  uses: readonly Use[],
  groups: number,
): readonly Sentence[] {
  const [first] = uses;
  if (first === undefined) return [];
  const subject = first.value.id;
  const words = textOf(c, first.get("consequence"));
  if (groups === 1 && uses.every(({ value }) => value.mandatory === "yes")) {
    const because = uses.flatMap((one) => [one.placeOf("consequence"), one.placeOf("mandatory")]);
    return say(c, "collect.consequence", subject, { consequence: words }, { because });
  }
  if (uses.length === 1) {
    const use = { template: "collect.item_consequence", subject } as const;
    const item = itemOf(c, first.get("dataItemId"), use);
    return say(c, use.template, subject, { item, consequence: words });
  }
  const use = { template: "collect.items_consequence", subject } as const;
  const items = itemsOf(c, uses, activity.placeOf("dataUses"), use);
  const because = uses.map((one) => one.placeOf("consequence"));
  return say(c, use.template, subject, { items, consequence: words }, { because });
}
